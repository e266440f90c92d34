import { isCalendarDate, isLooseDate } from '../calendar.ts'
import { notADate } from '../problems/meaning.ts'
import { badId, unknownKey } from '../problems/structure.ts'
import { caseSchema } from '../schema/case-schema.ts'
import { knownKeys } from '../schema/known-keys.ts'
import { ID } from '../schema/parts.ts'
import type { AddedPart, CaseEdit, DeclaredPart, EditedPart, EditValue } from './case-edit.ts'
import { type Data, dataAt, dataOf, isRecord, type Path, recordOf } from './data.ts'
import { nodeOf } from './mentions.ts'
import { CONSTRAINT_KINDS, halves, holderOf, placeOf, SECTIONS } from './parts.ts'
import { notSo, notThere, ranksByCode, taken } from './problems.ts'
import { removal } from './removal.ts'
import { renaming } from './renaming.ts'
import type { Plan, Subject } from './subject.ts'

/** What an edit comes to. */
export function planOf(subject: Subject, edit: CaseEdit): Plan {
  switch (edit.kind) {
    case 'set':
      return setting(subject, edit.part, edit.field, edit.value)
    case 'add':
      return addition(subject, edit, edit.fields)
    case 'remove':
      return ranked(subject, edit.part) ?? removal(subject, edit.part, edit.references === 'remove')
    case 'move':
      return moving(subject, edit.driver, edit.to)
    case 'rename':
      return renaming(subject, edit.part, edit.to)
    case 'toggle':
      return toggling(subject, edit.option, edit.scenario)
    case 'status-quo':
      return statusQuo(subject, edit.scenario, () => edit.taken)
  }
}

/** The key of a shorthand's one value. */
const SHORTHAND: Readonly<Record<string, string>> = { actor: 'name', option: 'label' }

const DATES: ReadonlySet<string> = new Set(['as_of', 'from', 'until', 'date'])

function setting({ root, data }: Subject, part: EditedPart, field: string, value: EditValue | null): Plan {
  const path = part.kind === 'case' ? [] : placeOf(data, part)
  if (path === undefined) return { refused: notThere(part as DeclaredPart) }
  const span = nodeOf(root, path)?.span ?? root.span
  const known = knownKeys(caseSchema, path)
  if (!known.includes(field)) return { refused: unknownKey(field, span, known, undefined) }
  const put = fieldOf(field, value)
  if (isWrongDate(part, field, put)) return { refused: notADate(put, span, part.kind === 'source') }
  const now = dataAt(data, path)
  const short = SHORTHAND[part.kind]
  const opened = short === undefined || now === undefined || isRecord(now)
  return opened ? assigning(path, now, field, put) : opening(path, short, now, field, put)
}

function isWrongDate(part: EditedPart, field: string, value: Data): value is string {
  if (!DATES.has(field) || typeof value !== 'string') return false
  return part.kind === 'source' ? !isLooseDate(value) : !isCalendarDate(value)
}

/** A field of a record, or of the case itself. A constraint says one thing, so what it said before gives way. */
function assigning(path: Path, now: Data | undefined, field: string, value: Data): Plan {
  const gone = value === null || (Array.isArray(value) && value.length === 0 && field !== 'status_quo')
  if (gone) return dataAt(now, [field]) === undefined ? [] : [{ kind: 'drop', path: [...path, field] }]
  const other = path[0] === 'constraints' && CONSTRAINT_KINDS.includes(field) ? kindOf(now) : undefined
  if (other !== undefined && other !== field) return [{ kind: 'rekey', path: [...path, other], key: field, value }]
  return [{ kind: 'put', path: [...path, field], value }]
}

/** A shorthand is opened into a record only for what it cannot say. */
function opening(path: Path, short: string, now: Data, field: string, value: Data): Plan {
  if (field === short) return value === null ? [] : [{ kind: 'put', path, value }]
  if (value === null) return []
  return [
    {
      kind: 'put',
      path,
      value: recordOf([
        [short, now],
        [field, value],
      ]),
    },
  ]
}

function kindOf(constraint: Data | undefined): string | undefined {
  return isRecord(constraint) ? CONSTRAINT_KINDS.find(kind => constraint[kind] !== undefined) : undefined
}

/** Numbers are numbers, also where a form gives them as texts. */
function fieldOf(field: string, value: EditValue | null): Data {
  const numeric = field === 'confidence' || field === 'level'
  return numeric && typeof value === 'string' && /^[\d.]+$/u.test(value) ? Number(value) : dataOf(value)
}

function addition(subject: Subject, added: AddedPart, fields: Readonly<Record<string, EditValue | undefined>>): Plan {
  const { root, data } = subject
  const { part } = added
  const [owner, own] = part.kind === 'option' ? halves(part.id) : [undefined, part.id]
  if (!ID.test(own)) return { refused: badId(own, root.span) }
  const holder = holderOf(data, part)
  if (holder !== undefined) return { refused: taken(part.id, holder) }
  const actor = 'actor' in added ? added.actor : owner
  if (actor !== undefined && placeOf(data, { kind: 'actor', id: actor }) === undefined) {
    return { refused: notThere({ kind: 'actor', id: actor }) }
  }
  const entries = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined || field === 'id' ? [] : [[field, fieldOf(field, value)] as const],
  )
  const section = part.kind === 'option' ? ['options', owner!] : SECTIONS[part.kind] && [SECTIONS[part.kind]!]
  if (section !== undefined) {
    const barred = part.kind === 'option' ? ranked(subject, part) : undefined
    return barred ?? [{ kind: 'put', path: [...section, own], value: shortest(part, entries) }]
  }
  const list = part.kind === 'driver' ? ['drivers', actor!] : [part.kind === 'constraint' ? 'constraints' : 'episodes']
  return inserting(data, list, recordOf([['id', own], ...entries]), 'at' in added ? added.at : undefined)
}

/** An actor that only has a name is that name, and an option its label. */
function shortest({ kind }: DeclaredPart, entries: readonly (readonly [string, Data])[]): Data {
  const [first] = entries
  return entries.length === 1 && first![0] === SHORTHAND[kind] ? first![1] : recordOf(entries)
}

function inserting(data: Data, path: Path, value: Data, at: number = Infinity): Plan {
  const items = dataAt(data, path)
  const length = Array.isArray(items) ? items.length : 0
  return [{ kind: 'insert', path, at: Math.min(Math.max(Math.trunc(at), 0), length), value }]
}

/** Why options can be neither added nor removed: the rankings count them. */
function ranked({ root, data }: Subject, { kind }: DeclaredPart): Plan | undefined {
  if (kind !== 'option' && kind !== 'actor') return undefined
  const coded = (value: Data): boolean =>
    Array.isArray(value)
      ? (value as readonly Data[]).some(coded)
      : typeof value === 'number' || (typeof value === 'string' && /^\d/u.test(value))
  const rankings = dataAt(data, ['rankings'])
  if (!isRecord(rankings) || !Object.values(rankings).some(coded)) return undefined
  return { refused: ranksByCode(root.entries.get('rankings')?.keySpan ?? root.span) }
}

function moving({ data }: Subject, driver: string, to: 'up' | 'down' | number): Plan {
  const path = placeOf(data, { kind: 'driver', id: driver })
  if (path === undefined) return { refused: notThere({ kind: 'driver', id: driver }) }
  const at = Number(path.at(-1))
  const list = path.slice(0, -1)
  const length = (dataAt(data, list) as readonly Data[]).length
  const wanted = to === 'up' ? at - 1 : to === 'down' ? at + 1 : Math.trunc(to)
  const place = Math.min(Math.max(Number.isNaN(wanted) ? at : wanted, 0), length - 1)
  const order = Array.from({ length }, (_, k) => k)
  order.splice(place, 0, ...order.splice(at, 1))
  return place === at ? [] : [{ kind: 'reorder', path: list, order }]
}

function toggling(subject: Subject, option: string, scenario: string | undefined): Plan {
  if (placeOf(subject.data, { kind: 'option', id: option }) === undefined) {
    return { refused: notThere({ kind: 'option', id: option }) }
  }
  return statusQuo(subject, scenario, now =>
    now.includes(option) ? now.filter(one => one !== option) : [...now, option],
  )
}

/** A scenario without a status quo of its own starts from that of the case. */
function statusQuo(
  { data, root }: Subject,
  scenario: string | undefined,
  change: (now: readonly string[]) => readonly string[],
): Plan {
  const within = scenario === undefined ? [] : placeOf(data, { kind: 'scenario', id: scenario })
  if (within === undefined) return { refused: notThere({ kind: 'scenario', id: scenario! }) }
  const path = [...within, 'status_quo']
  const now = dataAt(data, path) ?? dataAt(data, ['status_quo']) ?? []
  const list = typeof now === 'string' ? [now] : now
  if (!Array.isArray(list)) return { refused: notSo(nodeOf(root, path)?.span ?? root.span, 'a list of options') }
  const options = (list as readonly Data[]).filter(item => typeof item === 'string')
  return [{ kind: 'put', path, value: [...change(options)] }]
}
