import type { Flurry, PostureResult } from './measures/posture-result.ts'

// The sentences that records by hand and event data have in common, where claims are weighed against them.

/** Why what a record by hand does not have is no finding. */
export const INCOMPLETE = 'it was written by hand and nobody answers for its having every act'

export const NOTHING_BEFORE = 'nothing before these days shows what would be usual'

export const CANNOT_STAND_OUT = 'could not stand out from the usual rate however close together'

export const NOT_CROWDED = 'do not crowd together more than before'

export const FEW_MEETINGS_BEFORE = 'too few before to show what would be usual'

/** Whether a measurement shows that nothing was done, where there would have been something. */
export function isUnusual({ n, readings, silences }: PostureResult): boolean {
  return n === 0 && (readings.volume.verdict === 'less' || silences.some(({ verdict }) => verdict === 'unusual'))
}

/** What would have been usual in the days of a claim. */
export function expectation({ readings, expected }: PostureResult): string {
  return wereExpected(readings.volume.expected ?? expected ?? 0)
}

/** @param mean - How many. */
export function wereExpected(mean: number): string {
  return `about ${Math.round(mean)} were to be expected`
}

/** Why a measurement shows no silence. */
export function whyUnmeasured(result: PostureResult | null): string {
  const volume = result?.readings.volume
  if (volume?.reason === 'by-hand') return `${INCOMPLETE}, so a day without a row shows nothing`
  if (!result || result.baseline.n === 0) return NOTHING_BEFORE
  const needed = volume?.expected_needed ?? null
  const expected = volume?.expected ?? result.expected
  if (needed === null || expected === null) return fewBefore(result.baseline.n)
  return whyOrdinary({ n: result.n, expected, needed })
}

/** @param n - The acts before. */
export function fewBefore(n: number): string {
  return `the ${grouped(n)} acts recorded before these days are too few to show what would be usual`
}

/**
 * Why a count does not show that anything was left undone.
 *
 * @param counts - How many there were and were to be expected, and from which expectation on none at all would be unusual.
 */
export function whyOrdinary({ n, expected, needed }: { n: number; expected: number; needed: number }): string {
  if (expected < 1) return 'less than one act was to be expected in these days, so none at all is nothing unusual'
  if (expected < needed) {
    return `${decimal(expected)} expected are too few: from ${Math.ceil(needed)} on, none at all would be unusual`
  }
  return `${n === 0 ? 'none' : grouped(n)} where ${wereExpected(expected)} is nothing unusual`
}

/** Meetings that crowd together. */
export function crowded({ pairs, from, to, expected }: Flurry): string {
  const usual = `where ${decimal(expected)} were to be expected`
  return `${pairs} meetings from ${from} to ${to}, each counterpart taken once a day, ${usual}`
}

/** A mean as people say it. */
export function decimal(number: number): string {
  return number < 10 ? number.toFixed(1) : grouped(Math.round(number))
}

/** A whole number with its thousands set apart. */
export function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}
