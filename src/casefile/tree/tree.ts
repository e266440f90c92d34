import type { Span } from '../../diagnostics/index.ts'

/** What a YAML document is made of, aliases unfolded by sharing, with the place of everything. */
export type TreeNode = TextNode | ListNode | MapNode

export interface TextNode extends Extent {
  readonly kind: 'text'
  readonly text: string
  /** `plain` scalars may be numbers, truth values or nothing; the others are text. */
  readonly style: 'plain' | 'quoted' | 'block'
}

export interface ListNode extends Extent {
  readonly kind: 'list'
  readonly items: readonly TreeNode[]
}

export interface MapNode extends Extent {
  readonly kind: 'map'
  /** In the order written; keys are unique. */
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly key: string
  readonly keySpan: Span
  readonly value: TreeNode
}

interface Extent {
  readonly span: Span
  /** Nodes in it, itself included, aliases unfolded. */
  readonly weight: number
  /** Levels in it, itself included, aliases unfolded. */
  readonly height: number
}

/** What a node is, as a noun phrase for messages. */
export function nounFor(node: TreeNode): string {
  if (node.kind === 'list') return 'a list'
  if (node.kind === 'map') return 'a mapping of keys to values'
  const value = plainValue(node)
  if (value === null) return 'nothing'
  if (typeof value === 'number') return `the number ${node.text}`
  return typeof value === 'boolean' ? `the truth value ${node.text}` : 'a text'
}

const NULL = /^(?:~|null|Null|NULL)?$/u
const TRUE = /^(?:true|True|TRUE)$/u
const FALSE = /^(?:false|False|FALSE)$/u
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/u
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u
const SPECIAL = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u

/** What a scalar stands for by the core schema of YAML 1.2. */
export function plainValue({ text, style }: TextNode): string | number | boolean | null {
  if (style !== 'plain') return text
  if (NULL.test(text)) return null
  if (TRUE.test(text)) return true
  if (FALSE.test(text)) return false
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text)
  return SPECIAL.test(text) ? Number.NaN : text
}

/** Whether a node is there for the look of it only: `facts:` with nothing after it. */
export function isBlank(node: TreeNode): boolean {
  return node.kind === 'text' && plainValue(node) === null
}

/**
 * A node as plain data. Objects have no prototype, so that no key means anything, and keys with nothing after them are
 * left out: they are as good as absent. Cost: linear in its weight.
 */
export function toData(node: TreeNode): unknown {
  if (node.kind === 'text') return plainValue(node)
  if (node.kind === 'list') return node.items.map(toData)
  const data = Object.create(null) as Record<string, unknown>
  for (const { key, value } of node.entries.values()) {
    if (!isBlank(value)) data[key] = toData(value)
  }
  return data
}
