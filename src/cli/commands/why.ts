import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { type WhyQuestion, why } from '../../inquiry/index.ts'
import { Names, renderText, whyReport } from '../../report/index.ts'
import { type Asked, addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { known, knownClaim, knownProposition } from '../known.ts'

interface WhyFlags {
  readonly claim?: string
  readonly holds?: string
  readonly actor?: string
}

/** `tertius why`: every alternative and what speaks against it. */
export function addWhy(program: Command, context: Context): void {
  addCaseCommand<WhyFlags>(program, context, {
    name: 'why',
    summary: 'why a claim holds or an actor holds back, alternative by alternative',
    description:
      'Explains a claim, a proposition or the conduct of an actor: every alternative, what speaks against it, and which ' +
      'facts would have to go for the verdict to change.',
    example: 'tertius why my-case.yaml --claim stays-out',
    flags: command =>
      command
        .option('--claim <id>', 'a claim of the case')
        .option('--holds <proposition>', 'a proposition of your own, such as "not RU.arm"')
        .option('--actor <id>', 'explain the conduct of this actor'),
    run: asked => {
      const result = why(asked.case, questionOf(asked), asked.variation)
      const report = whyReport(new Names(readAt(asked.case, asked.variation)), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}

function questionOf({ case: subject, flags, fail }: Asked<WhyFlags>): WhyQuestion {
  const { claim, holds, actor } = flags
  if (claim !== undefined && holds !== undefined) return fail('either --claim or --holds is expected, not both')
  const actors = actor === undefined ? {} : { actors: [known('actor', actor, subject.actors, fail).id] }
  if (claim !== undefined) return { about: knownClaim(subject, claim, fail), ...actors }
  if (holds === undefined) return actors
  return { about: { holds: knownProposition(subject, holds, '--holds', fail), wording: holds }, ...actors }
}
