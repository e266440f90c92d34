import { type Block, type Inline, type Item, type Phrase, quiet, type Report } from './document.ts'
import {
  CONTENT_TYPES,
  coreProperties,
  DOCUMENT_RELATIONS,
  documentPart,
  numbering,
  RELATIONS,
  STYLES,
} from './docx-parts.ts'
import { safe } from './safe.ts'
import { zip } from './zip.ts'

/**
 * Sets a report as a Word document, with the styles, lists and tables of one, so that it can be gone on with. It holds
 * text and nothing else: no links, no fields, no macros. The same report gives the same bytes.
 */
export function renderDocx(report: Report): Uint8Array {
  let lists = 0
  const body = report.blocks.map(block => setBlock(block, () => ++lists + 1))
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': documentPart([paragraph([report.title], 'Title'), ...body].join('\n')),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/styles.xml': STYLES,
    'word/numbering.xml': numbering(lists),
    'docProps/core.xml': coreProperties(escape(report.title)),
  }
  const encoder = new TextEncoder()
  return zip(Object.entries(parts).map(([path, text]) => ({ path, bytes: encoder.encode(text) })))
}

/** The numbering of lists without numbers. */
const BULLETS = 1

/** @param nextList - The numbering of the next numbered list. */
function setBlock(block: Block, nextList: () => number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph([block.text], 'Heading1')
    case 'paragraph':
      return paragraph(block.text)
    case 'list': {
      const list = block.numbered ? nextList() : BULLETS
      return block.items.map(item => setItem(item, list)).join('\n')
    }
    case 'table':
      return setTable(block.head, block.rows)
  }
}

function setItem({ lead, lines }: Item, list: number): string {
  const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  return [paragraph(lead, 'Item', number), ...lines.map(line => paragraph(line, 'ItemLine'))].join('\n')
}

function setTable(head: readonly string[], rows: readonly (readonly Phrase[])[]): string {
  const cell = (phrase: Phrase): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(phrase)}</w:tc>`
  const row = (cells: readonly Phrase[], about = ''): string =>
    `<w:tr><w:trPr><w:cantSplit/>${about}</w:trPr>${cells.map(cell).join('')}</w:tr>`
  const first = row(
    head.map(text => [quiet(text)]),
    '<w:tblHeader/>',
  )
  const grid = head.map(() => '<w:gridCol/>').join('')
  const look = '<w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
  // A table right before another, or at the end, needs a paragraph after it.
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${first}${rows.map(cells => row(cells)).join('')}</w:tbl>${paragraph([])}`
}

function paragraph(phrase: Phrase, style = 'Normal', more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${phrase.map(run).join('')}</w:p>`
}

const STYLE_OF = { strong: 'Strong', quiet: 'Quiet' } as const

function run(inline: Inline): string {
  const [text, style] = typeof inline === 'string' ? [inline, ''] : [inline.text, STYLE_OF[inline.style]]
  const look = style === '' ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
  return `<w:r>${look}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
}

/** What XML may not hold at all is no text either, and has become `�` already or does so here. */
function escape(text: string): string {
  const allowed = safe(text).replaceAll(/[\ufffe\uffff]/gu, '\ufffd')
  return allowed.replaceAll(/[&<>"']/gu, character => `&#${character.codePointAt(0)};`)
}
