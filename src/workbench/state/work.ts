import type { Variation } from '../../casefile/index.ts'
import { type BriefEdits, sameEdits } from './brief-edits.ts'

/** What the analyst works on: everything here can be undone. */
export interface Work {
  /** The text of the case file. */
  readonly text: string
  /** What is supposed, on top of what the case says. */
  readonly variation: Variation
  /** What was done to the briefing by hand; left out: nothing. No question depends on it. */
  readonly brief?: BriefEdits
}

/** A state of the work, and what was done to come to it. */
export interface Step {
  readonly work: Work
  /** What was done, as in `Undo: withdraw a fact`. */
  readonly label: string
  /** Changes in a row with the same word here are undone together, such as the letters of a word. */
  readonly merge?: string
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Step[]
  readonly present: Step
  /** What was undone, the next to be done again first. */
  readonly future: readonly Step[]
}

/** The most steps that are remembered. */
const MOST_STEPS = 500

export function begun(work: Work): History {
  return { past: [], present: { work, label: '' }, future: [] }
}

/** The history with a change made; the same history where nothing changes. */
export function changed(history: History, label: string, work: Work, merge?: string): History {
  const { past, present } = history
  if (sameWork(present.work, work)) return history
  const step: Step = { work, label, ...(merge !== undefined && { merge }) }
  if (merge !== undefined && present.merge === merge && past.length > 0) return { past, present: step, future: [] }
  return { past: [...past, present].slice(-MOST_STEPS), present: step, future: [] }
}

export function undone(history: History): History {
  const { past, present, future } = history
  const before = past.at(-1)
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redone(history: History): History {
  const { past, present, future } = history
  const [next, ...rest] = future
  return next === undefined ? history : { past: [...past, present], present: next, future: rest }
}

/** So many letters of a history are worth keeping. */
const MOST_LETTERS = 2_000_000

/** A history without the oldest steps that would make it too long to be kept, and without what was undone. */
export function latestOf({ past, present }: History): History {
  let letters = present.work.text.length
  const first = past.findLastIndex(({ work }) => (letters += work.text.length) > MOST_LETTERS)
  return { past: past.slice(first + 1), present, future: [] }
}

export function sameWork(a: Work, b: Work): boolean {
  return a.text === b.text && sameVariation(a.variation, b.variation) && sameEdits(a.brief, b.brief)
}

export function sameVariation(a: Variation, b: Variation): boolean {
  return a === b || JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))
}

/** Whether a variation supposes nothing. */
export function isPlain(variation: Variation): boolean {
  return Object.keys(tidy(variation)).length === 0
}

/** The variation without its empty parts, in one order. */
export function tidy(variation: Variation): Variation {
  const empty = (part: unknown): boolean =>
    part === undefined ||
    (Array.isArray(part) && part.length === 0) ||
    (isRecord(part) && Object.keys(part).length === 0)
  // Nobody taking anything is a status quo, too.
  const kept = Object.entries(variation).filter(
    ([key, part]) => part !== undefined && (key === 'statusQuo' || !empty(part)),
  )
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function isRecord(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

/** The variation with an id withdrawn, or no longer withdrawn. */
export function withdrawing(variation: Variation, ids: readonly string[], out: boolean): Variation {
  const { withdraw = [], ...rest } = variation
  const others = withdraw.filter(id => !ids.includes(id))
  const now = out ? [...others, ...ids] : others
  return now.length === 0 ? rest : { ...rest, withdraw: now }
}
