import { type Command, InvalidArgumentError } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { mediationSteps } from '../../inquiry/index.ts'
import { mediationReport, Names, renderText } from '../../report/index.ts'
import { type Asked, addCaseCommand, type CommandOutput, type Outcome } from '../case-command.ts'
import type { Context } from '../context.ts'
import { known } from '../known.ts'
import type { Stop } from '../host.ts'
import { stoppable, takeSteps } from '../stop.ts'
import { wantedBy, type WantedFlags } from '../wanted.ts'

interface MediateFlags extends WantedFlags {
  readonly mediator?: string
  readonly to?: number
}

/** The most work a mediation does: sets of changes times states, about a minute. A search cut short says how far it went. */
const BUDGET = 5e7

/** `tertius mediate`: what would bring something about. */
export function addMediate(program: Command, context: Context): void {
  addCaseCommand<MediateFlags>(program, context, {
    name: 'mediate',
    summary: "what would bring something about: the smallest changes in the actors' minds",
    description:
      'Finds the stable states in which a proposition holds and, where this does not always end in one of them, the ' +
      "smallest changes in the actors' drivers that make it so; with --mediator, also what that actor could do itself. " +
      'Ctrl-C ends it with what is done so far.',
    example: 'tertius mediate my-case.yaml --holds US.accept --mediator RU',
    flags: command =>
      command
        .option('--claim <id>', 'a claim of the case is wanted')
        .option('--holds <proposition>', 'a proposition of your own is wanted, such as "not RU.arm"')
        .option('--mediator <id>', 'the actor that wants it: its drivers are left alone and its own choices tried')
        .option('--to <n>', 'the most changes tried together; 2 unless said otherwise', parseSize),
    run: asked => stoppable(context.host, stop => mediate(asked, stop)),
  })
}

async function mediate(asked: Asked<MediateFlags>, stop: Stop): Promise<Outcome> {
  const { case: subject, variation, flags, fail } = asked
  const wanted = wantedBy(asked) ?? fail('--claim or --holds is expected: what is wanted')
  const { to = 2, mediator } = flags
  const by = mediator === undefined ? {} : { mediator: known('actor', mediator, subject.actors, fail).id }
  const result = await takeSteps(mediationSteps(subject, wanted, variation, { to, budget: BUDGET, ...by }), stop)
  const partial = result.unfinished !== null
  const report = mediationReport(new Names(readAt(subject, variation)), result)
  const text: CommandOutput['text'] = (width, paint) => renderText(report, width, paint)
  return { json: { ...result, partial }, text, exitCode: partial ? 4 : 0 }
}

function parseSize(text: string): number {
  if (/^[1-5]$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('A number from 1 to 5 is expected.')
}
