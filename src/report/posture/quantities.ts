import type { Interval, Period, Reason, Share } from '../../events/index.ts'
import { count, dateInWords } from '../words.ts'

// Numbers as they can be answered for: an expectation is no more exact than the record it is read from.

/** An expected number: `about 12`, `about 3.4`, `less than one`. */
export function about(expected: number): string {
  if (expected < 0.95) return 'less than one'
  return `about ${expected < 5 ? withoutZero(expected.toFixed(1)) : grouped(Math.round(expected))}`
}

/** A chance: `about 1 in 30`, `fewer than 1 in 1,000`. */
export function chance(p: number): string {
  if (p < 0.001) return 'fewer than 1 in 1,000'
  const odds = 1 / p
  if (odds < 2) return 'more than 1 in 2'
  const step = odds < 10 ? 1 : odds < 50 ? 5 : odds < 200 ? 10 : 100
  return `about 1 in ${grouped(Math.round(odds / step) * step)}`
}

/** A whole number with its thousands apart. */
export function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** `no acts`, `1 act`, `2,800 acts`. */
export function many(number: number, singular: string, plural?: string): string {
  return count(number, singular, plural).replace(/^\d+/u, digits => grouped(Number(digits)))
}

/** A part of a whole: counts, and from ten on what share that is. */
export function shareInWords({ n, of, share, low, high }: Share): string {
  if (share === null) return 'none'
  return of < 10 ? `${n} of ${of}` : `${n} of ${grouped(of)}, ${percent(share)}${between({ low, high }, percent)}`
}

/** ` (between 12 % and 30 %)`; empty without an interval. */
export function between({ low, high }: Interval, say: (number: number) => string): string {
  return low === null || high === null ? '' : ` (between ${say(low)} and ${say(high)})`
}

export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'less than 1 %'
  return `${Math.round(share * 100)} %`
}

/** A number with a true minus sign. */
export function signed(number: number, digits: number): string {
  const text = withoutZero(Math.abs(number).toFixed(digits))
  return number < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** `from 1 January 2026 to 15 February 2026`, or `on 1 January 2026`. */
export function daysInWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return from === to ? `on ${dateInWords(from)}` : `from ${dateInWords(from)} to ${dateInWords(to)}`
}

/** Why something is not measurable, as a clause. */
export function whyNot(
  reason: Reason | null,
  { expected, expected_needed }: { readonly expected?: number | null; readonly expected_needed?: number | null } = {},
  allowing = '',
): string {
  return reason === 'low-expected'
    ? tooLittle(expected ?? null, expected_needed ?? null, allowing)
    : REASONS[reason ?? 'few-events']
}

const REASONS: Readonly<Record<Exclude<Reason, 'low-expected'>, string>> = {
  'no-baseline': 'the record has no days before these to compare them with',
  'baseline-overlaps': 'the days to compare with are partly the same days',
  'baseline-empty': 'nothing of the kind happened in the days they are compared with',
  'few-blocks':
    'the days before hold fewer than five stretches as long as this one, so nobody can say how much such counts vary',
  'act-lasts': 'an act goes on in these days that is counted on its first day only',
  'no-observed-days': 'none of these days is covered as a whole',
  'few-events': 'there are too few acts',
  'no-counterpart': 'the question names no counterpart',
  'no-channels': 'the record does not say who spoke',
  'no-codes': 'the acts have no codes',
  'no-tone': 'no act carries a weight',
  'by-hand':
    'a record written by hand is as full as its sources wrote of each time, so it has no usual to compare with',
  'none-could-show': 'as many as these could not stand out from the usual rate however close together',
}

/** An expectation that no silence could fall short of enough. Beyond some thousands the number needed says nothing. */
function tooLittle(expected: number | null, needed: number | null, allowing: string): string {
  const had = expected === null ? 'so little is to be expected' : `${about(expected)} ${isAre(expected)} to be expected`
  const why = `${had} in such a stretch${allowing}, so that none at all would be nothing unusual`
  return needed === null || needed > 200 ? why : `${why}; it would take ${count(Math.ceil(needed), 'expected act')}`
}

function isAre(expected: number): string {
  return expected < 1.05 ? 'is' : 'are'
}

function withoutZero(text: string): string {
  return text.replace(/\.0+$/u, '')
}
