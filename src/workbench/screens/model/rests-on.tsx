import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Case, DeclaredPart, EditValue, RestsOn } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { useEdits } from './edits.ts'
import { PartLink } from './entry.tsx'
import { setting } from './task.ts'

const text = words.model

/** What something rests on, to be read: all of these, of some any one. */
export function Grounds({ restsOn }: { readonly restsOn: RestsOn }): ReactNode {
  if (restsOn.length === 0) return <span className="quiet">{text.assumption}</span>
  return (
    <span className="quiet">
      {text.restsOn}{' '}
      {restsOn.map((group, k) => (
        <span key={k}>
          {k > 0 && ', '}
          {group.map((id, j) => (
            <span key={id}>
              {j > 0 && ` ${text.or} `}
              <PartLink id={id} />
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}

interface GroundsOf {
  readonly part: DeclaredPart
  readonly restsOn: RestsOn
  readonly case: Case
}

/** The same, to be changed: facts are added and taken out, each alone or as an alternative to another. */
export function RestsOnField(props: GroundsOf): ReactNode {
  const { case: subject } = props
  const [restsOn, write] = useGroups(props)
  const used = new Set(restsOn.flat())
  const free = subject.facts.map(({ id }) => id).filter(id => !used.has(id))
  const without = (id: string): RestsOn =>
    restsOn.map(group => group.filter(other => other !== id)).filter(group => group.length > 0)
  return (
    <div className="form-row">
      <p className="form-label">{text.field.rests_on}</p>
      <ul className="grounds">
        {restsOn.map((group, k) => (
          <li key={k}>
            {group.map((id, j) => (
              <span key={id} className="ground">
                {j > 0 && `${text.or} `}
                <PartLink id={id} />{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={text.removeOf(id)}
                  onClick={() => write(without(id))}
                >
                  {text.remove}
                </button>
              </span>
            ))}
            <Add
              label={text.alternative}
              ids={free}
              onAdd={id => write(restsOn.map((other, at) => (at === k ? [...other, id] : other)))}
            />
          </li>
        ))}
      </ul>
      <Add label={text.addFact} ids={free} onAdd={id => write([...restsOn, [id]])} />
    </div>
  )
}

/** The groups of facts, also those that are written already and not read yet: the next change goes on from them. */
function useGroups({ part, restsOn, case: subject }: GroundsOf): [RestsOn, (groups: RestsOn) => void] {
  const edits = useEdits()
  const { text: now } = useWork()
  const [own, setOwn] = useState<RestsOn>()
  const { text: read } = subject
  useEffect(() => {
    if (read === now && !edits.pending) setOwn(undefined)
  }, [read, now, edits])
  const write = (groups: RestsOn): void => {
    setOwn(groups)
    const refused = (diagnostics: readonly Diagnostic[]): void => {
      if (diagnostics.length > 0) setOwn(undefined)
    }
    edits.add(setting({ part, field: 'rests_on' }, written(groups), refused))
  }
  return [own ?? restsOn, write]
}

/** As the case file has it: a name where it has to be that one, a record where any one of several will do. */
function written(groups: RestsOn): EditValue {
  return groups.map(group => (group.length === 1 ? group[0]! : { any: group }))
}

function Add(props: {
  readonly label: string
  readonly ids: readonly string[]
  readonly onAdd: (id: string) => void
}): ReactNode {
  const id = useId()
  if (props.ids.length === 0) return null
  return (
    <span className="adding">
      <label htmlFor={id}>{props.label}</label>{' '}
      <select id={id} className="field" value="" onChange={event => props.onAdd(event.target.value)}>
        <option value="">{text.none}</option>
        {props.ids.map(fact => (
          <option key={fact} value={fact}>
            {fact}
          </option>
        ))}
      </select>
    </span>
  )
}
