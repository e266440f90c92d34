import { type ReactNode, useId } from 'react'

/** A line of text with its label above it. */
export function Line(props: {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly hint?: string
  /** Said in place of the label where the label by itself does not tell fields apart. */
  readonly fullLabel?: string
}): ReactNode {
  const { label, value, onWrite, hint, fullLabel } = props
  const id = useId()
  return (
    <div className="line-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autoComplete="off"
        aria-label={fullLabel}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={event => onWrite(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}

/** One of several; groups of choices have a heading. */
export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly (readonly [value: string, word: string])[]
}

export function Choice(props: {
  readonly label: string
  readonly fullLabel?: string
  readonly value: string
  readonly first?: readonly (readonly [value: string, word: string])[]
  readonly groups?: readonly ChoiceGroup[]
  readonly onChoose: (value: string) => void
}): ReactNode {
  const { label, fullLabel, value, first = [], groups = [], onChoose } = props
  const id = useId()
  return (
    <div className="line-field choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} aria-label={fullLabel} onChange={event => onChoose(event.target.value)}>
        {first.map(([choice, word]) => (
          <option key={choice} value={choice}>
            {word}
          </option>
        ))}
        {groups.map(({ title, choices }, k) => (
          <optgroup key={k} label={title}>
            {choices.map(([choice, word]) => (
              <option key={choice} value={choice}>
                {word}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
