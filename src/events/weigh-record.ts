import type { ClaimWeighed, ConductClaim } from './weigh-claim.ts'
import { grouped } from './weighing-words.ts'

/** What one record says to a claim. */
export interface Witness extends ClaimWeighed {
  readonly from: 'hand' | 'data'
  /** How many rows the record has in all; null: it cannot be read. */
  readonly rows: number | null
}

/**
 * What a record by hand and event data say to a claim together. Whether somebody was silent or meetings crowd together is
 * measured, so the data come first; an act is known best from the row somebody wrote of it, so there the record by hand does, as it
 * does where it has an act that was not to be. What comes first and can tell, tells; else the other, if it can.
 *
 * @param witnesses - One of each at most, and one at least. One by hand alone is what it is.
 */
export function weighTogether(claim: ConductClaim, witnesses: readonly Witness[]): ClaimWeighed {
  const [only] = witnesses
  if (witnesses.length === 1 && only!.from === 'hand') return { verdict: only!.verdict, found: only!.found }
  const order = inOrder(claim, witnesses)
  const telling = order.find(({ verdict }) => verdict === 'borne-out' || verdict === 'against')
  if (telling && !isDoubted(claim, telling, witnesses)) return { verdict: telling.verdict, found: attributed(telling) }
  if (telling) return { verdict: 'untold', found: order.map(attributed).join('; ') }
  const stated = order.find(({ verdict }) => verdict === 'stated')
  return { verdict: stated ? 'stated' : 'untold', found: order.map(attributed).join('; ') }
}

/** Whether what one says was not done may have been done, by the other. */
function isDoubted({ says }: ConductClaim, telling: Witness, witnesses: readonly Witness[]): boolean {
  const ofAbsence = says === 'silence' || says.startsWith('no ')
  const saysNone = telling.verdict === (ofAbsence ? 'borne-out' : 'against')
  return saysNone && witnesses.some(other => other !== telling && other.unsure === true)
}

function inOrder({ says }: ConductClaim, witnesses: readonly Witness[]): readonly Witness[] {
  const breached = witnesses.some(({ from, verdict }) => from === 'hand' && verdict === 'against')
  const isMeasured = says === 'flurry of meetings' || (says === 'silence' && !breached)
  const first = isMeasured ? 'data' : 'hand'
  return witnesses.toSorted((one, other) => Number(other.from === first) - Number(one.from === first))
}

function attributed({ from, rows, found }: Witness): string {
  if (rows === null) return found
  const size = rows === 1 ? 'one row' : `${grouped(rows)} rows`
  return `by ${from === 'hand' ? 'hand' : 'the data'} (${size}), ${found}`
}
