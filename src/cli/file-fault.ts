import type { Diagnostic } from '../diagnostics/index.ts'

/** Something wrong with a file, and its text where that helps to show it. */
export interface FileFault {
  readonly file: string
  readonly text: string
  readonly diagnostic: Diagnostic
}
