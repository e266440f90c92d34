import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { EditValue } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { useField } from './use-field.ts'
import type { FieldOf } from './task.ts'

const text = words.model

interface FieldProps extends FieldOf {
  readonly label: string
  /** What the parts say. */
  readonly value: string
  /** What something written means to the case; left out: that text. */
  readonly meaning?: (written: string) => EditValue
  readonly hint?: string
}

const asWritten = (written: string): string => written

/** A line, or several, of text. */
export function TextField(
  props: FieldProps & {
    readonly long?: boolean
    /** One line, which is shown on as many as it needs. */
    readonly wraps?: boolean
    readonly code?: boolean
    readonly type?: 'text' | 'date'
  },
): ReactNode {
  const { label, value, meaning = asWritten, hint, long = false, wraps = false, code = false, type = 'text' } = props
  const id = useId()
  const { shown, problems, write, focus, blur } = useField(props, value, meaning)
  const wrong = problems.length > 0
  const common = {
    id,
    value: shown,
    className: code ? 'field code' : 'field',
    'aria-invalid': wrong,
    'aria-describedby': hint === undefined && !wrong ? undefined : `${id}-note`,
    onFocus: focus,
    onBlur: blur,
  }
  return (
    <div className={long || wraps ? 'form-row long' : 'form-row'}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...common} rows={rowsFor(shown, 2)} onChange={event => write(event.target.value)} />
      ) : wraps ? (
        <textarea
          {...common}
          className="field wraps"
          rows={rowsFor(shown, 1)}
          onKeyDown={noNewLine}
          onChange={event => write(event.target.value.replaceAll(/\s*\n\s*/gu, ' '))}
        />
      ) : (
        <input {...common} type={type} onChange={event => write(event.target.value)} />
      )}
      <FieldNote id={`${id}-note`} hint={hint} problems={problems} />
    </div>
  )
}

function rowsFor(value: string, least: number): number {
  return Math.min(8, Math.max(least, Math.ceil(value.length / 60)))
}

function noNewLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}

function FieldNote(props: {
  readonly id: string
  readonly hint: string | undefined
  readonly problems: readonly Diagnostic[]
}): ReactNode {
  const { id, hint, problems } = props
  if (problems.length > 0) {
    return (
      <p id={id} className="field-note wrong" role="alert">
        {text.notIn} <Said text={problems.map(({ message }) => message).join('; ')} />
      </p>
    )
  }
  return hint === undefined ? null : (
    <p id={id} className="field-note">
      {hint}
    </p>
  )
}

/** One of several words. */
export function ChoiceField(
  props: FieldProps & { readonly choices: readonly (readonly [value: string, word: string])[] },
): ReactNode {
  const { label, value, meaning = asWritten, choices } = props
  const id = useId()
  const { shown, problems, write, focus, blur } = useField(props, value, meaning)
  const others = choices.some(([choice]) => choice === shown) ? [] : [[shown, shown] as const]
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={shown}
        onFocus={focus}
        onBlur={blur}
        onChange={event => write(event.target.value)}
      >
        {[...choices, ...others].map(([choice, word]) => (
          <option key={choice} value={choice}>
            {word}
          </option>
        ))}
      </select>
      <FieldNote id={`${id}-note`} hint={undefined} problems={problems} />
    </div>
  )
}

/** Yes or no. */
export function Tick(props: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: () => void
}): ReactNode {
  return (
    <label className="tick">
      <input type="checkbox" checked={props.checked} onChange={props.onChange} />
      <span>{props.label}</span>
    </label>
  )
}
