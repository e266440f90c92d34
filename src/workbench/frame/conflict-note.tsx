import { type ReactNode, useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useSession, useWork } from '../state/context.ts'
import type { Conflict } from '../state/session.ts'
import { words } from '../words/first.ts'

const text = words.frame.conflict

/** Says that there are two texts of one document, and shows both when asked. It never comes between the reader and the text. */
export function ConflictNote({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const [open, setOpen] = useState(false)
  const { from } = conflict
  return (
    <div className="note conflict" role="alert">
      <strong>{text.title[from]}.</strong> {text.explained[from]}
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {text.show}
      </button>
      {open && <BothTexts conflict={conflict} onClose={() => setOpen(false)} />}
    </div>
  )
}

function BothTexts(props: { readonly conflict: Conflict; readonly onClose: () => void }): ReactNode {
  const { conflict, onClose } = props
  const session = useSession()
  const own = useWork().text
  const { from, theirs } = conflict
  const actions = (
    <>
      <button type="button" className="button" onClick={() => session.resolve('mine')}>
        {text.keepMine}
      </button>
      <button type="button" className="button" onClick={() => session.resolve('theirs')}>
        {text.takeTheirs}
      </button>
      <button type="button" className="link" onClick={onClose}>
        {text.later}
      </button>
    </>
  )
  return (
    <Dialog title={text.title[from]} wide actions={actions} onClose={onClose}>
      <p>{text.undoable}</p>
      <div className="both">
        <Lines title={text.mine} text={own} other={theirs.text} />
        <Lines title={text.theirs[from]} text={theirs.text} other={own} />
      </div>
    </Dialog>
  )
}

/** A text by its lines, those marked that the other does not have. */
function Lines(props: { readonly title: string; readonly text: string; readonly other: string }): ReactNode {
  const others = new Set(props.other.split('\n'))
  return (
    <section>
      <h3>{props.title}</h3>
      <pre tabIndex={0} aria-label={props.title}>
        {props.text.split('\n').map((line, k) => (
          <span key={k}>
            {others.has(line) ? line : <mark>{line}</mark>}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  )
}
