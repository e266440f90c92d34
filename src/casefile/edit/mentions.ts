import { parseProposition } from '../../logic/index.ts'
import type { Entry, MapNode, TextNode, TreeNode } from '../tree/tree.ts'
import type { DeclaredPart } from './case-edit.ts'
import type { Path } from './data.ts'
import type { Stretch } from './operation.ts'
import { halves } from './parts.ts'

/** What a word in a case file names. `item`: facts, drivers, constraints and sources, which share their ids. */
export type Role =
  | 'actor'
  | 'option'
  | 'own-option'
  | 'item'
  | 'claim'
  | 'scenario'
  | 'episode'
  | 'proposition'
  | 'evidence'

/** A place in a case that names something: a key, or a text. */
export interface Mention {
  readonly role: Role
  /** Of a key: that of its entry. */
  readonly path: Path
  readonly text: string
  /** Absent: the place is a key. */
  readonly node?: TextNode
  readonly entry?: Entry
  /** Of an option named by its own id alone. */
  readonly actor?: string
}

/** Every place in a case that names something in it. Cost: linear. */
export function mentionsIn(root: TreeNode): Mention[] {
  return [
    ...scalars(root, ['focus'], 'actor'),
    ...keys(root, ['sources'], 'item'),
    ...keys(root, ['actors'], 'actor'),
    ...keys(root, ['options'], 'actor'),
    ...keysAt(root, ['options']).flatMap(actor => keys(root, ['options', actor], 'own-option', actor)),
    ...scalars(root, ['status_quo'], 'option'),
    ...parts(root, []),
    ...keys(root, ['rankings'], 'actor'),
    ...keysAt(root, ['rankings']).flatMap(actor => scalars(root, ['rankings', actor], 'option')),
    ...keys(root, ['claims'], 'claim'),
    ...keysAt(root, ['claims']).flatMap(claim => scalars(root, ['claims', claim, 'holds'], 'proposition')),
    ...keys(root, ['scenarios'], 'scenario'),
    ...keysAt(root, ['scenarios']).flatMap(id => inScenario(root, ['scenarios', id])),
    ...itemsAt(root, ['episodes']).flatMap(at => inEpisode(root, ['episodes', at])),
  ]
}

function inScenario(root: TreeNode, path: Path): Mention[] {
  return [
    ...scalars(root, [...path, 'status_quo'], 'option'),
    ...scalars(root, [...path, 'withdraw'], 'item'),
    ...parts(root, [...path, 'add']),
    ...keys(root, [...path, 'foresight'], 'actor'),
  ]
}

function inEpisode(root: TreeNode, path: Path): Mention[] {
  return [
    ...scalars(root, [...path, 'id'], 'episode'),
    ...scalars(root, [...path, 'status_quo'], 'option'),
    ...scalars(root, [...path, 'observed'], 'option'),
    ...scalars(root, [...path, 'judge'], 'actor'),
    ...scalars(root, [...path, 'evidence'], 'evidence'),
  ]
}

/** The facts, drivers and constraints of a case, or those a scenario adds. */
function parts(root: TreeNode, path: Path): Mention[] {
  const [facts, drivers, constraints] = [
    [...path, 'facts'],
    [...path, 'drivers'],
    [...path, 'constraints'],
  ] as const
  return [
    ...keys(root, facts, 'item'),
    ...keysAt(root, facts).flatMap(fact => [
      ...scalars(root, [...facts, fact, 'evidence'], 'evidence'),
      ...scalars(root, [...facts, fact, 'about'], 'actor'),
    ]),
    ...keys(root, drivers, 'actor'),
    ...keysAt(root, drivers).flatMap(actor =>
      itemsAt(root, [...drivers, actor]).flatMap(at => inDriver(root, [...drivers, actor, at])),
    ),
    ...itemsAt(root, constraints).flatMap(at => inConstraint(root, [...constraints, at])),
  ]
}

function inDriver(root: TreeNode, path: Path): Mention[] {
  const items = ['id', 'before', 'after', 'rests_on'].flatMap(field => scalars(root, [...path, field], 'item'))
  return [...items, ...scalars(root, [...path, 'prefers'], 'proposition')]
}

function inConstraint(root: TreeNode, path: Path): Mention[] {
  return [
    ...['id', 'rests_on'].flatMap(field => scalars(root, [...path, field], 'item')),
    ...['never', 'always'].flatMap(field => scalars(root, [...path, field], 'proposition')),
    ...['at_most_one', 'exactly_one'].flatMap(field => scalars(root, [...path, field], 'option')),
  ]
}

/** What is at a path, if anything. */
export function nodeOf(root: TreeNode | undefined, path: Path): TreeNode | undefined {
  let at = root
  for (const key of path) {
    if (at?.kind === 'map') at = at.entries.get(String(key))?.value
    else at = at?.kind === 'list' && typeof key === 'number' ? at.items[key] : undefined
  }
  return at
}

function mapAt(root: TreeNode, path: Path): MapNode | undefined {
  const node = nodeOf(root, path)
  return node?.kind === 'map' ? node : undefined
}

function keysAt(root: TreeNode, path: Path): string[] {
  return [...(mapAt(root, path)?.entries.keys() ?? [])]
}

function itemsAt(root: TreeNode, path: Path): number[] {
  const node = nodeOf(root, path)
  return node?.kind === 'list' ? [...node.items.keys()] : []
}

function keys(root: TreeNode, path: Path, role: Role, actor?: string): Mention[] {
  return [...(mapAt(root, path)?.entries.values() ?? [])].map(entry => {
    const mention = { role, path: [...path, entry.key], text: entry.key, entry }
    return actor === undefined ? mention : { ...mention, actor }
  })
}

/** The texts at a path and in the lists and records there. */
function scalars(root: TreeNode, path: Path, role: Role): Mention[] {
  const node = nodeOf(root, path)
  if (node?.kind === 'text') return [{ role, path, text: node.text, node }]
  if (node?.kind === 'list') return [...node.items.keys()].flatMap(at => scalars(root, [...path, at], role))
  return node === undefined ? [] : [...node.entries.keys()].flatMap(key => scalars(root, [...path, key], role))
}

/** Where a text names a part, as stretches of it, with what takes their place once the part has another id. */
export function namedIn(mention: Mention, { kind, id }: DeclaredPart, to: string): Stretch[] {
  const { role, text } = mention
  if (kind === 'actor') return ofActor(mention, id, to)
  if (kind === 'option') return ofOption(mention, id, to)
  if (kind === 'claim' || kind === 'scenario' || kind === 'episode') return role === kind ? whole(text, id, to) : []
  if (role === 'item') return whole(text, id, to)
  const cited = kind === 'source' && role === 'evidence' ? /^\s*([^\s¶]+)/u.exec(text) : null
  return cited?.[1] === id ? [{ start: cited[0].length - id.length, end: cited[0].length, text: to }] : []
}

function ofActor({ role, text }: Mention, id: string, to: string): Stretch[] {
  const owned = `${id}.`
  if (role === 'actor') return whole(text, id, to)
  if (role === 'option') return text.startsWith(owned) ? [{ start: 0, end: id.length, text: to }] : []
  if (role === 'evidence') return inRecord(text, id, to)
  return role === 'proposition' ? inProposition(text, name => name.startsWith(owned), id.length, to) : []
}

/** Evidence from the record says whose acts it shows, and toward whom: `record RU toward IR silence 2026-01`. */
function inRecord(text: string, id: string, to: string): Stretch[] {
  const [, before, actor, between, other] = /^(\s*record\s+)(\S+)(?:(\s+toward\s+)(\S+))?/u.exec(text) ?? []
  if (before === undefined || actor === undefined) return []
  const first = { start: before.length, end: before.length + actor.length, text: to }
  const start = first.end + (between?.length ?? 0)
  const second = { start, end: start + (other?.length ?? 0), text: to }
  return [...(actor === id ? [first] : []), ...(other === id ? [second] : [])]
}

function ofOption({ role, text, actor }: Mention, id: string, to: string): Stretch[] {
  const [owner, own] = halves(id)
  if (role === 'own-option') return actor === owner ? whole(text, own, to) : []
  if (role === 'option') return whole(text, id, `${owner}.${to}`)
  return role === 'proposition' ? inProposition(text, name => name === id, id.length, `${owner}.${to}`) : []
}

function whole(text: string, name: string, put: string): Stretch[] {
  return text === name ? [{ start: 0, end: name.length, text: put }] : []
}

function inProposition(text: string, meant: (name: string) => boolean, length: number, put: string): Stretch[] {
  const named = parseProposition(text).names.filter(({ name }) => meant(name))
  return named.map(({ span: { start } }) => ({ start, end: start + length, text: put }))
}
