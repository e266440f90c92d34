import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { DeclaredPart } from '../../../casefile/index.ts'
import { LineIndex, type Span } from '../../../diagnostics/index.ts'
import { usePlace, useSession } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { useEdits } from './edits.ts'

const text = words.model

/** A part of the case: what it says and, on demand, the fields to change it by. */
export function Entry(props: {
  readonly part: DeclaredPart
  readonly span: Span
  /** What it says, to be read. */
  readonly children: ReactNode
  /** The fields; absent: it is edited in the text alone. */
  readonly fields?: () => ReactNode
  /** Further buttons. */
  readonly tools?: ReactNode
  readonly onKeyDown?: (event: KeyboardEvent) => void
}): ReactNode {
  const { part, span, children, fields, tools } = props
  const edits = useEdits()
  const { selected } = usePlace()
  const [open, setOpen] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  const id = useId()
  const mine = selected === part.id
  useEffect(() => {
    if (mine) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [mine])
  const remove = (): void => void edits.make(text.label.remove(part.id), { kind: 'remove', part, references: 'remove' })
  return (
    <div ref={ref} className={mine ? 'entry selected' : 'entry'} onKeyDown={props.onKeyDown}>
      <div className="says">{children}</div>
      <p className="entry-tools">
        {fields !== undefined && (
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-controls={id}
            aria-label={open ? text.closeOf(part.id) : text.editOf(part.id)}
            onClick={() => setOpen(!open)}
          >
            {open ? text.close : text.edit}
          </button>
        )}
        {tools}
        <InText span={span} />
      </p>
      {fields !== undefined && (
        <div id={id} className="fields" hidden={!open}>
          {open && fields()}
          <p className="end">
            <button type="button" className="link" aria-label={text.removeOf(part.id)} onClick={remove}>
              {text.remove}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}

/** Goes to where a part is written. */
export function InText({ span }: { readonly span: Span }): ReactNode {
  const session = useSession()
  const go = (): void => {
    const { line } = new LineIndex(session.work.text).position(span.start)
    const { view } = session.state.place
    session.go({ screen: 'model', view: view === 'parts' ? 'text' : view, selected: `line-${line}` })
  }
  return (
    <button type="button" className="link" onClick={go}>
      {text.inText}
    </button>
  )
}

/** Goes to a part by its id. */
export function PartLink({ id }: { readonly id: string }): ReactNode {
  const session = useSession()
  return (
    <button type="button" className="link id" onClick={() => session.go({ selected: id })}>
      {id}
    </button>
  )
}
