import type { AddedParagraph, BriefEdits, ChangedLine, LinePlace } from '../../state/brief-edits.ts'
import { type Draft, type DraftLine, wordsOf } from './draft.ts'

/** Says a text in place of a line; as computed again where it is the same. */
export function rewording(edits: BriefEdits, line: DraftLine, text: string): BriefEdits {
  const others = edits.changed.filter(change => change !== line.change)
  const same = text === wordsOf(line.computed)
  return { ...edits, changed: same ? others : [...others, { place: line.place, text }] }
}

/** Lets a line stand as computed. */
export function restoring(edits: BriefEdits, line: DraftLine): BriefEdits {
  return { ...edits, changed: edits.changed.filter(change => change !== line.change) }
}

/** Puts a paragraph below a line, above the others there, or right after one of them. */
export function adding(edits: BriefEdits, below: LinePlace, text: string, after?: AddedParagraph): BriefEdits {
  const place = edits.added.findIndex(({ id }) => id === after?.id) + 1
  return { ...edits, added: edits.added.toSpliced(place, 0, { id: nextId(edits), below, text }) }
}

/** The id of the paragraph that is added next. */
export function nextId({ added }: BriefEdits): number {
  return Math.max(0, ...added.map(({ id }) => id)) + 1
}

export function rewordingAdded(edits: BriefEdits, { id }: AddedParagraph, text: string): BriefEdits {
  return { ...edits, added: edits.added.map(other => (other.id === id ? { ...other, text } : other)) }
}

/** Drops an edit, whatever it is. */
export function dropping(edits: BriefEdits, edit: ChangedLine | AddedParagraph): BriefEdits {
  return {
    changed: edits.changed.filter(other => other !== edit),
    added: edits.added.filter(other => other !== edit),
  }
}

/** Puts the words of an edit whose line is gone back as a paragraph: under the heading it stood under, or at the end. */
export function puttingBack(edits: BriefEdits, edit: ChangedLine | AddedParagraph, draft: Draft): BriefEdits {
  const { under } = 'place' in edit ? edit.place : edit.below
  const headings = draft.blocks.flatMap(block => (block.kind === 'heading' ? [block.line.place] : []))
  const place = headings.find(({ line }) => line === under) ?? headings.at(-1) ?? draft.title.place
  return adding(dropping(edits, edit), place, edit.text)
}
