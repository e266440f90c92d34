import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { leverage, leverageTable } from '../../inquiry/index.ts'
import { leverageReport, leverageTableReport, Names, renderText } from '../../report/index.ts'
import { type Asked, addCaseCommand, type CommandOutput } from '../case-command.ts'
import type { Context } from '../context.ts'
import { known } from '../known.ts'
import { wantedBy, type WantedFlags } from '../wanted.ts'

interface LeverageFlags extends WantedFlags {
  readonly actor?: string
}

/** `tertius leverage`: who could secure or prevent what. */
export function addLeverage(program: Command, context: Context): void {
  addCaseCommand<LeverageFlags>(program, context, {
    name: 'leverage',
    summary: 'who could secure or prevent what, and by which choice',
    description:
      'Holds an actor to each of its joint choices in turn, so that it neither moves nor answers, and says how a ' +
      'proposition then stands. Without --actor, for every actor; without --claim or --holds, for every claim.',
    example: "tertius leverage my-case.yaml --actor US --holds 'not RU.arm'",
    flags: command =>
      command
        .option('--actor <id>', 'the leverage of this actor')
        .option('--claim <id>', 'on a claim of the case')
        .option('--holds <proposition>', 'on a proposition of your own, such as "not RU.arm"'),
    run: asked => {
      const { case: subject, flags, fail } = asked
      const actor = flags.actor === undefined ? undefined : known('actor', flags.actor, subject.actors, fail).id
      const wanted = wantedBy(asked)
      return actor !== undefined && wanted !== undefined ? single(asked, actor, wanted) : table(asked, actor, wanted)
    },
  })
}

type About = NonNullable<ReturnType<typeof wantedBy>>

function single({ case: subject, variation }: Asked<LeverageFlags>, actor: string, wanted: About): CommandOutput {
  const result = leverage(subject, actor, wanted, variation)
  const report = leverageReport(new Names(readAt(subject, variation)), result)
  return { json: result, text: (width, paint) => renderText(report, width, paint) }
}

function table(
  { case: subject, variation, fail }: Asked<LeverageFlags>,
  actor: string | undefined,
  wanted: About | undefined,
): CommandOutput {
  if (wanted === undefined && subject.claims.length === 0) return fail('the case has no claims: --holds is expected')
  const actors = actor === undefined ? {} : { actors: [actor] }
  const results = leverageTable(subject, variation, { ...actors, ...(wanted && { wanted: [wanted] }) })
  const report = leverageTableReport(new Names(readAt(subject, variation)), results)
  return { json: { leverage: results }, text: (width, paint) => renderText(report, width, paint) }
}
