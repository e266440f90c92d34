import type { ReactNode } from 'react'
import type { Actor, Case, Option } from '../../../casefile/index.ts'
import { capitalised } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Add } from './add.tsx'
import { useEdits } from './edits.ts'
import { Entry } from './entry.tsx'
import { ChoiceField, TextField, Tick } from './fields.tsx'
import { FORESIGHTS, IRREVERSIBLE, RUNGS } from './words-of-the-case.ts'

const text = words.model
const field = text.field

interface Props {
  readonly case: Case
}

/** The actors, and under each what it can do, with its place on the ladder and whether it is taken today. */
export function Actors({ case: subject }: Props): ReactNode {
  return (
    <>
      {subject.actors.length === 0 && <p className="quiet">{text.noneYet.actors}</p>}
      {subject.actors.map(actor => (
        <section key={actor.id} className="group">
          <ActorEntry actor={actor} />
          <OptionsOf case={subject} actor={actor} />
          <Add kind="option" case={subject} actor={actor.id} />
        </section>
      ))}
      <Add kind="actor" case={subject} />
    </>
  )
}

function ActorEntry({ actor }: { readonly actor: Actor }): ReactNode {
  const part = { kind: 'actor', id: actor.id } as const
  return (
    <Entry
      part={part}
      span={actor.span}
      fields={() => (
        <>
          <TextField label={field.name} value={actor.name} part={part} field="name" />
          <ChoiceField
            label={field.foresight}
            value={actor.foresight}
            choices={FORESIGHTS}
            part={part}
            field="foresight"
          />
        </>
      )}
    >
      <h3>
        <Said text={actor.name} /> <span className="id">{actor.id}</span>
      </h3>
    </Entry>
  )
}

function OptionsOf({ case: subject, actor }: Props & { readonly actor: Actor }): ReactNode {
  const own = subject.options.filter(option => option.actor === actor.id)
  if (own.length === 0) return <p className="quiet">{text.noOptions}</p>
  return (
    <ul className="plain options">
      {own.map(option => (
        <li key={option.id}>
          <OptionEntry option={option} taken={subject.statusQuo.taken.includes(option.id)} />
        </li>
      ))}
    </ul>
  )
}

function OptionEntry({ option, taken }: { readonly option: Option; readonly taken: boolean }): ReactNode {
  const edits = useEdits()
  const part = { kind: 'option', id: option.id } as const
  const toggle = (): void => void edits.make(text.label.toggle(option.id), { kind: 'toggle', option: option.id })
  return (
    <Entry
      part={part}
      span={option.span}
      fields={() => (
        <>
          <TextField label={field.label} value={option.label} wraps part={part} field="label" />
          <ChoiceField label={field.rung} value={option.rung ?? ''} choices={RUNGS} part={part} field="rung" />
          <ChoiceField
            label={field.irreversible}
            value={option.irreversible ?? ''}
            choices={IRREVERSIBLE}
            part={part}
            field="irreversible"
          />
          <Tick label={field.taken} checked={taken} onChange={toggle} />
        </>
      )}
    >
      <p>
        <Said text={capitalised(option.label)} /> <span className="id">{option.id}</span>
      </p>
      <p className="under">
        {option.rung !== undefined && (
          <span className="rung" data-rung={option.rung}>
            {option.rung}
          </span>
        )}{' '}
        {taken && <span className="quiet">{field.taken.toLowerCase()}</span>}
        {option.irreversible !== undefined && (
          <span className="quiet">
            {' '}
            {field.irreversible.toLowerCase()} {text.irreversible[option.irreversible]}
          </span>
        )}
      </p>
    </Entry>
  )
}
