import type * as z from 'zod/mini'
import { closest, type Diagnostic, type Fix, type Span } from '../../diagnostics/index.ts'
import { notADate } from '../problems/meaning.ts'
import { anyOf, quoted } from '../problems/report.ts'
import {
  badId,
  constraintKinds,
  emptyText,
  missingKey,
  outOfRange,
  unknownKey,
  unknownVersion,
  unknownWord,
  wrongKind,
} from '../problems/structure.ts'
import { isBlank, type MapNode, nounFor, plainValue, toData, type TreeNode } from '../tree/tree.ts'
import { caseSchema } from './case-schema.ts'
import { knownKeys } from './known-keys.ts'
import { DATE, FROM_EVENTS, ID, LOOSE_DATE } from './parts.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/**
 * Stands in for the sentences of the schema library, which are not used. They must not be made either: that looks at
 * `constructor`, which here can be a key like any other.
 */
const UNSAID = 'not as the schema has it'

/**
 * What is in the wrong place or of the wrong kind, whatever the names in it mean.
 *
 * @param schema - What it should be; by default a case.
 * Cost: linear in the tree's weight.
 */
export function checkStructure(root: MapNode, schema: z.ZodMiniObject = caseSchema): Diagnostic[] {
  const { error } = schema.safeParse(toData(root), { error: () => UNSAID })
  const found = (error?.issues ?? []).flatMap(issue => translate(issue, [], { root, schema }))
  return [...found, ...checkConstraints(root)]
}

/** What is checked, against what. */
interface Subject {
  readonly root: MapNode
  readonly schema: z.ZodMiniObject
}

/** One complaint of the schema as diagnostics at the places it is about. */
function translate(issue: Issue, above: Path, subject: Subject): Diagnostic[] {
  const { root, schema } = subject
  const path = [...above, ...issue.path]
  const { node, keySpan } = locate(root, path)
  if (node === undefined) return [absent(root, path)]
  switch (issue.code) {
    case 'invalid_union':
      return translateUnion(issue.errors, path, subject, node)
    case 'unrecognized_keys':
      return node.kind === 'map' ? issue.keys.map(key => unknown(key, knownKeys(schema, path), node)) : []
    case 'invalid_key':
      return [badId(String(path.at(-1)), keySpan ?? node.span)]
    case 'invalid_type':
      return [wrong(node, path, [issue.expected])]
    case 'invalid_value':
      return [translateWord(issue.values.map(String), node, path)]
    case 'invalid_format':
      return [translateFormat(issue.pattern ?? '', node)]
    case 'too_small':
    case 'too_big':
      return [translateSize(issue, node)]
    default:
      return [wrongKind(node.span, 'something else', nounFor(node))]
  }
}

/** The branch that was meant is one the node is of the right kind for; of several, the one with least wrong. */
function translateUnion(branches: readonly Issue[][], path: Path, subject: Subject, node: TreeNode): Diagnostic[] {
  const flat = branches.map(issues => issues.flatMap(unfold))
  const fitting = flat.filter(issues => !issues.some(isMismatch))
  const [meant] = fitting.toSorted((one, other) => one.length - other.length)
  if (meant !== undefined) return meant.flatMap(issue => translate(issue, path, subject))
  return [
    wrong(
      node,
      path,
      flat
        .flat()
        .filter(isMismatch)
        .map(({ expected }) => expected),
    ),
  ]
}

/** Unions in the same place as the union they are in are one with it. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.path.length > 0) return [issue]
  const branches = issue.errors.map(issues => issues.flatMap(unfold))
  return branches.find(issues => !issues.some(isMismatch)) ?? branches.flat()
}

function isMismatch(issue: Issue): issue is z.core.$ZodIssueInvalidType {
  return issue.code === 'invalid_type' && issue.path.length === 0
}

const DATE_KEYS: ReadonlySet<PropertyKey> = new Set(['as_of', 'from', 'until', 'date'])

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a mapping of keys to values'],
  ['record', 'a mapping of keys to values'],
])

function wrong(node: TreeNode, path: Path, expected: readonly string[]): Diagnostic {
  if (node.kind === 'text' && DATE_KEYS.has(path.at(-1) ?? '')) {
    return notADate(node.text, node.span, path[0] === 'sources')
  }
  const nouns = [...new Set(expected.map(kind => NOUNS.get(kind)).filter(noun => noun !== undefined))]
  return wrongKind(node.span, anyOf(nouns), nounFor(node), nouns.includes('a text') ? quoting(node) : undefined)
}

/** A number or truth value becomes a text by quotes. */
function quoting(node: TreeNode): Fix | undefined {
  if (node.kind !== 'text' || node.style !== 'plain' || plainValue(node) === null) return undefined
  return { title: 'put it in quotes', span: node.span, text: `"${node.text}"` }
}

function unknown(key: string, possible: readonly string[], node: MapNode): Diagnostic {
  const near = closest(
    key,
    possible.filter(candidate => !node.entries.has(candidate)),
  )
  const span = node.entries.get(key)?.keySpan ?? node.span
  return unknownKey(key, span, possible, near)
}

function translateWord(possible: readonly string[], node: TreeNode, path: Path): Diagnostic {
  if (node.kind !== 'text') return wrongKind(node.span, `one of ${anyOf(possible)}`, nounFor(node))
  if (path[0] === 'tertius') return unknownVersion(node.text, node.span, node.text === '1')
  return unknownWord(node.text, node.span, possible, closest(node.text, possible))
}

function translateFormat(pattern: string, node: TreeNode): Diagnostic {
  const text = node.kind === 'text' ? node.text : ''
  if (text === '') return emptyText(node.span)
  if (pattern === String(ID)) return badId(text, node.span)
  if (pattern === String(DATE) || pattern === String(LOOSE_DATE)) {
    return notADate(text, node.span, pattern === String(LOOSE_DATE))
  }
  if (pattern === String(FROM_EVENTS)) {
    return unknownWord(text, node.span, ['from events'], closest(text, ['from events']))
  }
  return wrongKind(node.span, 'the decimal code of a state, or a list', `the text ${quoted(text)}`)
}

function translateSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, node: TreeNode): Diagnostic {
  if (node.kind !== 'text' || issue.origin === 'string') return emptyText(node.span)
  const bound = issue.code === 'too_small' ? `of at least ${issue.minimum}` : `of at most ${issue.maximum}`
  return outOfRange(node.text, node.span, bound)
}

/** The node at a path, and the key it stands under. */
function locate(root: TreeNode, path: Path): { node: TreeNode | undefined; keySpan?: Span } {
  let node: TreeNode | undefined = root
  let keySpan: Span | undefined
  for (const key of path) {
    const entry: { value: TreeNode; keySpan?: Span } | undefined = enter(node, key)
    node = entry?.value
    keySpan = entry?.keySpan
  }
  return keySpan === undefined ? { node } : { node, keySpan }
}

function enter(node: TreeNode | undefined, key: PropertyKey): { value: TreeNode; keySpan?: Span } | undefined {
  if (node?.kind === 'list') {
    const value = node.items[Number(key)]
    return value && { value }
  }
  const entry = node?.kind === 'map' ? node.entries.get(String(key)) : undefined
  return entry !== undefined && !isBlank(entry.value) ? entry : undefined
}

/** A key that is expected is not there, or nothing is after it. */
function absent(root: MapNode, path: Path): Diagnostic {
  const { node, keySpan } = locate(root, path.slice(0, -1))
  const key = String(path.at(-1))
  const blank = node?.kind === 'map' ? node.entries.get(key) : undefined
  if (blank !== undefined) return emptyText(blank.keySpan)
  return missingKey(key, keySpan ?? firstKey(node) ?? { start: 0, end: 0 })
}

function firstKey(node: TreeNode | undefined): Span | undefined {
  return node?.kind === 'map' ? node.entries.values().next().value?.keySpan : node?.span
}

/** That a constraint says exactly one thing is beyond what the schema says here; the JSON Schema does say it. */
function checkConstraints(root: MapNode): Diagnostic[] {
  const scenarios = locate(root, ['scenarios']).node
  const ids = scenarios?.kind === 'map' ? [...scenarios.entries.keys()] : []
  const lists = [['constraints'], ...ids.map(id => ['scenarios', id, 'add', 'constraints'])]
  return lists.flatMap(path => {
    const { node } = locate(root, path)
    return node?.kind === 'list' ? node.items.flatMap(checkConstraint) : []
  })
}

function checkConstraint(node: TreeNode): Diagnostic[] {
  if (node.kind !== 'map') return []
  const kinds = ['never', 'always', 'at_most_one', 'exactly_one'].filter(kind => node.entries.has(kind))
  return kinds.length === 1 ? [] : [constraintKinds(firstKey(node) ?? node.span, kinds)]
}
