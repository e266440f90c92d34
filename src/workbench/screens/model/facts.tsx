import type { ReactNode } from 'react'
import type { Case, Fact } from '../../../casefile/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Add } from './add.tsx'
import { Entry } from './entry.tsx'
import { ChoiceField, TextField } from './fields.tsx'
import { listIn } from './list-in.ts'
import { CONFIDENCES, KINDS } from './words-of-the-case.ts'

const text = words.model
const field = text.field

interface Props {
  readonly case: Case
}

/** The facts, each with its evidence, dates and confidence. */
export function Facts({ case: subject }: Props): ReactNode {
  const used = new Set(
    [...subject.drivers, ...subject.constraints, ...subject.scenarios.flatMap(({ addDrivers }) => addDrivers)].flatMap(
      ({ restsOn }) => restsOn.flat(),
    ),
  )
  return (
    <>
      {subject.facts.length === 0 && <p className="quiet">{text.noneYet.facts}</p>}
      <ul className="plain">
        {subject.facts.map(fact => (
          <li key={fact.id}>
            <FactEntry fact={fact} used={used.has(fact.id)} />
          </li>
        ))}
      </ul>
      <Add kind="fact" case={subject} />
    </>
  )
}

function FactEntry({ fact, used }: { readonly fact: Fact; readonly used: boolean }): ReactNode {
  const dates = [
    fact.from === undefined ? '' : `${field.from.toLowerCase()} ${fact.from}`,
    fact.until === undefined ? '' : `${field.until.toLowerCase()} ${fact.until}`,
  ]
  const held = fact.confidence === undefined ? '' : (fact.confidence.word ?? String(fact.confidence.value))
  const notes = [citedIn(fact), held, ...dates, used ? '' : text.unused].filter(note => note !== '')
  return (
    <Entry part={{ kind: 'fact', id: fact.id }} span={fact.span} fields={() => <FactFields fact={fact} />}>
      <p>
        <Said text={fact.text} /> <span className="id">{fact.id}</span>
      </p>
      {notes.length > 0 && (
        <p className="under quiet">
          <Said text={notes.join(' · ')} />
        </p>
      )}
    </Entry>
  )
}

function FactFields({ fact }: { readonly fact: Fact }): ReactNode {
  const part = { kind: 'fact', id: fact.id } as const
  return (
    <>
      <TextField label={field.text} value={fact.text} long part={part} field="text" />
      <TextField
        label={field.evidence}
        value={citedIn(fact)}
        hint={text.hint.evidence}
        part={part}
        field="evidence"
        meaning={written => listIn(written, ';')}
      />
      <ChoiceField
        label={field.confidence}
        value={fact.confidence?.word ?? String(fact.confidence?.value ?? '')}
        choices={CONFIDENCES}
        part={part}
        field="confidence"
      />
      <ChoiceField label={field.kind} value={fact.kind ?? ''} choices={KINDS} part={part} field="kind" />
      <TextField
        label={field.about}
        value={fact.about.join(', ')}
        part={part}
        field="about"
        meaning={written => listIn(written)}
      />
      <TextField label={field.from} type="date" value={fact.from ?? ''} part={part} field="from" />
      <TextField
        label={field.until}
        type="date"
        hint={text.hint.until}
        value={fact.until ?? ''}
        part={part}
        field="until"
      />
    </>
  )
}

function citedIn({ evidence }: Fact): string {
  return evidence.map(({ source, place }) => (place === undefined ? source : `${source} ${place}`)).join('; ')
}
