import type { ReactNode } from 'react'
import type { Case, Source } from '../../../casefile/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Add } from './add.tsx'
import { Entry } from './entry.tsx'
import { TextField } from './fields.tsx'

const text = words.model
const field = text.field

interface Props {
  readonly case: Case
}

export function Sources({ case: subject }: Props): ReactNode {
  return (
    <>
      {subject.sources.length === 0 && <p className="quiet">{text.noneYet.sources}</p>}
      <ul className="plain">
        {subject.sources.map(source => (
          <li key={source.id}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ul>
      <Add kind="source" case={subject} />
    </>
  )
}

function SourceEntry({ source }: { readonly source: Source }): ReactNode {
  const part = { kind: 'source', id: source.id } as const
  const { author, title, publisher, date } = source
  return (
    <Entry
      part={part}
      span={source.span}
      fields={() =>
        (['title', 'author', 'publisher', 'date', 'file'] as const).map(name => (
          <TextField key={name} label={field[name]} value={source[name] ?? ''} part={part} field={name} />
        ))
      }
    >
      <p>
        <Said text={[author, title, publisher, date].filter(piece => piece !== undefined).join(', ')} />{' '}
        <span className="id">{source.id}</span>
      </p>
    </Entry>
  )
}
