/** Where a line of the briefing stands: told by its words, since a briefing has no other names for its lines. */
export interface LinePlace {
  /** The words above it, as computed: for a line of an item the item's lead, else the heading. Empty before the first. */
  readonly under: string
  /** Its own words, as computed. */
  readonly line: string
  /** How many lines with these words stand above it in the same place; left out: none. */
  readonly after?: number
}

/** What is said in place of a line; empty: nothing, the line is left out. */
export interface ChangedLine {
  readonly place: LinePlace
  readonly text: string
}

/** A paragraph of the analyst's own, below a line. Of several below one line, the first is nearest to it. */
export interface AddedParagraph {
  /** Tells added paragraphs apart. */
  readonly id: number
  readonly below: LinePlace
  readonly text: string
}

/** All that the analyst has done to the briefing by hand. */
export interface BriefEdits {
  readonly changed: readonly ChangedLine[]
  readonly added: readonly AddedParagraph[]
}

export const NO_EDITS: BriefEdits = { changed: [], added: [] }

export function hasEdits(edits: BriefEdits = NO_EDITS): boolean {
  return edits.changed.length > 0 || edits.added.length > 0
}

/** Whether two come to the same; none at all is the same as empty ones. */
export function sameEdits(a: BriefEdits = NO_EDITS, b: BriefEdits = NO_EDITS): boolean {
  const inOrder = ({ changed, added }: BriefEdits): string => JSON.stringify([changed, added])
  return a === b || inOrder(a) === inOrder(b)
}
