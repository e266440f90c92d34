import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react'
import { safe } from '../../../report/index.ts'
import { useSession } from '../../state/context.ts'
import { type AddedParagraph, type BriefEdits, type LinePlace, NO_EDITS } from '../../state/brief-edits.ts'
import { words } from '../../words/index.ts'
import { Blocks } from '../../parts/report-view.tsx'
import { adding, dropping, nextId, restoring, rewording, rewordingAdded } from './by-hand.ts'
import { type Draft, type DraftBlock, type DraftItem, type DraftLine, keyOf, wordsOf } from './draft.ts'
import { isLeftOut } from './edited-report.ts'
import { Field, type FieldAction } from './field.tsx'

const text = words.brief

/** What can be done by hand. */
interface Hand {
  say(line: DraftLine, words: string): void
  restore(line: DraftLine): void
  leaveOut(line: DraftLine): void
  /** Begins a paragraph below a line, or after one that was added there. */
  add(below: LinePlace, after?: AddedParagraph): void
  sayAdded(paragraph: AddedParagraph, words: string): void
  remove(paragraph: AddedParagraph): void
  /** Whether a paragraph was begun last: it takes the focus when it comes to be. */
  isFresh(paragraph: AddedParagraph): boolean
}

const HandContext = createContext<Hand | null>(null)

function useHand(): Hand {
  const hand = useContext(HandContext)
  if (hand === null) throw new TypeError('nothing is edited here')
  return hand
}

/** The briefing as fields, one for each line. */
export function Editing({ draft }: { readonly draft: Draft }): ReactNode {
  return (
    <HandContext value={useOwnHand()}>
      <div className="report editing">
        <h1>{text.editing}</h1>
        <p className="quiet help">{text.editHelp}</p>
        <LineView line={draft.title} kind="title" />
        {draft.blocks.map((block, k) => (
          <BlockView key={k} block={block} />
        ))}
      </div>
    </HandContext>
  )
}

function useOwnHand(): Hand {
  const session = useSession()
  const fresh = useRef(0)
  return useMemo((): Hand => {
    const edits = (): BriefEdits => session.work.brief ?? NO_EDITS
    const change = (label: string, brief: BriefEdits, merge?: string): void => session.change(label, { brief }, merge)
    return {
      say: (line, said) => change(text.label.reword, rewording(edits(), line, said), typing(keyOf(line.place), said)),
      restore: line => change(text.label.restore, restoring(edits(), line)),
      leaveOut: line => change(text.label.leaveOut, rewording(edits(), line, '')),
      add: (below, after) => {
        fresh.current = nextId(edits())
        change(text.label.add, adding(edits(), below, '', after))
      },
      sayAdded: (paragraph, said) =>
        change(text.label.reword, rewordingAdded(edits(), paragraph, said), typing(`own ${paragraph.id}`, said)),
      remove: paragraph => change(text.label.remove, dropping(edits(), paragraph)),
      isFresh: ({ id }) => id === fresh.current,
    }
  }, [session])
}

/** Letters are undone word by word. */
function typing(where: string, said: string): string {
  return `brief ${where} ${said.split(/\s+/u).length}`
}

function BlockView({ block }: { readonly block: DraftBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return <LineView line={block.line} kind={block.kind} />
    case 'list':
      return (
        <ul className={block.numbered ? 'numbered' : ''}>
          {block.items.map((item, k) => (
            <ItemView key={k} item={item} />
          ))}
        </ul>
      )
    case 'table':
      return <TableView line={block.line} table={<Blocks blocks={[block.table]} />} />
  }
}

function ItemView({ item: { lead, lines } }: { readonly item: DraftItem }): ReactNode {
  return (
    <li className={isLeftOut(lead) ? 'left-out' : ''}>
      <LineView line={lead} kind="item" />
      {!isLeftOut(lead) && lines.map((line, k) => <LineView key={k} line={line} kind="line" />)}
    </li>
  )
}

type LineKind = keyof typeof text.kind

function LineView({ line, kind }: { readonly line: DraftLine; readonly kind: LineKind }): ReactNode {
  const hand = useHand()
  const computed = wordsOf(line.computed)
  const changed = line.change !== undefined
  const left = isLeftOut(line)
  const actions: FieldAction[] = [
    ...(changed ? [{ label: text.asComputed, run: () => hand.restore(line) }] : []),
    ...(left || kind === 'title' ? [] : [{ label: text.leaveOut, run: () => hand.leaveOut(line) }]),
    { label: text.addBelow, run: () => hand.add(line.place) },
  ]
  return (
    <>
      <Field
        className={kind}
        label={text.under(text.kind[kind], line.place.under)}
        value={line.change?.text ?? computed}
        placeholder={kind === 'title' ? computed : text.leftOut(computed)}
        state={left && kind !== 'title' ? text.byHand.leftOut : changed ? text.byHand.reworded : ''}
        actions={actions}
        onChange={said => hand.say(line, said)}
        onEnter={() => hand.add(line.place)}
      />
      <OwnFields line={line} />
    </>
  )
}

function OwnFields({ line }: { readonly line: DraftLine }): ReactNode {
  return line.added.map(paragraph => <OwnField key={paragraph.id} line={line} paragraph={paragraph} />)
}

function OwnField({ line, paragraph }: { readonly line: DraftLine; readonly paragraph: AddedParagraph }): ReactNode {
  const hand = useHand()
  const add = (): void => hand.add(line.place, paragraph)
  return (
    <Field
      className="paragraph"
      label={text.under(text.kind.added, line.place.line)}
      value={safe(paragraph.text)}
      placeholder={text.ownWords}
      state={text.byHand.added}
      actions={[
        { label: text.remove, run: () => hand.remove(paragraph) },
        { label: text.addBelow, run: add },
      ]}
      focused={hand.isFresh(paragraph)}
      onChange={said => hand.sayAdded(paragraph, said)}
      onEnter={add}
    />
  )
}

/** A table is not written in, but can be left out. */
function TableView({ line, table }: { readonly line: DraftLine; readonly table: ReactNode }): ReactNode {
  const hand = useHand()
  const left = isLeftOut(line)
  return (
    <>
      {left ? <p className="quiet">{text.tableLeftOut}</p> : table}
      <p className="table-actions">
        <button type="button" className="link" onClick={() => (left ? hand.restore(line) : hand.leaveOut(line))}>
          {left ? text.asComputed : text.leaveOutTable}
        </button>
        <button type="button" className="link" onClick={() => hand.add(line.place)}>
          {text.addBelow}
        </button>
      </p>
      <OwnFields line={line} />
    </>
  )
}
