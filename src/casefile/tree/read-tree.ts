import { isAlias, isMap, isSeq, type Alias, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Diagnostic, Span } from '../../diagnostics/index.ts'
import { badId } from '../problems/structure.ts'
import {
  aliasOfItself,
  keyNotText,
  keyTwice,
  notYaml,
  tagNotAllowed,
  tooDeep,
  tooManyAliases,
} from '../problems/text.ts'
import { compose, type Composed, DEEPEST_NODE } from './compose.ts'
import type { Entry, ListNode, MapNode, TextNode, TreeNode } from './tree.ts'
import { yamlProblems } from './yaml-problem.ts'

/** Aliases may unfold a file to this many further nodes. */
const MOST_UNFOLDED = 10_000

/** Tags that say what a node is anyway. */
const HARMLESS =
  /^(?:!|!!(?:str|seq|map|int|float|bool|null)|!<tag:yaml\.org,2002:(?:str|seq|map|int|float|bool|null)>)$/u

/** The tree of a text, if it has one, and what is wrong with it as YAML. */
export interface ReadTree {
  readonly root: TreeNode | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** The tree would not be what was written: nothing is to be made of it. */
  readonly refused: boolean
}

/** Reads a text as one YAML document. Never throws. Cost: linear in the length of the text. */
export function readTree(text: string): ReadTree {
  return readComposed(compose(text), text)
}

/** {@link readTree} where the text is composed already. */
export function readComposed(composed: Composed, text: string): ReadTree {
  if ('refused' in composed) return { root: undefined, diagnostics: [composed.refused], refused: true }
  const { document } = composed
  if (document === undefined) return { root: undefined, diagnostics: [], refused: false }
  const reader = new TreeReader(text)
  reader.diagnostics.push(...yamlProblems(document.errors, text))
  for (const { code, pos } of document.warnings) {
    if (code === 'TAG_RESOLVE_FAILED') reader.judgeTag({ start: pos[0], end: Math.min(pos[1], text.length) })
  }
  const root = document.contents === null ? undefined : reader.read(document.contents as Node)
  return { root: reader.refused ? undefined : root, diagnostics: reader.diagnostics, refused: reader.refused }
}

/** Turns nodes of the YAML library into ours. Recursion is bounded by {@link DEEPEST_NODE}. */
class TreeReader {
  readonly diagnostics: Diagnostic[] = []
  refused = false
  private readonly text: string
  /** By name; undefined while what the anchor names is still being read. */
  private readonly anchors = new Map<string, TreeNode | undefined>()
  private unfolded = 0

  constructor(text: string) {
    this.text = text
  }

  judgeTag(span: Span): void {
    const tag = this.text.slice(span.start, span.end)
    if (HARMLESS.test(tag)) return
    this.refuse(tagNotAllowed(span, tag))
  }

  private refuse(diagnostic: Diagnostic): void {
    this.refused = true
    this.diagnostics.push(diagnostic)
  }

  read(node: Node): TreeNode {
    if (isAlias(node)) return this.readAlias(node)
    const anchor = node.anchor
    if (anchor !== undefined) this.anchors.set(anchor, undefined)
    const read = isMap(node) ? this.readMap(node) : isSeq(node) ? this.readList(node) : this.readScalar(node as Scalar)
    if (anchor !== undefined) this.anchors.set(anchor, read)
    if (read.height > DEEPEST_NODE && !this.refused) this.refuse(tooDeep(read.span, DEEPEST_NODE))
    return read
  }

  private readAlias(node: Alias): TreeNode {
    const span = spanOf(node, this.text)
    const target = this.anchors.get(node.source)
    if (target !== undefined) {
      this.unfolded += target.weight
      if (this.unfolded <= MOST_UNFOLDED) return target
      if (!this.refused) this.refuse(tooManyAliases(span, node.source, MOST_UNFOLDED))
    } else if (this.anchors.has(node.source)) this.refuse(aliasOfItself(span, node.source))
    else this.diagnostics.push(notYaml(span, `nothing before this has the anchor "&${node.source}"`))
    return nothingAt(span)
  }

  private readScalar(node: Scalar): TextNode {
    const text = typeof node.value === 'string' ? node.value : ''
    const plain = node.type === undefined || node.type === 'PLAIN'
    const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
    const style = plain ? 'plain' : block ? 'block' : 'quoted'
    return { kind: 'text', text, style, span: spanOf(node, this.text), weight: 1, height: 1 }
  }

  private readList(node: YAMLSeq): ListNode {
    const items = node.items.map(item => this.read(item as Node))
    return { kind: 'list', items, span: spanOf(node, this.text), ...extent(items) }
  }

  private readMap(node: YAMLMap): MapNode {
    const entries = new Map<string, Entry>()
    for (const { key, value } of node.items) {
      const read = this.readKey(key as Node)
      if (read === undefined) continue
      const { text, span } = read
      const of = value === null ? nothingAt({ start: span.end, end: span.end }) : this.read(value as Node)
      this.enter(entries, { key: text, keySpan: span, value: of })
    }
    const values = [...entries.values()].map(({ value }) => value)
    return { kind: 'map', entries, span: spanOf(node, this.text), ...extent(values) }
  }

  private readKey(node: Node | null): TextNode | undefined {
    const read = node === null ? undefined : this.read(node)
    if (read?.kind === 'text') return read
    if (read !== undefined) this.diagnostics.push(keyNotText(read.span))
    return undefined
  }

  private enter(entries: Map<string, Entry>, entry: Entry): void {
    const first = entries.get(entry.key)
    if (first !== undefined) this.diagnostics.push(keyTwice(entry.key, entry.keySpan, first.keySpan))
    // No id may be spelt so, and no data is built that holds it as a key.
    else if (entry.key === '__proto__') this.diagnostics.push(badId(entry.key, entry.keySpan))
    else entries.set(entry.key, entry)
  }
}

function extent(parts: readonly TreeNode[]): { weight: number; height: number } {
  let weight = 1
  let height = 0
  for (const part of parts) {
    weight += part.weight
    height = Math.max(height, part.height)
  }
  return { weight, height: height + 1 }
}

function nothingAt(span: Span): TextNode {
  return { kind: 'text', text: '', style: 'plain', span, weight: 1, height: 1 }
}

/** Where a node stands, without the blank lines after it that belong to a block. */
function spanOf(node: Node, text: string): Span {
  const [from, to] = node.range ?? [0, 0]
  const start = Math.min(from, text.length)
  let end = Math.min(Math.max(to, start), text.length)
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}
