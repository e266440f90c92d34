import type { Evidence, Source } from '../case.ts'
import { RECORD } from '../standing.ts'
import { backwardRange, unreadableEvidence } from '../problems/evidence.ts'
import type { TextNode } from '../tree/tree.ts'
import type { TreeNode } from '../tree/tree.ts'
import { nodeAt, present, scalarsOf } from './fields.ts'
import { readRecordClaim } from './record-claim.ts'
import type { Scope } from './scope.ts'

const FORM = /^\s*([^\s¶]+)\s*(.*?)\s*$/su
const PARAGRAPHS = /^¶{1,2}\s*(\d+)(?:\s*[-–]\s*¶?\s*(\d+))?$/u
const PAGES = /^pp?\.\s*(\d+)(?:\s*[-–]\s*(\d+))?$/u

/** The evidence of a record: what it cites, and where. Unreadable forms and unknown sources are reported and left out. */
export function readEvidence(record: TreeNode, scope: Scope): Evidence[] {
  const nodes = scalarsOf(nodeAt(record, 'evidence')).filter(({ text }) => text !== '')
  return nodes.map(node => readOne(node, scope)).filter(evidence => evidence !== undefined)
}

function readOne(node: TextNode, scope: Scope): Evidence | undefined {
  const [, id, rest] = FORM.exec(node.text) ?? []
  if (id === undefined || rest === undefined) {
    scope.report(unreadableEvidence(node.text, node.span))
    return undefined
  }
  scope.mentions.sources.add(id)
  if (id === RECORD && rest !== '' && !scope.sources.has(id)) {
    return { source: id, place: rest, ...present({ record: readRecordClaim(rest, node, scope) }), span: node.span }
  }
  const place = rest === '' ? '' : readPlace(rest, node, scope)
  const source = resolveSource(id, node, scope)
  if (place === undefined || source === undefined) return undefined
  return place === '' ? { source, span: node.span } : { source, place, span: node.span }
}

function resolveSource(id: string, node: TextNode, scope: Scope): string | undefined {
  const sources: ReadonlyMap<string, Source> = scope.sources
  if (sources.has(id)) return id
  const at = scope.text.indexOf(id, node.span.start)
  const exact = at >= 0 && at + id.length <= node.span.end
  const span = exact ? { start: at, end: at + id.length } : node.span
  scope.unknown('source', id, span, sources, exact)
  return undefined
}

/** A place in the one way it is written everywhere. */
function readPlace(place: string, node: TextNode, scope: Scope): string | undefined {
  const paragraphs = PARAGRAPHS.exec(place)
  if (paragraphs === null) {
    const [pages, first, last] = PAGES.exec(place) ?? []
    if (pages === undefined) scope.report(unreadableEvidence(node.text, node.span))
    return pages === undefined ? undefined : `p. ${first}${last === undefined ? '' : `-${last}`}`
  }
  const [first, last] = [Number(paragraphs[1]), Number(paragraphs[2] ?? paragraphs[1])]
  if (first > last) scope.report(backwardRange(first, last, node.span))
  return first === last ? `¶${first}` : `¶${first}-${last}`
}
