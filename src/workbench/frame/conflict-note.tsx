import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useSession, useWork } from '../state/context.ts'
import type { Conflict } from '../state/conflict.ts'
import { differing, type Place } from '../state/differing.ts'
import { words } from '../words/first.ts'

const text = words.frame.conflict

/** Says that there are two texts of one document, and shows both when asked. It never comes between the reader and the text. */
export function ConflictNote({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const [open, setOpen] = useState(false)
  const session = useSession()
  const { from } = conflict
  if (from === 'file' && conflict.theirs.hash === null) {
    return (
      <div className="note conflict" role="alert">
        <strong>{text.title.missing}.</strong> {text.explained.missing}
        <button type="button" className="link" onClick={() => void session.save()}>
          {text.writeAgain}
        </button>
      </div>
    )
  }
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
  const marks = useMemo(() => differing(own, theirs.text), [own, theirs.text])
  const { panes, next } = useDifferences(marks.places)
  const choose = (choice: 'mine' | 'theirs'): void => {
    onClose()
    session.resolve(choice)
  }
  const actions = (
    <>
      <button type="button" className="button" onClick={() => choose('mine')}>
        {text.keepMine}
      </button>
      <button type="button" className="button" onClick={() => choose('theirs')}>
        {text.takeTheirs}
      </button>
      {marks.places > 1 && (
        <button type="button" className="link" onClick={next}>
          {text.nextDifference}
        </button>
      )}
      <button type="button" className="link" onClick={onClose}>
        {text.later}
      </button>
    </>
  )
  return (
    <Dialog title={text.title[from]} wide actions={actions} onClose={onClose}>
      <p>
        {marks.places === 0 && `${text.sameText} `}
        {text.undoable}
      </p>
      <div className="both" ref={panes}>
        <Lines title={text.mine} text={own} places={marks.one} />
        <Lines title={text.theirs[from]} text={theirs.text} places={marks.other} />
      </div>
    </Dialog>
  )
}

/** The panes, which show the first difference when they are opened, and what goes on to the next; after the last, the first. */
function useDifferences(places: number): {
  readonly panes: RefObject<HTMLDivElement | null>
  readonly next: () => void
} {
  const panes = useRef<HTMLDivElement>(null)
  const at = useRef(0)
  const show = useCallback((): void => {
    for (const pane of panes.current?.querySelectorAll('pre') ?? []) {
      const line = pane.querySelector<HTMLElement>(`[data-place="${at.current}"]`)
      // A little of what is above it is shown too.
      if (line !== null) pane.scrollTop += line.getBoundingClientRect().top - pane.getBoundingClientRect().top - ABOVE
    }
  }, [])
  // Once the dialogue is open: before, nothing has a place.
  useEffect(() => {
    const frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [show])
  const next = (): void => {
    at.current = (at.current + 1) % places
    show()
  }
  return { panes, next }
}

/** In pixels. */
const ABOVE = 48

/** A text by its lines; those that the other has not, or has elsewhere, are marked. */
function Lines(props: {
  readonly title: string
  readonly text: string
  /** See {@link differing}. */
  readonly places: readonly Place[]
}): ReactNode {
  return (
    <section>
      <h3>{props.title}</h3>
      <pre tabIndex={0} aria-label={props.title}>
        {props.text.split('\n').map((line, k) => {
          const { place, differs } = props.places[k] ?? NOWHERE
          return (
            <span key={k} data-place={place}>
              {differs ? <mark>{line}</mark> : line}
              {'\n'}
            </span>
          )
        })}
      </pre>
    </section>
  )
}

const NOWHERE: Place = { place: undefined, differs: false }
