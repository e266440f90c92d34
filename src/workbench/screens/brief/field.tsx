import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { words } from '../../words/index.ts'

export interface FieldAction {
  readonly label: string
  readonly run: () => void
}

interface FieldProps {
  readonly className: string
  /** What the field is, for those who do not see where it stands. */
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** What was done to it, in a word or two; empty: nothing. */
  readonly state: string
  readonly actions: readonly FieldAction[]
  readonly focused?: boolean
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
}

/** A line as a field that grows with its text; under it, what was done to it and what can be done. */
export function Field(props: FieldProps): ReactNode {
  const { className, label, value, placeholder, state, actions, focused = false, onChange, onEnter } = props
  const id = useId()
  const field = useFocus(focused)
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className={`field-row ${className}`} data-changed={state !== ''}>
      <div className="grows" data-text={value === '' ? placeholder : value}>
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={label}
          aria-describedby={state === '' ? undefined : id}
          value={value}
          placeholder={placeholder}
          onChange={event => onChange(event.target.value.replaceAll(/\s*\n\s*/gu, ' '))}
          onKeyDown={press}
        />
      </div>
      <div className="field-foot">
        {state !== '' && <span id={id}>{state}</span>}
        <span className="field-actions">
          {actions.map(({ label: action, run }) => (
            <button
              key={action}
              type="button"
              className="link"
              aria-label={words.brief.of(action, beginningOf(value === '' ? placeholder : value))}
              onMouseDown={keepFocus}
              onClick={run}
            >
              {action}
            </button>
          ))}
        </span>
      </div>
    </div>
  )
}

/** Enough of a text to know it by. */
function beginningOf(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}…`
}

const MOST_LETTERS = 40

/** Pressing a button beside a field leaves the focus in the field. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** Takes the focus when it comes to be. */
function useFocus(focused: boolean): React.RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const first = useRef(focused)
  useEffect(() => {
    if (first.current) field.current?.focus()
  }, [])
  return field
}
