import type { Claim, Episode } from '../case.ts'
import { ID } from '../schema/parts.ts'
import type { MapNode, TreeNode } from '../tree/tree.ts'
import { declaredAt } from './declare.ts'
import { readEvidence } from './evidence.ts'
import { nodeAt, present, recordsAt, scalarAt, scalarsAt, textAt } from './fields.ts'
import { readActors, readStatusQuo } from './lists.ts'
import { readObserved } from './observed.ts'
import { readProposition } from './proposition.ts'
import type { Declaration, Scope } from './scope.ts'
import { readDate } from './validity.ts'

/** The claims of a case; those whose proposition cannot be read are left out. */
export function readClaims(root: TreeNode, scope: Scope): Claim[] {
  const claims = declaredAt(root, 'claims').map(({ key: id, keySpan: span, value }): Claim | undefined => {
    const node = scalarAt(value, 'holds')
    const holds = node && readProposition(node, scope)
    if (node === undefined || holds === undefined) return undefined
    return { id, text: textAt(value, 'text') ?? id, holds, wording: node.text.trim(), span }
  })
  return claims.filter(claim => claim !== undefined)
}

/** The episodes of a case; those without an id of their own or a date are left out. */
export function readEpisodes(root: TreeNode, scope: Scope): Episode[] {
  const declared = new Map<string, Declaration>()
  return recordsAt(root, 'episodes')
    .map(record => readEpisode(record, declared, scope))
    .filter(episode => episode !== undefined)
}

function readEpisode(record: MapNode, declared: Map<string, Declaration>, scope: Scope): Episode | undefined {
  const id = scalarAt(record, 'id')
  const free =
    id !== undefined && ID.test(id.text) && scope.declare(id.text, { span: id.span, of: 'episode' }, declared)
  const date = readDate(record, 'date', scope)
  const before = nodeAt(record, 'status_quo')
  const statusQuo = before === undefined ? { taken: [], span: record.span } : readStatusQuo(before, scope)
  const judge = readActors(scalarsAt(record, 'judge'), scope)
  const observed = readObserved(record, { judge, date }, scope)
  const evidence = readEvidence(record, scope)
  if (!free || date === undefined) return undefined
  return {
    id: id.text,
    ...present({ title: textAt(record, 'title') }),
    date,
    statusQuo,
    ...observed,
    judge,
    evidence,
    span: id.span,
  }
}
