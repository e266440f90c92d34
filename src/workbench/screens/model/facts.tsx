import type { ReactNode } from 'react'
import type { Case, Fact } from '../../../casefile/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Add } from './add.tsx'
import { useEdits } from './edits.ts'
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
  const edits = useEdits()
  const part = { kind: 'fact', id: fact.id } as const
  return (
    <>
      <TextField label={field.text} value={fact.text} long onWrite={value => edits.set(part, 'text', value)} />
      <TextField
        label={field.evidence}
        value={citedIn(fact)}
        hint={text.hint.evidence}
        onWrite={value => edits.set(part, 'evidence', listIn(value, ';'))}
      />
      <ChoiceField
        label={field.confidence}
        value={fact.confidence?.word ?? String(fact.confidence?.value ?? '')}
        choices={CONFIDENCES}
        onWrite={value => edits.set(part, 'confidence', value)}
      />
      <ChoiceField
        label={field.kind}
        value={fact.kind ?? ''}
        choices={KINDS}
        onWrite={value => edits.set(part, 'kind', value)}
      />
      <TextField
        label={field.about}
        value={fact.about.join(', ')}
        onWrite={value => edits.set(part, 'about', listIn(value))}
      />
      <TextField
        label={field.from}
        type="date"
        value={fact.from ?? ''}
        onWrite={value => edits.set(part, 'from', value)}
      />
      <TextField
        label={field.until}
        type="date"
        hint={text.hint.until}
        value={fact.until ?? ''}
        onWrite={value => edits.set(part, 'until', value)}
      />
    </>
  )
}

function citedIn({ evidence }: Fact): string {
  return evidence.map(({ source, place }) => (place === undefined ? source : `${source} ${place}`)).join('; ')
}
