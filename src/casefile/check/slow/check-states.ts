import type { Diagnostic, Span } from '../../../diagnostics/index.ts'
import { type LimitReached, type Limits, ModelWorkshop } from '../../../engine/index.ts'
import type { Case } from '../../case.ts'
import { compile } from '../../compile.ts'
import { tooManyStates, tooMuchWork } from '../../problems/limits.ts'
import { readAt } from '../../read-at.ts'
import { checkEpisodeStates } from './episode-states.ts'
import { checkIdleDrivers } from './idle-drivers.ts'
import { checkUnrankedStates } from './unranked-states.ts'

/**
 * The checks that need the states, of the case as it stands at its date: too slow for every keystroke.
 *
 * @param subject - Read without errors.
 * @returns CF508, CF703, CF705, LM902 and LM903, in ascending order of their spans.
 */
export function checkStates(subject: Case, limits?: Limits): Diagnostic[] {
  const workshop = new ModelWorkshop(limits)
  const compiled = compile(readAt(subject), workshop)
  if ('limit' in compiled) return [limitReached(subject, compiled)]
  const found = [
    ...checkIdleDrivers(compiled),
    ...checkUnrankedStates(compiled),
    ...checkEpisodeStates(subject, workshop),
  ]
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** LM902, LM903: the limit that was reached while the states were listed. */
export function limitReached(subject: Case, { limit, bound }: LimitReached): Diagnostic {
  const span: Span = subject.options[0]?.span ?? { start: 0, end: 0 }
  return limit === 'states' ? tooManyStates(bound, span) : tooMuchWork('listing the states', span)
}
