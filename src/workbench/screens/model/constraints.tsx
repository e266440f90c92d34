import type { ReactNode } from 'react'
import type { Case, Constraint } from '../../../casefile/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Add } from './add.tsx'
import { Entry } from './entry.tsx'
import { TextField } from './fields.tsx'
import { listIn } from './list-in.ts'
import { Grounds, RestsOnField } from './rests-on.tsx'

const text = words.model
const field = text.field

interface Props {
  readonly case: Case
}

/** The rules: what cannot be. */
export function Constraints({ case: subject }: Props): ReactNode {
  return (
    <>
      {subject.constraints.length === 0 && <p className="quiet">{text.noneYet.constraints}</p>}
      <ul className="plain">
        {subject.constraints.map(constraint => (
          <li key={constraint.id}>
            <ConstraintEntry case={subject} constraint={constraint} />
          </li>
        ))}
      </ul>
      <Add kind="constraint" case={subject} />
    </>
  )
}

function ConstraintEntry({ case: subject, constraint }: Props & { readonly constraint: Constraint }): ReactNode {
  const part = { kind: 'constraint', id: constraint.id } as const
  const { kind, wording } = constraint
  const listed = kind === 'at_most_one' || kind === 'exactly_one'
  const meaning = (written: string): string | string[] => (listed ? listIn(written.replaceAll(/[[\]]/gu, '')) : written)
  return (
    <Entry
      part={part}
      span={constraint.span}
      fields={() => (
        <>
          <TextField
            label={field.requires}
            value={wording}
            code
            hint={text.hint.proposition}
            part={part}
            field={kind}
            meaning={meaning}
          />
          <TextField label={field.because} value={constraint.because ?? ''} long part={part} field="because" />
          <RestsOnField part={part} restsOn={constraint.restsOn} case={subject} />
        </>
      )}
    >
      <p>
        <span className="quiet">{kind.replaceAll('_', ' ')}</span>{' '}
        <code>
          <Said text={wording} />
        </code>{' '}
        <Said text={constraint.because ?? ''} />
      </p>
      {constraint.restsOn.length > 0 && (
        <p className="under">
          <Grounds restsOn={constraint.restsOn} />
        </p>
      )}
    </Entry>
  )
}
