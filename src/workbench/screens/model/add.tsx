import { type ReactNode, useRef } from 'react'
import type { AddedPart, Case, CaseEdit, EditValue } from '../../../casefile/index.ts'
import { useSession } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { useEdits } from './edits.ts'

const text = words.model

/** What can be added by a button. */
export type Addable = keyof typeof words.model.add

/** A button that adds a part with something in it to begin with, and goes there. */
export function Add(props: {
  readonly kind: Addable
  readonly case: Case
  /** Whose option or driver it is. */
  readonly actor?: string
}): ReactNode {
  const { kind, case: subject, actor = '' } = props
  const edits = useEdits()
  const session = useSession()
  // Added, and perhaps not read yet.
  const added = useRef(new Set<string>())
  const add = async (): Promise<void> => {
    const { id, edit } = fresh(kind, subject, actor, added.current)
    added.current.add(id)
    await edits.make(text.label.add(kind), edit)
    session.go({ selected: id })
  }
  return (
    <p className="add">
      <button type="button" className="button" onClick={() => void add()}>
        {text.add[kind]}
      </button>
    </p>
  )
}

interface Fresh {
  readonly id: string
  readonly edit: CaseEdit
}

function fresh(kind: Addable, subject: Case, actor: string, taken: ReadonlySet<string>): Fresh {
  const id = freeId(kind, subject, actor, taken)
  const added = { part: { kind, id }, ...(kind === 'driver' && { actor }) } as AddedPart
  return { id, edit: { kind: 'add', ...added, fields: fieldsOf(kind, subject, actor) } }
}

function fieldsOf(kind: Addable, subject: Case, actor: string): Record<string, EditValue> {
  const own = subject.options.find(option => option.actor === actor)?.id
  const some = own ?? subject.options[0]?.id ?? 'true'
  const said = text.fresh[kind]
  if (kind === 'actor') return { name: said }
  if (kind === 'option') return { label: said }
  if (kind === 'fact') return { text: said }
  if (kind === 'claim') return { text: said, holds: some }
  if (kind === 'source') return { title: said }
  if (kind === 'driver') return { prefers: some, because: said }
  return { never: pairOf(subject), because: said }
}

function pairOf({ options }: Case): string {
  const [one, other] = options
  return one === undefined ? 'false' : other === undefined ? one.id : `${one.id} and ${other.id}`
}

/** An id nobody has, as short as can be; whoever minds gives it another in the text. */
function freeId(kind: Addable, subject: Case, actor: string, more: ReadonlySet<string>): string {
  const { actors, options, facts, drivers, constraints, claims, sources, scenarios } = subject
  const parts = [actors, options, facts, drivers, constraints, claims, sources, scenarios].flat()
  const taken = new Set([...parts.map(({ id }) => id), ...more])
  const base = kind === 'actor' ? 'NEW' : kind === 'option' ? `${actor}.new` : `new-${kind}`
  for (let k = 1; ; k++) {
    const id = k === 1 ? base : `${base}-${k}`
    if (!taken.has(id)) return id
  }
}
