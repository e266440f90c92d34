import { type CompiledCase, ruledOutBy, stateWhere, takenIn } from '../casefile/index.ts'
import { type Outlook, sanction, type Step } from '../engine/index.ts'
import { changes, decidingDriver } from './comparing.ts'
import { subsetsOf } from './subsets.ts'
import type { OptionReason } from './why-result.ts'

/** An {@link OptionReason} with its replies not yet named. */
export type OptionSense = Omit<OptionReason, 'sanction'> & { readonly sanction: readonly Step[] }

/**
 * Why each option that a move changes is part of it, in declaration order. A move is made as a whole, and what decides the
 * whole need not speak for every part; so the state it leads to is compared with the same state in which that one option
 * is left as it was.
 *
 * @param view - The mover's outlook, for moves of the play-out: it tells an option that is changed out of fear of a reply.
 * Cost: a look at every set of the options changed, of up to {@link MOST_TOGETHER} where there are many.
 */
export function sensesOf(compiled: CompiledCase, step: Step, view?: Outlook): OptionSense[] {
  const { take, drop } = changes(compiled, step.from, step.to)
  const all = compiled.reading.case.options.map(({ id }) => id)
  const move = { compiled, step, view, changed: all.filter(id => take.includes(id) || drop.includes(id)) }
  const alone = move.changed.map(option => reasonAlone(move, option))
  const idle = alone.filter(({ kind }) => kind === 'indifferent').map(({ option }) => option)
  return alone.map(reason => (reason.kind === 'indifferent' ? asOneOf(move, reason, idle) : reason))
}

/** The most options left as they were together, where many change. */
const MOST_TOGETHER = 4

interface Move {
  readonly compiled: CompiledCase
  readonly step: Step
  /** Options the move changes. */
  readonly changed: readonly string[]
  readonly view: Outlook | undefined
}

const BLANK = { driver: null, constraint: null, with: [], sanction: [] } as const

/** What speaks for an option, or what ties it in, with everything else of the move made. */
function reasonAlone(move: Move, option: string): OptionSense {
  const { compiled, step, view } = move
  const without = leaving(move, [option])
  if (without < 0) return tied(move, option)
  const rank = rankOf(move)
  const base = { ...BLANK, option }
  if (rank(step.to) > rank(without)) return wanted(move, option, without)
  if (view !== undefined && view.reply[without]! <= rank(step.from)) {
    const replies = sanction(compiled.model, view, step.from, without)
    if (replies !== null) return { ...base, kind: 'feared', sanction: replies }
  }
  return { ...base, kind: rank(without) > rank(step.to) ? 'unwanted' : 'indifferent' }
}

function wanted({ compiled, step }: Move, option: string, without: number): OptionSense {
  const driver = decidingDriver(compiled, step.actor, step.to, without)
  return { ...BLANK, option, kind: driver === null ? 'ranked' : 'wanted', driver }
}

/** An option that cannot be left alone: the fewest others that can be left with it, and what speaks for them together. */
function tied(move: Move, option: string): OptionSense {
  const { compiled, step, changed } = move
  const others = changed.filter(other => other !== option)
  const bundle = [...subsetsOf(others, MOST_TOGETHER), others].find(set => leaving(move, [option, ...set]) >= 0)!
  const constraint = ruledOutBy(compiled.reading, takenLeaving(move, [option]))!.id // it is no state
  const driver = decidingDriver(compiled, step.actor, step.to, leaving(move, [option, ...bundle]))
  return { ...BLANK, option, kind: 'tied', driver, constraint, with: bundle }
}

/** Of several that serve the same end each can be left alone, but not all of them: one would do. */
function asOneOf(move: Move, reason: OptionSense, idle: readonly string[]): OptionSense {
  const { compiled, step } = move
  const rank = rankOf(move)
  const others = idle.filter(option => option !== reason.option)
  for (const set of subsetsOf(others, MOST_TOGETHER)) {
    const [withIt, withoutIt] = [leaving(move, set), leaving(move, [reason.option, ...set])]
    if (withIt < 0 || withoutIt < 0 || rank(withIt) !== rank(step.to) || rank(withoutIt) >= rank(step.to)) continue
    const driver = decidingDriver(compiled, step.actor, step.to, withoutIt)
    return { ...reason, kind: 'either', driver, with: set }
  }
  return reason
}

/** The state a move would lead to with some of its options left as they were, or -1 where it cannot be. */
function leaving(move: Move, options: readonly string[]): number {
  return stateWhere(move.compiled, takenLeaving(move, options))
}

function takenLeaving({ compiled, step }: Move, options: readonly string[]): string[] {
  const [before, after] = [takenIn(compiled, step.from), takenIn(compiled, step.to)]
  return [...after.filter(id => !options.includes(id)), ...before.filter(id => options.includes(id))]
}

function rankOf({ compiled, step }: Move): (state: number) => number {
  return state => compiled.model.ranks[step.actor]!.of[state]!
}
