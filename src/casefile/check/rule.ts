import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case } from '../case.ts'

/**
 * A check of a case that needs no state space and runs on every keystroke.
 *
 * @param mentions - What the file names, also where what names it was left out of the case.
 */
export type FastRule = (subject: Case, mentions: Mentions) => Diagnostic[]
