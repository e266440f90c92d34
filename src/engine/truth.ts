import type { Proposition } from '../logic/index.ts'
import { type StateCodes, WORD_BITS } from './code.ts'

/** One bit per state, 32 states to a word: bit `s & 31` of word `s >>> 5` is the truth in state `s`. */
export type TruthVector = Int32Array

/**
 * Evaluates propositions in all states at once, 32 states to an instruction.
 *
 * Cost: a column of bits per option named, made once; then a pass over `states / 32` words per connective.
 */
export class TruthTable {
  private readonly codes: StateCodes
  private readonly columns = new Map<number, TruthVector>()

  constructor(codes: StateCodes) {
    this.codes = codes
  }

  /** Where the proposition holds. Bits past the last state mean nothing. The result is shared: do not write to it. */
  where(p: Proposition<number>): TruthVector {
    switch (p.kind) {
      case 'constant':
        return this.fill(p.value)
      case 'option':
        return this.column(p.option)
      case 'not':
        return this.where(p.operand).map(word => ~word)
      case 'and':
        return p.operands.map(operand => this.where(operand)).reduce(and, this.fill(true))
      case 'or':
        return p.operands.map(operand => this.where(operand)).reduce(or, this.fill(false))
      case 'implies':
        return combine(this.where(p.left), this.where(p.right), (a, b) => ~a | b)
      case 'iff':
        return combine(this.where(p.left), this.where(p.right), (a, b) => ~(a ^ b))
    }
  }

  private get words(): number {
    return (this.codes.low.length + 31) >>> 5
  }

  private fill(value: boolean): TruthVector {
    return new Int32Array(this.words).fill(value ? -1 : 0)
  }

  private column(option: number): TruthVector {
    const known = this.columns.get(option)
    if (known) return known
    const column = this.readColumn(option)
    this.columns.set(option, column)
    return column
  }

  private readColumn(option: number): TruthVector {
    const column = new Int32Array(this.words)
    const codes = option < WORD_BITS ? this.codes.low : this.codes.high
    const shift = option % WORD_BITS
    for (let s = 0; s < codes.length; s++) column[s >>> 5]! |= ((codes[s]! >>> shift) & 1) << (s & 31)
    return column
  }
}

const and = (a: TruthVector, b: TruthVector): TruthVector => combine(a, b, (x, y) => x & y)
const or = (a: TruthVector, b: TruthVector): TruthVector => combine(a, b, (x, y) => x | y)

function combine(a: TruthVector, b: TruthVector, word: (a: number, b: number) => number): TruthVector {
  const result = new Int32Array(a.length)
  for (let w = 0; w < result.length; w++) result[w] = word(a[w]!, b[w]!)
  return result
}
