import type { Command } from 'commander'
import { type Case, readAt } from '../../casefile/index.ts'
import { blastRadius } from '../../inquiry/index.ts'
import { blastReport, Names, renderText } from '../../report/index.ts'
import { addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { known } from '../known.ts'
import { withdrawable } from './whatif.ts'

/** `tertius blast`: what falls with a source, a fact, a driver or a constraint. */
export function addBlast(program: Command, context: Context): void {
  addCaseCommand<object>(program, context, {
    name: 'blast',
    summary: 'what falls when a source, fact or driver falls',
    description:
      'Takes one thing away and follows what falls with it: facts that rest on that source alone, drivers and constraints ' +
      'that need those facts, verdicts, and the sentences of the briefing.',
    example: 'tertius blast my-case.yaml ferris-2026',
    argument: ['id', 'a source, fact, driver or constraint of the case'],
    run: ({ case: subject, variation, argument, fail }) => {
      const ids = withdrawable(subject, variation)
      const other = ids.some(({ id }) => id === argument) ? undefined : whatElse(subject, argument)
      if (other !== undefined) {
        return fail(`"${argument}" is ${other}\n(What can fall is a source, a fact, a driver or a constraint.)`)
      }
      const { id } = known('source, fact, driver or constraint', argument, ids, fail)
      const result = blastRadius(subject, id, variation)
      const report = blastReport(new Names(readAt(subject, variation)), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}

/** What an id names that cannot be taken away; undefined: nothing. */
function whatElse({ claims, actors, options, scenarios, episodes }: Case, id: string): string | undefined {
  const kinds = {
    'a claim': claims,
    'an actor': actors,
    'an option': options,
    'a scenario': scenarios,
    'an episode': episodes,
  }
  return Object.entries(kinds).find(([, items]) => items.some(item => item.id === id))?.[0]
}
