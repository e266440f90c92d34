import type { RecordView } from '../report/index.ts'

/** What was read of event data, which of it was left out and which days it covers, as a document has it. */
export function readEntry({ reading, involved, coverage }: NonNullable<RecordView['read']>): object {
  const { formats, rows, split, leftOut, foundLater, kept, sources } = reading
  const acts = { left_out: leftOut, found_later: foundLater, involving: involved, kept }
  return { formats, rows, split, ...acts, coverage, sources }
}
