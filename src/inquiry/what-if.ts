import type { Case, Variation } from '../casefile/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { type Answer, answerFrom, type PathStep } from './answer.ts'
import { conductOver } from './conduct.ts'
import { editsBetween } from './edits.ts'
import { type IdleEdit, idleByPlace } from './idle-edits.ts'
import { stanceAt } from './stance.ts'
import { compareReadings, type ReadingDifference } from './standing-changes.ts'
import { type Supposed, supposedIn } from './supposed.ts'
import { conductTurnsOn, type TurnsOn } from './turns-on.ts'
import type { Alternative, ClaimVerdict } from './why-result.ts'

/** The answer to a variation of a case, and how it differs from the answer to the case it varies. */
export interface WhatIf extends Answer {
  readonly before: Answer
  /** Ids of the claims whose verdict is another. */
  readonly changed: readonly string[]
  readonly difference: Difference
}

/** What is otherwise in a variation: first what is supposed, then what comes of it. */
export interface Difference extends ReadingDifference {
  /** How many things are supposed that are not in what it is compared with, or the other way round. */
  readonly edits: number
  /** Everything that is supposed and is not in what it is compared with, one by one. */
  readonly supposed: readonly Supposed[]
  /** Which of them have no effect on the answer. */
  readonly without_effect: readonly IdleEdit[]
  /** Options that are taken otherwise over all that play ends in, in declaration order. */
  readonly options: readonly OptionChange[]
  /** Whether play ends in other states at all. */
  readonly outcomes_differ: boolean
}

/** How often an option is taken over all that play ends in, before and after, and what brings that about. */
export interface OptionChange {
  readonly option: string
  readonly actor: string
  /** `sometimes`: it turns on which end play comes to; `unsettled`: whatever the end, it goes on changing. Also of `after`. */
  readonly before: ClaimVerdict
  readonly after: ClaimVerdict
  /** Null where neither a move nor the start nor a stance explains it, as in cycles. */
  readonly through: OptionCause | null
  /** Where it is then taken sometimes: what that turns on; else null. */
  readonly turns_on: TurnsOn | null
}

/** What an option's change comes from. */
export type OptionCause =
  /** A move of the play-out. */
  | { readonly kind: 'move'; readonly step: PathStep }
  /**
   * A move of the play-out before that is made no more. `instead`: the nearest course in which it would be, if its actor
   * could take one, with what now speaks against that; `alone`: the bare change, where it is barred.
   */
  | {
      readonly kind: 'no move'
      readonly step: PathStep
      readonly instead: Alternative | null
      readonly alone: Alternative | null
    }
  /** It is so from the start, and its actor leaves it so. */
  | { readonly kind: 'start' }

/**
 * What a variation changes: its answer, the answer before, and the difference.
 *
 * @param variation - All that is supposed, together.
 * @param base - What it is compared with. Default: the case as written.
 * @throws Unanswerable where a limit is reached or a status quo is ruled out, before or after.
 * Cost: two analyses, and a stance for each act that is done no more.
 */
export function whatIf(subject: Case, variation: Variation, base: Variation = {}): WhatIf {
  const [was, is] = [analyse(subject, base), analyse(subject, variation)]
  const [before, after] = [answerFrom(was), answerFrom(is)]
  const readings = [
    { reading: was.compiled.reading, variation: base },
    { reading: is.compiled.reading, variation },
  ] as const
  const difference = compareReadings(...readings)
  const idle = idleByPlace(subject, variation, base)
  return {
    ...after,
    before,
    changed: Object.keys(after.claims).filter(claim => after.claims[claim] !== before.claims[claim]),
    difference: {
      ...difference,
      edits: editsBetween(base, variation),
      supposed: supposedIn(subject, variation, base, { difference, idle }),
      without_effect: [...idle.values()],
      options: optionChanges(was, is, before, after),
      outcomes_differ: endsOf(before) !== endsOf(after),
    },
  }
}

function endsOf({ outcomes, cycles }: Answer): string {
  return JSON.stringify([outcomes.map(({ taken }) => taken), cycles])
}

function optionChanges(was: Analysis, is: Analysis, before: Answer, after: Answer): OptionChange[] {
  return is.compiled.reading.case.options.flatMap(({ id: option, actor }) => {
    const [earlier, later] = [conductOver(was, option), conductOver(is, option)]
    if (earlier === later) return []
    const change = { option, actor, before: earlier, after: later }
    return [{ ...change, through: causeOf(change, is, before, after), turns_on: conductTurnsOn(is, option) }]
  })
}

/** Verdicts by how much of an option they mean. */
const EXTENT: Record<ClaimVerdict, number> = { never: 0, sometimes: 1, unsettled: 1, always: 2 }

/** Why an option is taken otherwise: a move made now, another start, or a move made no more. */
function causeOf(
  change: Omit<OptionChange, 'through' | 'turns_on'>,
  is: Analysis,
  before: Answer,
  after: Answer,
): OptionCause | null {
  const { option } = change
  if (EXTENT[change.after] === EXTENT[change.before]) return null // it is open in another way, not done more or less
  const more = EXTENT[change.after] > EXTENT[change.before]
  const made = stepChanging(option, more ? 'take' : 'drop', after)
  if (made) return { kind: 'move', step: made }
  if (before.status_quo.includes(option) !== after.status_quo.includes(option)) return { kind: 'start' }
  const lost = stepChanging(option, more ? 'drop' : 'take', before)
  return lost ? { kind: 'no move', step: lost, ...atEnd(option, lost, is) } : null
}

/** The last move on a shortest way to an outcome that takes an option, or drops it. */
function stepChanging(option: string, how: 'take' | 'drop', { outcomes }: Answer): PathStep | undefined {
  return outcomes.flatMap(({ path }) => path).findLast(step => step[how].includes(option))
}

/** What the actor now thinks of making the change, where play ends with the change not made. */
function atEnd(
  option: string,
  { actor, take }: PathStep,
  is: Analysis,
): { readonly instead: Alternative | null; readonly alone: Alternative | null } {
  const place = is.compiled.reading.case.actors.findIndex(({ id }) => id === actor)
  for (const outcome of is.play.outcomes) {
    const { alternatives } = stanceAt(is, place, outcome, 'outcome')
    const changing = alternatives.filter(one => (take.includes(option) ? one.take : one.drop).includes(option))
    const [instead] = changing // open ones come first
    if (instead) return { instead, alone: changing.find(one => one !== instead && one.verdict === 'barred') ?? null }
  }
  return { instead: null, alone: null }
}
