import { type Block, type Item, type Phrase, plain, type Report } from './document.ts'
import { safe } from './safe.ts'

/** Sets a report as Markdown. Text from the case is escaped, so that it shows as it was written. */
export function renderMarkdown(report: Report): string {
  return [`# ${escape(report.title)}`, ...report.blocks.map(setBlock)].join('\n\n') + '\n'
}

function setBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escape(block.text)}`
    case 'paragraph':
      return inline(block.text)
    case 'list':
      return block.items.map((item, k) => setItem(item, block.numbered ? `${k + 1}. ` : '- ')).join('\n')
    case 'table':
      return setTable(block.head, block.rows)
  }
}

function setItem({ lead, lines }: Item, bullet: string): string {
  const indent = ' '.repeat(bullet.length)
  return [`${bullet}${inline(lead)}`, ...lines.map(line => `${indent}${inline(line)}`)].join('  \n')
}

function setTable(head: readonly string[], rows: readonly (readonly Phrase[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head.map(escape)), line(head.map(() => '---')), ...rows.map(row => line(row.map(inline)))].join('\n')
}

function inline(phrase: Phrase): string {
  const text = phrase
    .map(part => {
      if (typeof part === 'string') return escape(part)
      return part.style === 'strong' ? `**${escape(part.text)}**` : escape(plain([part]))
    })
    .join('')
  return text.replace(/^(\s*)([-+=]|\d+[.)])/u, (_, blanks: string, sign: string) => `${blanks}${escapeFirst(sign)}`)
}

/** What would begin a list or underline a heading if it stood first in a line. */
function escapeFirst(sign: string): string {
  return sign.length === 1 ? `\\${sign}` : `${sign.slice(0, -1)}\\${sign.slice(-1)}`
}

function escape(text: string): string {
  return safe(text).replaceAll(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
}
