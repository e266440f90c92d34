import type { DeclaredKind, DeclaredPart } from './case-edit.ts'
import { type Data, dataAt, isRecord, type Path } from './data.ts'

/** What a constraint can say. */
export const CONSTRAINT_KINDS: readonly string[] = ['never', 'always', 'at_most_one', 'exactly_one']

/** Sections whose entries have their ids as keys. */
export const SECTIONS: Readonly<Partial<Record<DeclaredKind, string>>> = {
  actor: 'actors',
  fact: 'facts',
  source: 'sources',
  claim: 'claims',
  scenario: 'scenarios',
}

/** Actor and own id of an option. */
export function halves(option: string): readonly [actor: string, own: string] {
  const dot = option.indexOf('.')
  return dot < 0 ? [option, ''] : [option.slice(0, dot), option.slice(dot + 1)]
}

/** Where a part is declared; undefined where nothing of the kind has the id. */
export function placeOf(data: Data, { kind, id }: DeclaredPart): Path | undefined {
  const section = SECTIONS[kind]
  if (section !== undefined) return there(data, [section, id])
  if (kind === 'option') return there(data, ['options', ...halves(id)])
  if (kind === 'driver') {
    for (const actor of keysOf(dataAt(data, ['drivers']))) {
      const at = indexOf(dataAt(data, ['drivers', actor]), id)
      if (at >= 0) return ['drivers', actor, at]
    }
    return undefined
  }
  const list = kind === 'constraint' ? 'constraints' : 'episodes'
  const items = dataAt(data, [list])
  const at = indexOf(items, id)
  if (at >= 0 || kind === 'episode') return at < 0 ? undefined : [list, at]
  const place = Number(/^constraint-(\d+)$/u.exec(id)?.[1] ?? 0) - 1
  const unnamed = dataAt(items, [place])
  return isRecord(unnamed) && unnamed['id'] === undefined ? [list, place] : undefined
}

function there(data: Data, path: Path): Path | undefined {
  const parent = dataAt(data, path.slice(0, -1))
  if (dataAt(data, path) !== undefined) return path
  // A key with nothing after it is left out of the data, and is not there.
  return isRecord(parent) && Object.hasOwn(parent, String(path.at(-1))) ? path : undefined
}

function indexOf(items: Data | undefined, id: string): number {
  return Array.isArray(items) ? (items as readonly Data[]).findIndex(item => isRecord(item) && item['id'] === id) : -1
}

/** The keys of a mapping, if it is one. */
export function keysOf(data: Data | undefined): string[] {
  return isRecord(data) ? Object.keys(data) : []
}

/** What has an id among those a part may not share it with, as a noun; undefined: the id is free. */
export function holderOf(data: Data, { kind, id }: DeclaredPart): string | undefined {
  if (kind !== 'fact' && kind !== 'driver' && kind !== 'constraint' && kind !== 'source') {
    return placeOf(data, { kind, id }) && kind
  }
  const shared = (['fact', 'driver', 'constraint', 'source'] as const).find(of => placeOf(data, { kind: of, id }))
  if (shared !== undefined) return shared
  const scenarios = dataAt(data, ['scenarios'])
  const added = keysOf(scenarios).map(scenario => dataAt(scenarios, [scenario, 'add']))
  for (const add of added) {
    const held = add && (['fact', 'driver', 'constraint'] as const).find(of => placeOf(add, { kind: of, id }))
    if (held) return held
  }
  return undefined
}
