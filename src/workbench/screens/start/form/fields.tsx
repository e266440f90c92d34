import { type ReactNode, useId } from 'react'
import { safe } from '../../../../report/index.ts'
import { Said } from '../../../parts/said.tsx'

/** A line of text with its label above it. */
export function Line(props: {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly hint?: string
  /** What is wrong with what is written; it stays as it is. */
  readonly problem?: string | undefined
  /** Said in place of the label where the label by itself does not tell fields apart. */
  readonly fullLabel?: string
  /** By which it is found, see `unfinished.ts`. */
  readonly field?: string
}): ReactNode {
  const { label, value, onWrite, hint, problem, fullLabel, field } = props
  const id = useId()
  const described = [problem !== undefined && `${id}-problem`, hint !== undefined && `${id}-hint`]
    .filter(each => each !== false)
    .join(' ')
  return (
    <div className="line-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        data-field={field}
        value={value}
        autoComplete="off"
        aria-label={fullLabel}
        aria-invalid={problem !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={event => onWrite(event.target.value)}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className="problem">
          <Said text={problem} />
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}

/** What can be chosen, and what it is called. */
export type Choosable = readonly [value: string, word: string]

/** One of several. */
export function Choice(props: {
  readonly label: string
  readonly fullLabel?: string
  readonly value: string
  readonly choices: readonly Choosable[]
  readonly onChoose: (value: string) => void
  /** By which it is found, see `unfinished.ts`. */
  readonly field?: string
}): ReactNode {
  const { label, fullLabel, value, choices, onChoose, field } = props
  const id = useId()
  return (
    <div className="line-field choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        data-field={field}
        value={value}
        aria-label={fullLabel}
        onChange={event => onChoose(event.target.value)}
      >
        {choices.map(([choice, word]) => (
          <option key={choice} value={choice}>
            {safe(word)}
          </option>
        ))}
      </select>
    </div>
  )
}
