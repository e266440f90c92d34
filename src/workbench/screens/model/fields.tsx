import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'

const text = words.model

type Send = (value: string) => Promise<readonly Diagnostic[]>

interface Drafting {
  readonly shown: string
  readonly problems: readonly Diagnostic[]
  readonly write: (value: string) => void
  readonly focus: () => void
  readonly blur: () => void
}

/**
 * What is being written in a field. Every letter goes to the text of the case at once; while the writing goes on, the
 * field shows what was written, not what was made of it, and what is refused stays in the field.
 */
function useDraft(value: string, send: Send): Drafting {
  const [draft, setDraft] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Diagnostic[]>([])
  const [focused, setFocused] = useState(false)
  const waiting = useRef<string | null>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (!focused && problems.length === 0) setDraft(null)
  }, [value, focused, problems])

  const pump = async (): Promise<void> => {
    busy.current = true
    while (waiting.current !== null) {
      const next = waiting.current
      waiting.current = null
      setProblems(await send(next))
    }
    busy.current = false
  }
  const write = (next: string): void => {
    setDraft(next)
    waiting.current = next
    if (!busy.current) void pump()
  }
  return { shown: draft ?? value, problems, write, focus: () => setFocused(true), blur: () => setFocused(false) }
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onWrite: Send
  readonly hint?: string
}

/** A line, or several, of text. */
export function TextField(
  props: FieldProps & { readonly long?: boolean; readonly code?: boolean; readonly type?: 'text' | 'date' },
): ReactNode {
  const { label, value, onWrite, hint, long = false, code = false, type = 'text' } = props
  const id = useId()
  const { shown, problems, write, focus, blur } = useDraft(value, onWrite)
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
    <div className={long ? 'form-row long' : 'form-row'}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...common} rows={rowsFor(shown)} onChange={event => write(event.target.value)} />
      ) : (
        <input {...common} type={type} onChange={event => write(event.target.value)} />
      )}
      <FieldNote id={`${id}-note`} hint={hint} problems={problems} />
    </div>
  )
}

function rowsFor(value: string): number {
  return Math.min(8, Math.max(2, Math.ceil(value.length / 60)))
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
  const { label, value, onWrite, choices } = props
  const id = useId()
  const { shown, problems, write, focus, blur } = useDraft(value, onWrite)
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
