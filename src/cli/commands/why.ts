import { type Command, Option } from 'commander'
import { readAt } from '../../casefile/index.ts'
import {
  type Linchpin,
  linchpins,
  type Overturning,
  overturningSweep,
  type Reversals,
  reversals,
  type SetSearchPart,
  taskOf,
  type Why,
  type WhyQuestion,
  type Withdrawable,
  why,
} from '../../inquiry/index.ts'
import { Names, renderText, whyReport } from '../../report/index.ts'
import { type Asked, addCaseCommand, type Outcome } from '../case-command.ts'
import type { Context } from '../context.ts'
import { addWorkFlags, doBlocks, wholeNumber, type WorkFlags } from '../do-blocks.ts'
import { known, knownClaim, knownProposition } from '../known.ts'

interface WhyFlags extends WorkFlags {
  readonly claim?: string
  readonly holds?: string
  readonly actor?: string
  readonly to: number
  readonly over: Withdrawable
  readonly reversals?: boolean
  readonly linchpins?: boolean
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
    flags: addFlags,
    run: asked => explain(asked, context),
  })
}

function addFlags(command: Command): void {
  command
    .option('--claim <id>', 'a claim of the case')
    .option('--holds <proposition>', 'a proposition of your own, such as "not RU.arm"')
    .option('--actor <id>', 'explain the conduct of this actor')
    .option('--to <n>', 'look for overturning sets of up to so many', wholeNumber(1), 2)
    .addOption(new Option('--over <what>', 'what is withdrawn').choices(['facts', 'drivers']).default('facts'))
    .option('--reversals', 'also turn drivers round and swap neighbours')
    .option('--linchpins', 'also say what most hangs on')
  addWorkFlags(command)
}

async function explain(asked: Asked<WhyFlags>, context: Context): Promise<Outcome> {
  const { case: subject, variation, flags } = asked
  const question = questionOf(asked)
  const { about } = question
  const found = about && (await search(asked, about, context))
  const result: Explanation = {
    ...why(subject, { ...question, ...found?.overturning }, variation),
    ...(about && flags.reversals === true && { reversals: reversals(subject, variation, [about])[0]! }),
    ...(about &&
      flags.linchpins === true && { linchpins: linchpins(subject, variation, [about], { over: flags.over }) }),
    ...(found?.partial === true && { partial: true }),
  }
  const report = whyReport(new Names(readAt(subject, variation)), result)
  const exitCode = found?.partial === true ? 4 : 0
  return { json: result, text: (width, paint) => renderText(report, width, paint), exitCode }
}

/** The answer with what else was asked for. */
interface Explanation extends Why {
  readonly reversals?: Reversals
  readonly linchpins?: readonly Linchpin[]
  readonly partial?: boolean
}

/** The overturning sets, found by all who work on it. */
async function search(
  { case: subject, variation, flags, fail }: Asked<WhyFlags>,
  about: NonNullable<WhyQuestion['about']>,
  context: Context,
): Promise<{ readonly overturning: { readonly found: Overturning } | undefined; readonly partial: boolean }> {
  const { over, to } = flags
  const claims = [{ holds: about.holds }]
  const sweep = overturningSweep(subject, variation, claims, { over, to })
  if (sweep === null) return { overturning: undefined, partial: false }
  const task = taskOf(subject, variation, { kind: 'overturning', claims, options: { over, to } })
  const { parts } = await doBlocks(context, task, sweep.blocks, flags, fail)
  const [found] = sweep.merge(parts as readonly SetSearchPart[])
  return { overturning: found && { found }, partial: parts.length < sweep.blocks }
}

function questionOf({ case: subject, flags, fail }: Asked<WhyFlags>): WhyQuestion {
  const { claim, holds, actor, over } = flags
  if (claim !== undefined && holds !== undefined) return fail('either --claim or --holds is expected, not both')
  const actors = actor === undefined ? {} : { actors: [known('actor', actor, subject.actors, fail).id] }
  if (claim !== undefined) return { about: knownClaim(subject, claim, fail), over, ...actors }
  if (holds === undefined) return actors
  return { about: { holds: knownProposition(subject, holds, '--holds', fail), wording: holds }, over, ...actors }
}
