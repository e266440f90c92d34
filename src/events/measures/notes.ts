import type { Frame, Range } from './frame.ts'
import type { PostureResult } from './posture-result.ts'
import type { PostureNote, PostureQuestion, Reason } from './posture-terms.ts'
import { usableIncidents } from './readings.ts'

/** What the reader must know of a measurement: first of the record and the baseline, then of each part not measured. */
export function notesOf(
  frame: Frame,
  question: PostureQuestion,
  measured: Omit<PostureResult, 'notes'>,
  leftOut: ActsLeftOut,
): PostureNote[] {
  return [...ofTheRecord(frame, measured, leftOut), ...ofIncidents(frame, question), ...ofParts(measured)]
}

/** How many acts no count has: on days that files do not cover, or only in part, and on days that may lie in what is counted or outside. */
export interface ActsLeftOut {
  readonly lost: number
  readonly unsure: number
}

function ofTheRecord(
  frame: Frame,
  { window, baseline }: Omit<PostureResult, 'notes'>,
  { lost, unsure }: ActsLeftOut,
): PostureNote[] {
  const [inWindow, inBaseline] = [inPart(frame, [frame.window]), inPart(frame, frame.baseline)]
  const notes: (PostureNote | false)[] = [
    window.missing > 0 && { code: 'days-missing', about: 'window', n: window.missing },
    baseline.missing > 0 && { code: 'days-missing', about: 'baseline', n: baseline.missing },
    inWindow > 0 && { code: 'days-in-part', about: 'window', n: inWindow },
    inBaseline > 0 && { code: 'days-in-part', about: 'baseline', n: inBaseline },
    lost > 0 && { code: 'acts-on-missing-days', about: 'record', n: lost },
    unsure > 0 && { code: 'acts-of-unsure-days', about: 'record', n: unsure },
    frame.overlapped && { code: 'baseline-overlaps', about: 'baseline', n: null },
    baseline.basis === 'none' && { code: 'no-baseline', about: 'baseline', n: null },
    baseline.basis !== 'none' &&
      !baseline.weekday_adjusted && { code: 'weekday-flat', about: 'expected', n: baseline.n },
  ]
  return notes.filter(note => note !== false)
}

/** How many of the missing days of some ranges have a part of their files. */
function inPart({ inPart: days }: Frame, ranges: readonly Range[]): number {
  return days.filter(day => ranges.some(({ from, to }) => from <= day && day <= to)).length
}

function ofIncidents(frame: Frame, question: PostureQuestion): PostureNote[] {
  const left = (question.incidents ?? []).length - usableIncidents(frame, question).length
  return left === 0 ? [] : [{ code: 'incidents-left-out', about: 'readings.tone', n: left }]
}

function ofParts({ readings, promises, attention, tone }: Omit<PostureResult, 'notes'>): PostureNote[] {
  const parts: [string, Reason | null][] = [
    ['readings.stake', readings.stake.reason],
    ['readings.activity', readings.activity.reason],
    ['readings.volume', readings.volume.reason],
    ...readings.channels.map(({ channel, reason }): [string, Reason | null] => [
      `readings.channels.${channel}`,
      reason,
    ]),
    ['readings.tone', readings.tone.reason],
    ['promises', promises.reason],
    ['attention', attention.reason],
    ['tone', tone.now.n + tone.before.n === 0 ? 'no-tone' : null],
  ]
  return parts.flatMap(([about, code]) => (code === null ? [] : [{ code, about, n: null }]))
}
