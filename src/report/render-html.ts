import { type LineChange, type ReportChanges, type Word, wordsOf } from './changed-words.ts'
import { type Block, type InlineStyle, type Item, type Phrase, type Report } from './document.ts'
import { safe } from './safe.ts'

/** How a report is set as HTML, beyond its words. */
export interface HtmlOptions {
  /** Where an id leads that an aside names, such as `#fact-x`; undefined: it is no link. Has to be safe as it is. */
  readonly link?: (id: string) => string | undefined
  /** Words that are new are marked, and what stood there before is put beside them. */
  readonly changes?: ReportChanges
}

/**
 * Sets a report as a piece of HTML: headings, sections, lists and tables, no more. All text is escaped; no piece of it can
 * become an element, an attribute or a script. How it looks is up to the page, which has these classes to go by: `quiet`
 * an aside in a line, `note` a line that is all aside, `was` what stood there before.
 */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  const sections = sectionsOf(report.blocks)
  return [`<h1>${escapeHtml(report.title)}</h1>`, ...sections.map(blocks => setSection(blocks, options))].join('\n')
}

/** A text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return safe(text).replaceAll(/[&<>"'`]/gu, character => `&#${character.codePointAt(0)};`)
}

/** What is before the first heading, and then each heading with what is under it. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push([block])
    else sections.at(-1)!.push(block)
  }
  return sections.filter(section => section.length > 0)
}

function setSection(blocks: readonly Block[], options: HtmlOptions): string {
  return `<section>\n${blocks.map(block => setBlock(block, options)).join('\n')}\n</section>`
}

function setBlock(block: Block, options: HtmlOptions): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${setWords(wordsOf([block.text]), options.changes?.get(block), options)}</h2>`
    case 'paragraph':
      return setLine(block.text, options)
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul'
      return `<${tag}>\n${block.items.map(item => setItem(item, options)).join('\n')}\n</${tag}>`
    }
    case 'table':
      return setTable(block.head, block.rows, options)
  }
}

function setItem({ lead, lines }: Item, options: HtmlOptions): string {
  return `<li>${[lead, ...lines].map(line => setLine(line, options)).join('')}</li>`
}

function setTable(head: readonly string[], rows: readonly (readonly Phrase[])[], options: HtmlOptions): string {
  const headings = head.map(text => (text === '' ? '<td></td>' : `<th scope="col">${escapeHtml(text)}</th>`)).join('')
  const body = rows.map(row => `<tr>${row.map(cell => `<td>${inLine(cell, options)}</td>`).join('')}</tr>`).join('\n')
  return `<table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

function setLine(phrase: Phrase, options: HtmlOptions): string {
  const aside = phrase.length > 0 && phrase.every(part => typeof part !== 'string' && part.style === 'quiet')
  return `<p${aside ? ' class="note"' : ''}>${inLine(phrase, options)}</p>`
}

function inLine(phrase: Phrase, options: HtmlOptions): string {
  const change = options.changes?.get(phrase)
  const was = change === undefined || change.was === null ? '' : asItWas(change.was)
  return setWords(wordsOf(phrase), change, options) + was
}

function asItWas(text: string): string {
  return text === '' ? '' : ` <span class="was"><span>Before:</span> <del>${escapeHtml(text)}</del></span>`
}

/** Neighbours of one style are set together, those that are new among them marked. */
function setWords(words: readonly Word[], change: LineChange | undefined, options: HtmlOptions): string {
  const pieces: { text: string; style: InlineStyle | undefined; fresh: boolean }[] = []
  for (const [place, { text, style }] of words.entries()) {
    const fresh = change?.fresh[place] === true
    const last = pieces.at(-1)
    if (last !== undefined && last.style === style && last.fresh === fresh) last.text += text
    else pieces.push({ text, style, fresh })
  }
  return pieces.map(({ text, style, fresh }) => setPiece(text, style, fresh, options)).join('')
}

function setPiece(text: string, style: InlineStyle | undefined, fresh: boolean, options: HtmlOptions): string {
  const [, words = '', blank = ''] = /^(.*?)(\s*)$/su.exec(text) ?? []
  const content = style === 'quiet' ? withLinks(words, options) : escapeHtml(words)
  const marked = (fresh ? `<mark>${content}</mark>` : content) + blank
  if (style === undefined) return marked
  return style === 'strong' ? `<strong>${marked}</strong>` : `<span class="quiet">${marked}</span>`
}

/** An aside names facts and drivers by their ids; what a case calls its own can only be made of these characters. */
function withLinks(text: string, { link }: HtmlOptions): string {
  if (link === undefined) return escapeHtml(text)
  const parts = text.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)/u)
  return parts.map((part, place) => (place % 2 === 1 ? linked(part, link(part)) : escapeHtml(part))).join('')
}

function linked(id: string, to: string | undefined): string {
  return to === undefined ? escapeHtml(id) : `<a href="${escapeHtml(to)}">${escapeHtml(id)}</a>`
}
