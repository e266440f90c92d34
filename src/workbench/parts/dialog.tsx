import { type ReactNode, useEffect, useId, useRef } from 'react'
import { words } from '../words/first.ts'

/** A dialogue over the page. It takes the focus, keeps it, and gives it back; Escape closes it. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  wide = false,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons in place of the one that closes. */
  readonly actions?: ReactNode
  readonly wide?: boolean
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    // Taken off the page, it is closed; closing it here as well would say that the reader had.
    if (ref.current?.open === false) ref.current.showModal()
  }, [])
  return (
    <dialog ref={ref} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="actions">
        {actions ?? (
          <button type="button" className="button" onClick={onClose}>
            {words.parts.close}
          </button>
        )}
      </div>
    </dialog>
  )
}
