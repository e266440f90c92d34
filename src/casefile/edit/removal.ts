import type { DeclaredPart } from './case-edit.ts'
import { type Data, dataAt, isRecord, type Path, recordOf } from './data.ts'
import { mentionsIn, namedIn } from './mentions.ts'
import type { Operation } from './operation.ts'
import { placeOf } from './parts.ts'
import type { Plan, Subject } from './subject.ts'
import { notThere } from './problems.ts'

/** A part taken out, with what is its own, and with the lists that name it where asked. */
export function removal(subject: Subject, part: DeclaredPart, withReferences: boolean): Plan {
  const { data } = subject
  const path = placeOf(data, part)
  if (path === undefined) return { refused: notThere(part) }
  const own = part.kind === 'actor' ? ['options', 'drivers', 'rankings'].map(section => [section, part.id]) : []
  const gone = [path, ...own.filter(place => dataAt(data, place) !== undefined)]
  const dropped = gone.map((place): Operation => ({ kind: 'drop', path: place }))
  return withReferences ? [...references(subject, part, gone), ...dropped] : dropped
}

/** Operations by which lists, and single names where a list could stand, lose what names the part. */
function references({ root, data }: Subject, part: DeclaredPart, gone: readonly Path[]): Operation[] {
  const fields = new Map<string, { path: Path; names: Set<string> }>()
  const keys: Operation[] = []
  for (const mention of mentionsIn(root)) {
    const { role, path, text, node } = mention
    if (role === 'proposition' || namedIn(mention, part, 'x').length === 0) continue
    if (gone.some(place => startsWith(path, place)) || path.at(-1) === 'id' || path[0] === 'rankings') continue
    if (node === undefined) {
      keys.push({ kind: 'drop', path })
      continue
    }
    const field = fieldPath(path)
    const known = fields.get(JSON.stringify(field)) ?? { path: field, names: new Set() }
    known.names.add(text)
    fields.set(JSON.stringify(field), known)
  }
  return [...[...fields.values()].map(({ path, names }) => withoutNames(data, path, names)), ...keys]
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, k) => path[k] === key)
}

/** The field that a name in a list, or in a list of lists, belongs to. */
function fieldPath(path: Path): Path {
  let end = path.length
  while (end > 1 && (typeof path[end - 1] === 'number' || path[end - 1] === 'any')) end--
  return path.slice(0, end)
}

function withoutNames(data: Data, path: Path, names: ReadonlySet<string>): Operation {
  const left = without(dataAt(data, path) ?? null, names)
  const empty = left === undefined || (Array.isArray(left) && left.length === 0)
  const field = path.at(-1)
  if (empty && field !== 'status_quo' && field !== 'observed') return { kind: 'drop', path }
  return { kind: 'put', path, value: left ?? [] }
}

function without(data: Data, names: ReadonlySet<string>): Data | undefined {
  if (typeof data === 'string') return names.has(data) ? undefined : data
  if (Array.isArray(data)) {
    return (data as readonly Data[]).map(item => without(item, names)).filter(item => item !== undefined)
  }
  if (!isRecord(data)) return data
  const any = without(data['any'] ?? [], names)
  return Array.isArray(any) && any.length > 0 ? recordOf([['any', any]]) : undefined
}
