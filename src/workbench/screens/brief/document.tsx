import type { ReactNode } from 'react'
import { type Block, plain } from '../../../report/index.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Blocks } from '../../parts/report-view.tsx'
import { Said, SaidPhrase } from '../../parts/said.tsx'
import type { AddedParagraph } from '../../state/brief-edits.ts'
import { words } from '../../words/index.ts'
import type { Draft, DraftBlock, DraftItem, DraftLine } from './draft.ts'
import { isLeftOut, phraseAt, said } from './edited-report.ts'

const text = words.brief.byHand

/** The briefing as it is printed; on the screen, what was done by hand is marked with a word. */
export function BriefDocument({ draft, closing }: { readonly draft: Draft; readonly closing: Block }): ReactNode {
  const { title, blocks } = draft
  return (
    <article className="report paper">
      <h1>
        <Said text={isLeftOut(title) ? plain(title.computed) : plain(phraseAt(title))} />
      </h1>
      {!isLeftOut(title) && <ByHand line={title} />}
      <OwnParagraphs added={title.added} />
      {blocks.map((block, k) => (
        <BlockView key={k} block={block} />
      ))}
      <footer>
        <Blocks blocks={[closing]} />
      </footer>
    </article>
  )
}

function BlockView({ block }: { readonly block: DraftBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <Standing line={block.line}>
          <h2>
            <Said text={plain(phraseAt(block.line))} />
          </h2>
        </Standing>
      )
    case 'paragraph':
      return (
        <Standing line={block.line}>
          <p>
            <SaidPhrase phrase={phraseAt(block.line)} />
          </p>
        </Standing>
      )
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, k) => (
            <ItemView key={k} item={item} />
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <Standing line={block.line}>
          <Blocks blocks={[block.table]} />
        </Standing>
      )
  }
}

/** A line unless it is left out, what was done to it, and what was added below it. */
function Standing({ line, children }: { readonly line: DraftLine; readonly children: ReactNode }): ReactNode {
  return (
    <>
      {!isLeftOut(line) && children}
      <ByHand line={line} />
      <OwnParagraphs added={line.added} />
    </>
  )
}

function ItemView({ item: { lead, lines } }: { readonly item: DraftItem }): ReactNode {
  if (isLeftOut(lead)) {
    return (
      <>
        <li className="left-out">
          <ByHand line={lead} />
        </li>
        {said(lead.added).map((paragraph, k) => (
          <li key={k}>
            <Own paragraph={paragraph} />
          </li>
        ))}
      </>
    )
  }
  return (
    <li>
      {[lead, ...lines].map((line, k) => (
        <ItemLine key={k} line={line} first={k === 0} />
      ))}
    </li>
  )
}

function ItemLine({ line, first }: { readonly line: DraftLine; readonly first: boolean }): ReactNode {
  return (
    <Standing line={line}>
      <div className={first ? '' : 'line'}>
        <SaidPhrase phrase={phraseAt(line)} />
      </div>
    </Standing>
  )
}

/** That a line was reworded or left out, and on demand how it was computed. */
function ByHand({ line }: { readonly line: DraftLine }): ReactNode {
  if (line.change === undefined) return null
  return (
    <div className="by-hand">
      <Disclosure label={isLeftOut(line) ? text.leftOutHere : text.reworded}>
        <p>
          <span className="label">{text.computed}</span> <SaidPhrase phrase={line.computed} />
        </p>
      </Disclosure>
    </div>
  )
}

function OwnParagraphs({ added }: { readonly added: readonly AddedParagraph[] }): ReactNode {
  return said(added).map((paragraph, k) => <Own key={k} paragraph={paragraph} />)
}

function Own({ paragraph }: { readonly paragraph: AddedParagraph }): ReactNode {
  return (
    <>
      <p className="own">
        <Said text={paragraph.text} />
      </p>
      <p className="by-hand">{text.added}</p>
    </>
  )
}
