import type { ReactNode } from 'react'
import type { Case } from '../../../casefile/index.ts'
import { words } from '../../words/index.ts'
import { useEdits } from './edits.ts'
import { TextField } from './fields.tsx'

const text = words.model
const field = text.field

interface Props {
  readonly case: Case
}

/** What the case is, and the question it answers. */
export function Question({ case: subject }: Props): ReactNode {
  const edits = useEdits()
  const part = { kind: 'case' } as const
  return (
    <div className="fields">
      <TextField label={field.title} value={subject.title} long onWrite={value => edits.set(part, 'title', value)} />
      <TextField
        label={field.question}
        value={subject.question ?? ''}
        long
        onWrite={value => edits.set(part, 'question', value)}
      />
      <TextField
        label={field.as_of}
        type="date"
        value={subject.asOf ?? ''}
        onWrite={value => edits.set(part, 'as_of', value)}
      />
    </div>
  )
}
