import { unmeasured } from './expectation.ts'
import type { PostureResult } from './posture-result.ts'
import type { Reason } from './posture-terms.ts'
import type { Silence, SilenceReadings, Surroundings } from './silence-result.ts'

type Measured = Omit<PostureResult, 'notes'>

/**
 * What is left of a measurement where nobody answers for every act being in the record: counts, shares and meetings, but
 * nothing that takes a day without a row for a day without an act. Such a record is as full as its sources wrote of each
 * time, so it has no usual, and no silence, to read.
 */
export function asFarAsByHand(measured: Measured): Measured {
  const { rungs, baseline, silences, readings, attention, reciprocity, series, flurry_search: search } = measured
  return {
    ...measured,
    expected: null,
    ratio: null,
    rungs: rungs.map(({ rung, n, share }) => ({ rung, ...unmeasured(n), share })),
    baseline: { ...baseline, k: null },
    silences: silences.map(unreadable),
    flurries: [],
    flurry_search: { ...search, rate: null, rate_from: null, reason: BY_HAND },
    readings: readingsByHand(readings),
    attention: { ...attention, distance: null, usual_distances: [], reason: attention.reason ?? BY_HAND },
    reciprocity: { ...reciprocity, index: null, index_before: null },
    series: series.map(day => ({ ...day, expected: null })),
  }
}

const BY_HAND = 'by-hand' satisfies Reason

function not(reason: Reason): { verdict: 'not measurable'; reason: Reason; conspicuous: null } {
  return { verdict: 'not measurable', reason, conspicuous: null }
}

function readingsByHand({ stake, activity, volume, channels, tone }: SilenceReadings): SilenceReadings {
  return {
    stake: { ...surroundings(stake), at_least_twice: null },
    activity: surroundings(activity),
    volume: { ...unmeasured(volume.n), ...not(BY_HAND) },
    channels: channels.map(({ channel, n, reason }) => ({
      channel,
      n,
      expected: null,
      gap: null,
      ...not(reason === 'no-channels' ? reason : BY_HAND),
    })),
    tone: { ...tone, p_low: null, p_high: null, n_needed: null, ...not(tone.reason ?? BY_HAND) },
  }
}

/** That the question names nobody stays the reason: it is so whatever the record. */
function surroundings({ n, reason }: Surroundings): Surroundings {
  return { n, expected: null, ratio: null, factor: 1, reason: reason === 'no-counterpart' ? reason : BY_HAND }
}

function unreadable(run: Silence): Silence {
  const nothing = { expected: null, p: null, p_corrected: null, k: null, expected_needed: null }
  return { ...run, ...nothing, verdict: 'not measurable', reason: BY_HAND }
}
