import caseText from '../../cases/russia-iran-israel-2026/case.yaml?raw'
import events from '../../cases/russia-iran-israel-2026/events.csv?raw'
import { browserSource, type CaseSource } from './state/source.ts'

/** The case that is open when nothing else is asked for. */
export function firstCase(): CaseSource {
  return browserSource('russia-iran-israel-2026', 'Russia and the Iran–Israel–US tensions, early 2026', caseText, {
    'events.csv': events,
  })
}
