import { type ReactNode, useId, useState } from 'react'
import type { Names } from '../../../report/index.ts'
import type { Wanted } from '../../worker/questions.ts'
import { words } from '../../words/index.ts'
import { Choose } from './fields.tsx'

const text = words.explore.wanted

/** What is chosen: a claim of the case, or a proposition of one's own. */
export interface WantedChoice {
  readonly claim: string
  readonly holds: string
}

/** The question about what is chosen; null where that is nothing yet. */
export function wantedIn({ claim, holds }: WantedChoice): Wanted | null {
  if (holds !== '') return { holds }
  return claim === '' ? null : { claim }
}

const OWN = ' '

/** A claim to choose, or a proposition to write. */
export function WantedField(props: {
  readonly names: Names
  readonly chosen: WantedChoice
  readonly onChange: (chosen: WantedChoice) => void
}): ReactNode {
  const { names, chosen, onChange } = props
  const { claims } = names.reading.case
  const [own, setOwn] = useState(chosen.holds !== '' || claims.length === 0)
  const select = (value: string): void => {
    setOwn(value === OWN)
    if (value !== OWN) onChange({ claim: value, holds: '' })
  }
  return (
    <>
      <Choose
        label={text.label}
        value={own ? OWN : chosen.claim}
        choices={[...claims.map(({ id, text: label }) => ({ value: id, label })), { value: OWN, label: text.own }]}
        onChange={select}
      />
      {own && (
        <OwnProposition
          names={names}
          value={chosen.holds}
          onChange={holds => onChange({ claim: chosen.claim, holds })}
        />
      )}
    </>
  )
}

/** Asked only when it is finished: by Enter, or on leaving the field. */
function OwnProposition(props: {
  readonly names: Names
  readonly value: string
  readonly onChange: (holds: string) => void
}): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState(props.value)
  const finish = (): void => props.onChange(typed.trim())
  return (
    <p className="form-field">
      <label htmlFor={id}>{text.proposition}</label>
      <input
        id={id}
        type="text"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={event => setTyped(event.target.value)}
        onBlur={finish}
        onKeyDown={event => event.key === 'Enter' && finish()}
      />
      <span id={`${id}-hint`} className="quiet">
        {text.hint(props.names.reading.case.options.map(option => option.id))}
      </span>
    </p>
  )
}
