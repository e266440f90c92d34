import { isAlias, isMap, isSeq, type Node, type Scalar } from 'yaml'
import type { Span } from '../../diagnostics/index.ts'
import { compose, type Composed } from '../tree/compose.ts'
import { type Entry, type TreeNode, toData } from '../tree/tree.ts'
import type { Data } from './data.ts'
import type { Edit } from './edits.ts'
import { inBraces } from './render.ts'

/** A text as it is laid out: the tree with aliases standing for themselves, each a text `*name` where it is written. */
export interface Layout {
  readonly root: TreeNode
  /** In the order of the text, with what each stands for. */
  readonly aliases: readonly { readonly span: Span; readonly target: TreeNode }[]
}

/** The layout of a text that is known to be YAML; undefined where it has none. Cost: linear. */
export function layoutOf(text: string, composed: Composed = compose(text)): Layout | undefined {
  const contents = 'document' in composed ? composed.document?.contents : undefined
  return contents ? new LayoutReader(text).read(contents as Node) : undefined
}

/** Edits that write out in place whatever aliases stand for. */
export function unfolding({ aliases }: Layout): Edit[] {
  const meant = new Map(aliases.map(({ span, target }) => [span.start, target]))
  const unfolded = (node: TreeNode): TreeNode => {
    const target = node.kind === 'text' && node.text.startsWith('*') ? meant.get(node.span.start) : undefined
    if (target !== undefined) return unfolded(target)
    if (node.kind === 'list') return { ...node, items: node.items.map(unfolded) }
    if (node.kind === 'text') return node
    const entries = [...node.entries].map(([key, entry]) => [key, { ...entry, value: unfolded(entry.value) }] as const)
    return { ...node, entries: new Map(entries) }
  }
  return aliases.map(({ span, target }) => ({ span, text: inBraces(toData(unfolded(target)) as Data) }))
}

/** Recursion is bounded, since composing has bounded how deep a text is nested. */
class LayoutReader {
  private readonly text: string
  private readonly anchors = new Map<string, TreeNode>()
  private readonly aliases: { readonly span: Span; readonly target: TreeNode }[] = []

  constructor(text: string) {
    this.text = text
  }

  read(contents: Node): Layout {
    return { root: this.node(contents), aliases: this.aliases }
  }

  private node(node: Node): TreeNode {
    const read = this.bare(node)
    if (!isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, read)
    return read
  }

  private bare(node: Node): TreeNode {
    const extent = { span: this.spanOf(node), weight: 1, height: 1 }
    if (isAlias(node)) {
      const target = this.anchors.get(node.source)
      if (target !== undefined) this.aliases.push({ span: extent.span, target })
      return { kind: 'text', text: `*${node.source}`, style: 'plain', ...extent }
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map(item => this.node(item as Node)), ...extent }
    if (!isMap(node)) return { ...scalar(node as Scalar), ...extent }
    const entries = new Map<string, Entry>()
    for (const { key, value } of node.items) {
      if (key === null) continue
      const name = this.node(key as Node)
      if (name.kind !== 'text' || entries.has(name.text)) continue
      entries.set(name.text, { key: name.text, keySpan: name.span, value: this.valueOf(value as Node | null, name) })
    }
    return { kind: 'map', entries, ...extent }
  }

  private valueOf(value: Node | null, { span: { end } }: TreeNode): TreeNode {
    if (value !== null) return this.node(value)
    return { kind: 'text', text: '', style: 'plain', span: { start: end, end }, weight: 1, height: 1 }
  }

  /** Without the blanks after it, unless they are part of it, as in a block that keeps its line feeds. */
  private spanOf(node: Node): Span {
    const [start, to] = node.range ?? [0, 0]
    let end = Math.min(to, this.text.length)
    const keeps = /^[|>]\d?\+/u.test(this.text.slice(start, start + 3))
    if (keeps) return { start, end: Math.max(start, end) }
    while (end > start && /\s/u.test(this.text[end - 1]!)) end--
    return { start, end: Math.max(start, end) }
  }
}

function scalar({ value, type }: Scalar): { kind: 'text'; text: string; style: 'plain' | 'quoted' | 'block' } {
  const block = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'
  const style = block ? 'block' : type === undefined || type === 'PLAIN' ? 'plain' : 'quoted'
  return { kind: 'text', text: typeof value === 'string' ? value : '', style }
}
