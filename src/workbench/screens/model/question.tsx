import type { ReactNode } from 'react'
import type { Case } from '../../../casefile/index.ts'
import { words } from '../../words/index.ts'
import { TextField } from './fields.tsx'

const text = words.model
const field = text.field

interface Props {
  readonly case: Case
}

/** What the case is, and the question it answers. */
export function Question({ case: subject }: Props): ReactNode {
  const part = { kind: 'case' } as const
  return (
    <div className="fields">
      <TextField label={field.title} value={subject.title} long part={part} field="title" />
      <TextField label={field.question} value={subject.question ?? ''} long part={part} field="question" />
      <TextField label={field.as_of} type="date" value={subject.asOf ?? ''} part={part} field="as_of" />
    </div>
  )
}
