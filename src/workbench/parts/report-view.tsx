import type { ReactNode } from 'react'
import { type Block, type Item, MARKS, type Phrase, type Report } from '../../report/index.ts'
import { SaidPhrase, Said } from './said.tsx'

/** The level of a heading. */
export type Level = 1 | 2 | 3 | 4

/**
 * A report as the report zone gives it, or some of its blocks.
 *
 * @param props.level - The level of its headings; a title, if wanted, stands one above.
 */
export function ReportView({ report, level = 2 }: { readonly report: Report; readonly level?: Level }): ReactNode {
  return <Blocks blocks={report.blocks} level={level} />
}

export function Blocks({
  blocks,
  level = 2,
}: {
  readonly blocks: readonly Block[]
  readonly level?: Level
}): ReactNode {
  return (
    <div className="report">
      {blocks.map((block, k) => (
        <BlockView key={k} block={block} level={level} />
      ))}
    </div>
  )
}

function BlockView({ block, level }: { readonly block: Block; readonly level: Level }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${level}` as const
      return (
        <Heading>
          <Said text={block.text} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <SaidPhrase phrase={block.text} />
        </p>
      )
    case 'list':
      return <ListView numbered={block.numbered} items={block.items} />
    case 'table':
      return <TableView {...block} />
  }
}

function ListView({ numbered, items }: { readonly numbered: boolean; readonly items: readonly Item[] }): ReactNode {
  const List = numbered ? 'ol' : 'ul'
  return (
    <List>
      {items.map(({ lead, lines }, k) => (
        <li key={k} className={isMarked(lead) ? 'marked' : undefined}>
          <SaidPhrase phrase={lead} />
          {lines.map((line, j) => (
            <div key={j} className="line">
              <SaidPhrase phrase={line} />
            </div>
          ))}
        </li>
      ))}
    </List>
  )
}

/** Whether the mark of a verdict comes first: it stands in place of the bullet. */
function isMarked([first]: Phrase): boolean {
  const text = typeof first === 'object' ? first.text : first
  return Object.values(MARKS).some(mark => text?.startsWith(`${mark} `))
}

function TableView({ head, rows }: Extract<Block, { kind: 'table' }>): ReactNode {
  return (
    <div className="scroll" role="group" aria-label={head.filter(text => text !== '').join(', ')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((text, k) =>
              text === '' ? (
                <td key={k} />
              ) : (
                <th key={k} scope="col">
                  <Said text={text} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, k) => (
            <tr key={k}>
              {row.map((phrase, j) => (
                <td key={j}>
                  <SaidPhrase phrase={phrase} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
