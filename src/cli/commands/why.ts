import { type Command, Option } from 'commander'
import { readAt } from '../../casefile/index.ts'
import {
  type Analysis,
  analyse,
  type Linchpin,
  type LinchpinSearch,
  linchpinSteps,
  type Overturning,
  overturningSweep,
  type Reversals,
  reversalSweep,
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
import type { Stop } from '../host.ts'
import { stoppable, takeSteps, runHere } from '../stop.ts'

interface WhyFlags extends WorkFlags {
  readonly claim?: string
  readonly holds?: string
  readonly actor?: string
  readonly to?: number
  readonly over?: Withdrawable
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
      'facts would have to go for the verdict to change. Ctrl-C ends the searches with what is done so far.',
    example: 'tertius why my-case.yaml --claim stays-out',
    flags: addFlags,
    run: asked => stoppable(context.host, stop => explain(asked, context, stop)),
  })
}

function addFlags(command: Command): void {
  command
    .option('--claim <id>', 'a claim of the case')
    .option('--holds <proposition>', 'a proposition of your own, such as "not RU.arm"')
    .option('--actor <id>', 'explain the conduct of this actor')
    .option('--to <n>', 'look for overturning sets of up to so many; 2 unless said otherwise', wholeNumber(1))
    .addOption(
      new Option('--over <what>', 'what is withdrawn; facts unless said otherwise').choices(['facts', 'drivers']),
    )
    .option('--reversals', 'also turn drivers round and swap neighbours')
    .option('--linchpins', 'also say what most hangs on')
  addWorkFlags(command)
}

/** The answer with what else was asked for. */
interface Explanation extends Why {
  readonly reversals?: Reversals
  readonly linchpins?: readonly Linchpin[]
  readonly linchpins_tried?: Omit<LinchpinSearch, 'linchpins'>
  /** Whether something that was asked for was not tried to its end. */
  readonly partial: boolean
}

async function explain(asked: Asked<WhyFlags>, context: Context, stop: Stop): Promise<Outcome> {
  const { case: subject, variation } = asked
  const question = questionOf(asked)
  const base = analyse(subject, variation)
  const found =
    question.about === undefined ? {} : await searches({ ...asked, about: question.about, base }, context, stop)
  const { overturning: sets, linchpins: telling, ...more } = found
  const answer = why(subject, { ...question, base, ...(sets && { found: sets }) }, variation)
  const result: Explanation = {
    ...answer,
    ...more,
    ...(telling && { linchpins: telling.linchpins, linchpins_tried: { tried: telling.tried, of: telling.of } }),
    partial: isPartial(found),
  }
  const report = whyReport(new Names(readAt(subject, variation)), result)
  const exitCode = result.partial ? 4 : 0
  return { json: result, text: (width, paint) => renderText(report, width, paint), exitCode }
}

/** What a search is about, and the case in the variation, analysed. */
interface Searched extends Asked<WhyFlags> {
  readonly about: NonNullable<WhyQuestion['about']>
  readonly base: Analysis
}

/** What was found, by what was asked for. */
interface Searches {
  readonly overturning?: Overturning
  readonly reversals?: Reversals
  readonly linchpins?: LinchpinSearch
}

/** The searches, one after the other; once the user has had enough, each ends with what it has. */
async function searches(asked: Searched, context: Context, stop: Stop): Promise<Searches> {
  const { case: subject, variation, flags, about, base } = asked
  const overturning = await overturningOf(asked, context, stop)
  const turning = flags.reversals === true ? reversalSweep(subject, variation, [about], 1, base) : null
  const reversals = turning && turning.merge((await runHere(turning, stop)).parts)[0]
  const hinges = flags.linchpins === true && overturning !== undefined
  const options = { ...(flags.over && { over: flags.over }), base }
  const steps = hinges ? linchpinSteps(subject, variation, [about], [overturning], options) : null
  const linchpins = steps && (await takeSteps(steps, stop))
  return { ...(overturning && { overturning }), ...(reversals && { reversals }), ...(linchpins && { linchpins }) }
}

function isPartial({ overturning, reversals, linchpins }: Searches): boolean {
  const short = [overturning, reversals].some(search => search !== undefined && search.unfinished !== null)
  return short || (linchpins !== undefined && linchpins.tried < linchpins.of)
}

/** The most sets of one size that are tried, about half an hour's work for a case of some thousand states. */
const MOST_SETS = 10_000_000

/** The overturning sets, found by all who work on it. */
async function overturningOf(
  { case: subject, variation, flags, fail, about, base }: Searched,
  context: Context,
  stop: Stop,
): Promise<Overturning | undefined> {
  const { over = 'facts', to = 2 } = flags
  const claims = [{ holds: about.holds }]
  const options = { over, to, budget: MOST_SETS * base.compiled.model.stateCount }
  const sweep = overturningSweep(subject, variation, claims, { ...options, base })
  if (sweep === null) return undefined
  const task = taskOf(subject, variation, { kind: 'overturning', claims, options })
  const { parts } = await doBlocks(context, { sweep, task }, flags, stop, fail)
  return sweep.merge(parts as readonly SetSearchPart[])[0]
}

/** Flags that ask something of a verdict. */
const OF_A_VERDICT = ['to', 'over', 'reversals', 'linchpins'] as const

function questionOf({ case: subject, flags, fail }: Asked<WhyFlags>): WhyQuestion {
  const { claim, holds, actor, over = 'facts' } = flags
  if (claim !== undefined && holds !== undefined) return fail('either --claim or --holds is expected, not both')
  const actors = actor === undefined ? {} : { actors: [known('actor', actor, subject.actors, fail).id] }
  if (claim !== undefined) return { about: knownClaim(subject, claim, fail), over, ...actors }
  if (holds === undefined) {
    const idle = OF_A_VERDICT.find(flag => flags[flag] !== undefined)
    return idle === undefined
      ? actors
      : fail(`--claim or --holds is expected with --${idle}: whose verdict is to change`)
  }
  return { about: { holds: knownProposition(subject, holds, '--holds', fail), wording: holds }, over, ...actors }
}
