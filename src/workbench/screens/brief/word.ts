import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Block, type Item, type Phrase, plain, type Report, safe } from '../../../report/index.ts'
import { WORD_STYLES } from './word-styles.ts'

/** The briefing as a Word document: headings, lists and tables by their styles, in British English. */
export function wordDocument(report: Report): Promise<Blob> {
  const document = new Document({
    title: safe(report.title),
    creator: 'Tertius',
    lastModifiedBy: 'Tertius',
    description: '',
    styles: WORD_STYLES,
    numbering: { config: [listOf('steps', NUMBERS), listOf('points', BULLETS)] },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(safe(report.title))] }),
          ...report.blocks.flatMap(setBlock),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}

/** Of the page, in twentieths of a point: 24 mm. */
const MARGIN = 1361

/** Of a line, so that the columns of a table have their shares of it: A4 without the margins. */
const LINE = 11_906 - 2 * MARGIN

function pageNumber(): Paragraph {
  return new Paragraph({
    style: 'Aside',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
}

const INDENT = { left: 397, hanging: 397 }

const NUMBERS: ILevelsOptions = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: INDENT } },
}

const BULLETS: ILevelsOptions = { ...NUMBERS, format: LevelFormat.BULLET, text: '–' }

function listOf(reference: string, level: ILevelsOptions): { reference: string; levels: ILevelsOptions[] } {
  return { reference, levels: [level] }
}

function setBlock(block: Block, place: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(safe(block.text))] })]
    case 'paragraph':
      return [new Paragraph({ style: isAside(block.text) ? 'Aside' : 'BodyText', children: runs(block.text) })]
    case 'list':
      // Every list is an instance of its own, so that each is numbered from one.
      return block.items.flatMap(item => setItem(item, { ...listFor(block.numbered), instance: place }))
    case 'table':
      return [setTable(block.head, block.rows), new Paragraph({ style: 'Aside', children: [] })]
  }
}

function listFor(numbered: boolean): { reference: string; level: number } {
  return { reference: numbered ? 'steps' : 'points', level: 0 }
}

function setItem(
  { lead, lines }: Item,
  numbering: { reference: string; level: number; instance: number },
): Paragraph[] {
  return [
    new Paragraph({ style: 'ListParagraph', numbering, keepNext: lines.length > 0, children: runs(lead) }),
    ...lines.map(line => new Paragraph({ style: 'ListContinue', children: runs(line) })),
  ]
}

/** Its first row is a head, for those who listen too, and is said again on every page. */
function setTable(head: readonly string[], rows: readonly (readonly Phrase[])[]): Table {
  const cell = (phrase: Phrase, style: string): TableCell =>
    new TableCell({ children: [new Paragraph({ style, children: runs(phrase) })] })
  return new Table({
    width: { size: LINE, type: WidthType.DXA },
    columnWidths: sharesOf([head.map(text => [text]), ...rows]),
    borders: BORDERS,
    margins: { top: 40, bottom: 40, right: 160 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map(text => cell([text], 'TableHead')) }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map(phrase => cell(phrase, 'TableText')) })),
    ],
  })
}

/** The widths of columns, by the longest that each holds: none so narrow that it breaks words, none that takes it all. */
function sharesOf(rows: readonly (readonly Phrase[])[]): number[] {
  const columns = rows[0] ?? []
  const lengths = columns.map((_, k) => Math.max(...rows.map(row => plain(row[k] ?? []).length)))
  const weights = lengths.map(length => Math.min(Math.max(length, 10), 60))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map(weight => Math.floor((LINE * weight) / sum))
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFB8AA' } as const
const BORDERS = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  insideHorizontal: HAIRLINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
} as const

function runs(phrase: Phrase): TextRun[] {
  return phrase.map(piece => {
    if (typeof piece === 'string') return new TextRun(safe(piece))
    return new TextRun({ text: safe(piece.text), style: piece.style === 'strong' ? 'Telling' : 'Quiet' })
  })
}

function isAside(phrase: Phrase): boolean {
  return phrase.length > 0 && phrase.every(piece => typeof piece !== 'string' && piece.style === 'quiet')
}
