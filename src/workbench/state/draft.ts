import type { Variation } from '../../casefile/index.ts'
import { type BriefEdits, sameEdits } from './brief-edits.ts'

/** What the browser keeps of a document. */
export interface Draft {
  readonly text: string
  /** The text of the source that it was made from. */
  readonly base: string
  readonly variation: Variation
  readonly brief?: BriefEdits
  /** A text that was being written to the file, and may have been, or not; left out: none. */
  readonly written?: string
  /** Counts the times it was kept, over all tabs. */
  readonly revision: number
  /** The name of the document, for people. */
  readonly name: string
}

/** What became of keeping a draft. */
export type Kept = { readonly ok: true; readonly revision: number } | { readonly ok: false; readonly now: Draft }

/** Whether two come to the same text and the same briefing. */
export function sameContent(a: Pick<Draft, 'text' | 'brief'>, b: Pick<Draft, 'text' | 'brief'>): boolean {
  return a.text === b.text && sameEdits(a.brief, b.brief)
}
