import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Case, Episode, Fact } from '../case.ts'
import { isBorneOut, observedInRecord, type RecordedAct } from '../observed.ts'
import * as problem from '../problems/record.ts'
import { factsOf } from '../record-claims.ts'
import type { Recorded } from '../recorded.ts'

/**
 * CF611 to CF624: what a case takes from its record of events, held against the record as it is now.
 *
 * @param recorded - Null: the case names no record, or it cannot be read.
 * @returns In ascending order of their spans.
 */
export function checkRecord(subject: Case, recorded: Recorded | null): Diagnostic[] {
  const found = [
    ...factsOf(subject).flatMap(fact => checkClaims(fact, recorded)),
    ...subject.episodes.flatMap(episode => checkEpisode(subject, episode, recorded?.acts)),
  ]
  return found.sort((a, b) => a.span.start - b.span.start)
}

function checkClaims({ id, evidence }: Fact, recorded: Recorded | null): Diagnostic[] {
  return evidence.flatMap(({ record, place, span }) => {
    if (record === undefined) return []
    const weighed = recorded?.weigh(record) ?? { verdict: 'untold', found: 'the case has no record that can be read' }
    return [problem.weighedClaim(weighed, id, place ?? '', span)]
  })
}

function checkEpisode(subject: Case, episode: Episode, acts: readonly RecordedAct[] | undefined): Diagnostic[] {
  const { id, fromRecord } = episode
  if (fromRecord === undefined) return []
  if (acts === undefined) {
    const only = subject.events === undefined && subject.eventData !== undefined ? 'data' : 'nothing'
    return [problem.nothingToObserveIn(id, fromRecord, only)]
  }
  const seen = observedInRecord(episode, acts)!
  const { confirmed } = fromRecord
  if (confirmed === undefined) return [problem.unconfirmed(id, fromRecord, seen)]
  return isBorneOut(confirmed, seen) ? [] : [problem.recordChanged(id, fromRecord, confirmed, seen)]
}
