import type { ReactNode } from 'react'
import type { Case, Claim } from '../../../casefile/index.ts'
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

export function Claims({ case: subject }: Props): ReactNode {
  return (
    <>
      {subject.claims.length === 0 && <p className="quiet">{text.noneYet.claims}</p>}
      <ul className="plain">
        {subject.claims.map(claim => (
          <li key={claim.id}>
            <ClaimEntry claim={claim} />
          </li>
        ))}
      </ul>
      <Add kind="claim" case={subject} />
    </>
  )
}

function ClaimEntry({ claim }: { readonly claim: Claim }): ReactNode {
  const part = { kind: 'claim', id: claim.id } as const
  return (
    <Entry
      part={part}
      span={claim.span}
      fields={() => (
        <>
          <TextField label={field.claim} value={claim.text} part={part} field="text" />
          <TextField
            label={field.holds}
            value={claim.wording}
            code
            hint={text.hint.proposition}
            part={part}
            field="holds"
          />
        </>
      )}
    >
      <p>
        <Said text={claim.text} /> <span className="id">{claim.id}</span>
      </p>
      <p className="under">
        <code>
          <Said text={claim.wording} />
        </code>
      </p>
    </Entry>
  )
}
