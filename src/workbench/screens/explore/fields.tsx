import { type ReactNode, useEffect, useId, useRef } from 'react'
import { safe } from '../../../report/index.ts'

/** One of the things that can be chosen. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** A list to choose one from, under its name. */
export function Choose(props: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <p className="form-field">
      <label htmlFor={id}>{safe(props.label)}</label>
      <select id={id} className="field" value={props.value} onChange={event => props.onChange(event.target.value)}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {safe(label)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Something that is so or not. */
export function Check(props: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={event => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}

/** A date. What is half typed stays; what changes from elsewhere is shown once the reader is not in the field. */
export function DateField(props: {
  readonly label: string
  /** Empty: none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children?: ReactNode
}): ReactNode {
  const { label, value, onChange, children } = props
  const id = useId()
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current !== null && document.activeElement !== ref.current) ref.current.value = value
  }, [value])
  const change = (typed: string): void => {
    if (/^[12]\d{3}-\d\d-\d\d$/u.test(typed)) onChange(typed)
  }
  return (
    <p className="form-field">
      <label htmlFor={id}>{label}</label>
      <input ref={ref} id={id} type="date" defaultValue={value} onChange={event => change(event.target.value)} />
      {children}
    </p>
  )
}
