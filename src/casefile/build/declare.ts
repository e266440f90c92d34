import { isLooseDate } from '../calendar.ts'
import { type Actor, type Option, RUNGS, type Source } from '../case.ts'
import { CONCEPTS, MAX_OPTIONS } from '../../engine/index.ts'
import { tooManyOptions } from '../problems/limits.ts'
import { notADate } from '../problems/meaning.ts'
import { ID, LOOSE_DATE } from '../schema/parts.ts'
import type { Entry, TreeNode } from '../tree/tree.ts'
import { entriesAt, present, scalarAt, textAt, wordAt } from './fields.ts'
import type { Scope } from './scope.ts'

/** How far an actor looks ahead where the case does not say. */
const DEFAULT_FORESIGHT = 'sseq'

/** Entries whose key can be an id; the others are reported with the structure. */
export function declaredAt(node: TreeNode | undefined, key: string): Entry[] {
  return entriesAt(node, key).filter(entry => ID.test(entry.key))
}

/** The sources of a case. */
export function readSources(root: TreeNode, scope: Scope): Source[] {
  return declaredAt(root, 'sources').map(({ key: id, keySpan: span, value }) => {
    const date = scalarAt(value, 'date')
    if (date !== undefined && LOOSE_DATE.test(date.text) && !isLooseDate(date.text)) {
      scope.report(notADate(date.text, date.span, true))
    }
    const [author, publisher, url, file] = ['author', 'publisher', 'url', 'file'].map(key => textAt(value, key))
    const title = textAt(value, 'title') ?? id
    const source: Source = { id, title, ...present({ author, publisher, date: date?.text, url, file }), span }
    scope.sources.set(id, source)
    scope.declare(id, { span, of: 'source' }, scope.declared)
    return source
  })
}

/** The actors of a case. */
export function readActors(root: TreeNode, scope: Scope): Actor[] {
  return declaredAt(root, 'actors').map(({ key: id, keySpan: span, value }) => {
    scope.actors.add(id)
    const name = value.kind === 'text' ? value.text : textAt(value, 'name')
    const foresight = wordAt(value, 'foresight', CONCEPTS) ?? DEFAULT_FORESIGHT
    return { id, name: name === undefined || name === '' ? id : name, foresight, span }
  })
}

/** The options of all actors, in declaration order. */
export function readOptions(root: TreeNode, scope: Scope): Option[] {
  const found: Option[] = []
  for (const { key: actor, keySpan, value } of entriesAt(root, 'options')) {
    const known = scope.actors.has(actor)
    if (!known) scope.unknown('actor', actor, keySpan, scope.actors, true)
    for (const entry of value.kind === 'map' ? value.entries.values() : []) {
      if (!ID.test(entry.key)) continue
      scope.options.set(`${actor}.${entry.key}`, known)
      if (known) found.push(readOption(actor, entry))
    }
  }
  const surplus = found[MAX_OPTIONS]
  if (surplus !== undefined) scope.report(tooManyOptions(found.length, MAX_OPTIONS, surplus.span))
  return found
}

function readOption(actor: string, { key, keySpan: span, value }: Entry): Option {
  const label = value.kind === 'text' ? value.text : textAt(value, 'label')
  const rung = wordAt(value, 'rung', RUNGS)
  const irreversible = wordAt(value, 'irreversible', ['taking', 'dropping'])
  const named = label === undefined || label === '' ? key : label
  return { id: `${actor}.${key}`, actor, label: named, ...present({ rung, irreversible }), span }
}
