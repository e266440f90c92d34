import type { Diagnostic, Fix, Span } from '../../diagnostics/index.ts'
import type { FromRecord } from '../case.ts'
import type { ObservedInRecord } from '../observed.ts'
import type { Weighed } from '../recorded.ts'
import { diagnose, quoted } from './report.ts'

/** CF611. */
export function unconfirmed(episode: string, from: FromRecord, seen: ObservedInRecord): Diagnostic {
  const message = `nobody has confirmed what the record has of the episode ${quoted(episode)}: ${listed(seen)}`
  return diagnose('CF611', from.span, message, { fix: confirming(from, seen.sure) })
}

/** CF612. What is confirmed and still possible stays in the mend. */
export function recordChanged(
  episode: string,
  from: FromRecord,
  confirmed: readonly string[],
  seen: ObservedInRecord,
): Diagnostic {
  const was = confirmed.length === 0 ? 'that nothing was taken' : confirmed.join(', ')
  const message = `of the episode ${quoted(episode)} the record has ${listed(seen)}; confirmed is ${was}`
  const still = confirmed.filter(option => seen.perhaps.includes(option))
  return diagnose('CF612', from.span, message, { fix: confirming(from, [...seen.sure, ...still]) })
}

/** CF613. @param named - What the case has in place of a record by hand: event data do not say which options were taken. */
export function nothingToObserveIn(episode: string, { span }: FromRecord, named: 'data' | 'nothing'): Diagnostic {
  const has = named === 'data' ? 'event data and no record by hand' : 'none that can be read'
  const message = `the record is to say what was observed in the episode ${quoted(episode)}, and the case has ${has}`
  return diagnose('CF613', span, message)
}

const CLAIM_CODES = { 'borne-out': 'CF621', stated: 'CF622', untold: 'CF623', against: 'CF624' } as const
const CLAIM_WORDS = {
  'borne-out': 'the record bears out',
  stated: 'the record says, without a measurement,',
  untold: 'the record cannot tell',
  against: 'the record speaks against',
} as const

/** CF621 to CF624. @param words - The claim as it is written. */
export function weighedClaim({ verdict, found }: Weighed, fact: string, words: string, span: Span): Diagnostic {
  const message = `${CLAIM_WORDS[verdict]} what the fact ${quoted(fact)} cites (${words}): ${found}`
  return diagnose(CLAIM_CODES[verdict], span, message)
}

function listed({ sure, perhaps }: ObservedInRecord): string {
  const parts = [...sure, ...perhaps.map(option => `perhaps ${option}`)]
  return parts.length === 0 ? 'no act of those judged' : parts.join(', ')
}

function confirming({ write }: FromRecord, options: readonly string[]): Fix {
  const list = `[${options.join(', ')}]`
  return { title: `confirm ${list}`, span: write.span, text: write.before + list + write.after }
}
