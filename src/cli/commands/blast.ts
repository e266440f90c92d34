import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
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
      const { id } = known('source, fact, driver or constraint', argument, withdrawable(subject, variation), fail)
      const result = blastRadius(subject, id, variation)
      const report = blastReport(new Names(readAt(subject, variation)), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}
