import { badId } from '../problems/structure.ts'
import { ID } from '../schema/parts.ts'
import type { DeclaredPart } from './case-edit.ts'
import { mentionsIn, namedIn } from './mentions.ts'
import type { Operation } from './operation.ts'
import { halves, holderOf, placeOf } from './parts.ts'
import type { Plan, Subject } from './subject.ts'
import { notThere, taken } from './problems.ts'

/** Another id for a part, at its declaration and wherever it is named. */
export function renaming({ root, data }: Subject, part: DeclaredPart, to: string): Plan {
  const path = placeOf(data, part)
  if (path === undefined) return { refused: notThere(part) }
  const { kind, id } = part
  const [actor, own] = kind === 'option' ? halves(id) : ['', id]
  if (!ID.test(to)) return { refused: badId(to, root.span) }
  if (own === to) return []
  const holder = holderOf(data, { kind, id: kind === 'option' ? `${actor}.${to}` : to })
  if (holder !== undefined) return { refused: taken(to, holder) }
  const texts: Operation[] = []
  const keys: Operation[] = []
  for (const mention of mentionsIn(root)) {
    const parts = namedIn(mention, part, to)
    if (parts.length === 0) continue
    if (mention.node === undefined) keys.push({ kind: 'rekey', path: mention.path, key: to })
    else texts.push({ kind: 'retext', path: mention.path, parts })
  }
  // A constraint that had no id is named by its place, and by nothing else so far.
  const named = kind === 'constraint' && !texts.some(({ path: at }) => at.at(-1) === 'id' && at[1] === path[1])
  if (named) texts.push({ kind: 'put', path: [...path, 'id'], value: to })
  return [...texts, ...keys.toSorted((a, b) => b.path.length - a.path.length)]
}
