import type { RankedState, Ranking } from '../case.ts'
import { MAX_OPTIONS } from '../../engine/index.ts'
import { noSuchState, rankedTwice } from '../problems/meaning.ts'
import { wrongKind } from '../problems/structure.ts'
import { nounFor, type TreeNode } from '../tree/tree.ts'
import { entriesAt, itemsOf, scalarsOf } from './fields.ts'
import { readOptions } from './lists.ts'
import type { Scope } from './scope.ts'

const CODE = /^(?:\d+|0x[0-9a-fA-F]+|0o[0-7]+)$/u
const NUMBER = /^[-+.]?\d/u

/** The rankings of a case. States that do not exist, or are there already, are reported and left out. */
export function readRankings(root: TreeNode, scope: Scope): Ranking[] {
  const found: Ranking[] = []
  const weights = weightsOf(scope)
  for (const { key: actor, keySpan: span, value } of entriesAt(root, 'rankings')) {
    const known = scope.actors.has(actor)
    if (!known) scope.unknown('actor', actor, span, scope.actors, true)
    scope.mentions.ordered.add(actor)
    const tiers = new RankingReader(scope, weights).tiers(value)
    if (known) found.push({ actor, tiers, span })
  }
  return found
}

/** The weight in a decimal code of each option; options past the limit, which has been reported, have none. */
function weightsOf(scope: Scope): Map<string, bigint> {
  const kept = [...scope.options].filter(([, known]) => known).slice(0, MAX_OPTIONS)
  return new Map(kept.map(([option], place) => [option, 1n << BigInt(place)]))
}

/** Reads one ranking; remembers the states it has. */
class RankingReader {
  private readonly scope: Scope
  private readonly weights: ReadonlyMap<string, bigint>
  private readonly seen = new Map<bigint, TreeNode['span']>()

  constructor(scope: Scope, weights: ReadonlyMap<string, bigint>) {
    this.scope = scope
    this.weights = weights
  }

  tiers(node: TreeNode): RankedState[][] {
    return itemsOf(node)
      .map(tier => this.tier(tier))
      .filter(tier => tier.length > 0)
  }

  /** A tier is a list of states, or one state alone: a code, or a list of options. */
  private tier(node: TreeNode): RankedState[] {
    const alone = node.kind === 'list' && node.items.every(item => item.kind === 'text' && !NUMBER.test(item.text))
    const states = node.kind === 'list' && !alone ? node.items : [node]
    return states.map(state => this.state(state)).filter(state => state !== undefined)
  }

  private state(node: TreeNode): RankedState | undefined {
    if (node.kind === 'text') return this.byCode(node.text, node)
    if (node.kind === 'map') return undefined
    const taken = readOptions(scalarsOf(node), this.scope)
    const whole = taken.length === new Set(scalarsOf(node).map(({ text }) => text)).size
    const code = taken.reduce((sum, option) => sum + (this.weights.get(option) ?? 0n), 0n)
    return whole && this.enter(code, taken.join(', ') || 'nothing taken', node) ? { taken, span: node.span } : undefined
  }

  private byCode(text: string, node: TreeNode): RankedState | undefined {
    if (!CODE.test(text)) {
      // Texts and numbers below 0 have been reported with the structure.
      if (/^\+?\d/u.test(text)) this.scope.report(wrongKind(node.span, 'the decimal code of a state', nounFor(node)))
      return undefined
    }
    const code = text.length > 100 ? 1n << 64n : BigInt(text)
    if (code >> BigInt(this.weights.size) !== 0n) {
      this.scope.report(noSuchState(text, node.span, this.weights.size))
      return undefined
    }
    return this.enter(code, text, node) ? { code, span: node.span } : undefined
  }

  private enter(code: bigint, state: string, { span }: TreeNode): boolean {
    const first = this.seen.get(code)
    if (first === undefined) this.seen.set(code, span)
    else this.scope.report(rankedTwice(state, span, first))
    return first === undefined
  }
}
