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
        return not(this.where(p.operand))
      case 'and':
        return p.operands.map(operand => this.where(operand)).reduce(and, this.fill(true))
      case 'or':
        return p.operands.map(operand => this.where(operand)).reduce(or, this.fill(false))
      case 'implies':
        return or(not(this.where(p.left)), this.where(p.right))
      case 'iff':
        return same(this.where(p.left), this.where(p.right))
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
    for (let w = 0; w < column.length; w++) {
      const end = Math.min(codes.length, 32 * w + 32)
      let bits = 0
      for (let s = 32 * w; s < end; s++) bits |= ((codes[s]! >>> shift) & 1) << (s & 31)
      column[w] = bits
    }
    return column
  }
}

// A loop for each connective, rather than one that is handed the connective: each compiles to a few instructions a word.

function not(a: TruthVector): TruthVector {
  const result = new Int32Array(a.length)
  for (let w = 0; w < a.length; w++) result[w] = ~a[w]!
  return result
}

function and(a: TruthVector, b: TruthVector): TruthVector {
  const result = new Int32Array(a.length)
  for (let w = 0; w < a.length; w++) result[w] = a[w]! & b[w]!
  return result
}

function or(a: TruthVector, b: TruthVector): TruthVector {
  const result = new Int32Array(a.length)
  for (let w = 0; w < a.length; w++) result[w] = a[w]! | b[w]!
  return result
}

function same(a: TruthVector, b: TruthVector): TruthVector {
  const result = new Int32Array(a.length)
  for (let w = 0; w < a.length; w++) result[w] = ~(a[w]! ^ b[w]!)
  return result
}
