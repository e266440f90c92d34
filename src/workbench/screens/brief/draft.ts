import { type Block, type Phrase, plain, type Report, safe } from '../../../report/index.ts'
import { groupBy } from '../../parts/group-by.ts'
import type { AddedParagraph, BriefEdits, ChangedLine, LinePlace } from '../../state/brief-edits.ts'

/** A line of the briefing: as computed, and what was done to it by hand. */
export interface DraftLine {
  readonly place: LinePlace
  readonly computed: Phrase
  /** What is said in its place; undefined: it stands as computed. */
  readonly change: ChangedLine | undefined
  /** Paragraphs below it, in order. */
  readonly added: readonly AddedParagraph[]
}

/** A block of the briefing by its lines. A table is one line: it can only be left out. */
export type DraftBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly line: DraftLine }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly DraftItem[] }
  | { readonly kind: 'table'; readonly line: DraftLine; readonly table: Table }

export interface DraftItem {
  readonly lead: DraftLine
  readonly lines: readonly DraftLine[]
}

export type Table = Extract<Block, { kind: 'table' }>

/** A briefing that is being edited. */
export interface Draft {
  readonly title: DraftLine
  readonly blocks: readonly DraftBlock[]
  /** What was done to lines that the briefing no longer has. */
  readonly gone: BriefEdits
}

/** A report with what was done to it by hand, line by line. */
export function draftOf(report: Report, edits: BriefEdits): Draft {
  const places = new Places()
  const title = places.line('', [report.title])
  const blocks = report.blocks.map(block => asLines(block, places))
  const found = new Finder([title, ...blocks.flatMap(linesOf)].map(({ place }) => place))
  const changes = found.changes(edits.changed)
  const added = groupBy(edits.added, ({ below }) => found.key(below) ?? '')
  const edited = (line: DraftLine): DraftLine => ({
    ...line,
    change: changes.get(keyOf(line.place)),
    added: added.get(keyOf(line.place)) ?? [],
  })
  const made = new Set(changes.values())
  return {
    title: edited(title),
    blocks: blocks.map(block => withLines(block, edited)),
    gone: { changed: edits.changed.filter(change => !made.has(change)), added: added.get('') ?? [] },
  }
}

/** All lines, in the order in which they are read. */
export function linesOf(block: DraftBlock): DraftLine[] {
  return block.kind === 'list' ? block.items.flatMap(({ lead, lines }) => [lead, ...lines]) : [block.line]
}

/** The words of a phrase as they are shown. */
export function wordsOf(phrase: Phrase): string {
  return safe(plain(phrase)).trim()
}

/** Tells places apart. */
export function keyOf({ under, line, after = 0 }: LinePlace): string {
  return JSON.stringify([under, line, after])
}

/** Gives lines their places, from the first to the last. */
class Places {
  private heading = ''
  private readonly seen = new Map<string, number>()

  line(under: string | undefined, computed: Phrase): DraftLine {
    const place = { under: under ?? this.heading, line: wordsOf(computed) }
    const key = keyOf(place)
    const after = this.seen.get(key) ?? 0
    this.seen.set(key, after + 1)
    return { place: after === 0 ? place : { ...place, after }, computed, change: undefined, added: [] }
  }

  headingLine(text: string): DraftLine {
    this.heading = ''
    const line = this.line('', [text])
    this.heading = line.place.line
    return line
  }
}

function asLines(block: Block, places: Places): DraftBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', line: places.headingLine(block.text) }
    case 'paragraph':
      return { kind: 'paragraph', line: places.line(undefined, block.text) }
    case 'list': {
      const items = block.items.map(({ lead, lines }): DraftItem => {
        const first = places.line(undefined, lead)
        return { lead: first, lines: lines.map(line => places.line(first.place.line, line)) }
      })
      return { kind: 'list', numbered: block.numbered, items }
    }
    case 'table':
      return { kind: 'table', line: places.line(undefined, [block.head.join(' · ')]), table: block }
  }
}

function withLines(block: DraftBlock, change: (line: DraftLine) => DraftLine): DraftBlock {
  if (block.kind !== 'list') return { ...block, line: change(block.line) }
  return {
    ...block,
    items: block.items.map(({ lead, lines }) => ({ lead: change(lead), lines: lines.map(change) })),
  }
}

/** Finds the lines that edits are meant for. */
class Finder {
  private readonly keys: ReadonlySet<string>
  private readonly byWords: ReadonlyMap<string, readonly LinePlace[]>

  constructor(places: readonly LinePlace[]) {
    this.keys = new Set(places.map(keyOf))
    this.byWords = groupBy(places, ({ line }) => line)
  }

  /**
   * The key of the line that is meant: the one at the very place, or else the only one that has its words, for what
   * stands above a line may change while the line stays.
   */
  key(place: LinePlace): string | undefined {
    if (this.keys.has(keyOf(place))) return keyOf(place)
    const [only, ...others] = this.byWords.get(place.line) ?? []
    return only === undefined || others.length > 0 ? undefined : keyOf(only)
  }

  /** Changes by the line they are made to. Where two are meant for one line, that at the very place counts. */
  changes(all: readonly ChangedLine[]): ReadonlyMap<string, ChangedLine> {
    const exact = all.filter(({ place }) => this.keys.has(keyOf(place)))
    const made = new Map(exact.map(change => [keyOf(change.place), change]))
    for (const change of all) {
      const key = this.key(change.place)
      if (key !== undefined && !made.has(key)) made.set(key, change)
    }
    return made
  }
}
