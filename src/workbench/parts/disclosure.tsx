import { type ReactNode, useId, useState } from 'react'

/** A button that shows and hides what stands under it. What is hidden is printed where it matters, by `print`. */
export function Disclosure({
  label,
  children,
  print = false,
  className = '',
}: {
  readonly label: ReactNode
  readonly children: ReactNode
  /** Whether it is printed even when hidden. */
  readonly print?: boolean
  readonly className?: string
}): ReactNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={`disclosure ${className}`}>
      <button type="button" className="disclose" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <div id={id} className={print ? 'disclosed prints' : 'disclosed'} hidden={!open}>
        {open || print ? children : null}
      </div>
    </div>
  )
}
