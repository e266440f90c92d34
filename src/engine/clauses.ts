import type { Proposition } from '../logic/index.ts'

/** A literal: `2 * variable`, plus 1 where the variable is negated. */
export type Literal = number

/** A conjunction of clauses, each a disjunction of literals, that says the same as some propositions. */
export interface Clauses {
  /** Options first, by index; then a helper variable for each compound part. */
  readonly variableCount: number
  readonly clauses: readonly (readonly Literal[])[]
}

/**
 * Propositions as clauses (Tseitin's translation).
 *
 * A disjunction of literals becomes a clause as it stands; any other compound part gets a helper variable defined by an
 * equivalence. The equivalences run both ways, so that the options alone decide every helper by propagation and no
 * assignment of the options is counted twice.
 *
 * Cost: linear in the size of the propositions.
 */
export function toClauses(propositions: readonly Proposition<number>[], optionCount: number): Clauses {
  const translation = new Translation(optionCount)
  for (const proposition of propositions) translation.assert(proposition)
  return translation
}

class Translation implements Clauses {
  variableCount: number
  readonly clauses: Literal[][] = []

  constructor(optionCount: number) {
    this.variableCount = optionCount
  }

  /** Adds clauses that hold exactly where the proposition does. */
  assert(p: Proposition<number>): void {
    if (p.kind === 'and') p.operands.forEach(operand => this.assert(operand))
    else if (p.kind === 'constant') this.assertConstant(p.value)
    else if (p.kind === 'or') this.addClause(p.operands.map(operand => this.literal(operand)))
    else if (p.kind === 'implies') this.addClause([negate(this.literal(p.left)), this.literal(p.right)])
    else if (p.kind === 'not' && p.operand.kind === 'and')
      this.addClause(p.operand.operands.map(operand => negate(this.literal(operand))))
    else this.addClause([this.literal(p)])
  }

  private assertConstant(value: boolean): void {
    if (!value) this.clauses.push([])
  }

  /** A literal that is true exactly where the proposition is. */
  private literal(p: Proposition<number>): Literal {
    switch (p.kind) {
      case 'option':
        return 2 * p.option
      case 'not':
        return negate(this.literal(p.operand))
      case 'constant':
        return this.define([], p.value)
      case 'and':
        return negate(this.anyOf(p.operands.map(operand => negate(this.literal(operand)))))
      case 'or':
        return this.anyOf(p.operands.map(operand => this.literal(operand)))
      case 'implies':
        return this.anyOf([negate(this.literal(p.left)), this.literal(p.right)])
      case 'iff':
        return this.same(this.literal(p.left), this.literal(p.right))
    }
  }

  private define(parts: readonly Literal[], negated: boolean): Literal {
    const helper = 2 * this.variableCount++
    this.clauses.push([negate(helper), ...parts])
    for (const part of parts) this.clauses.push([helper, negate(part)])
    return negated ? negate(helper) : helper
  }

  private anyOf(parts: readonly Literal[]): Literal {
    return parts.length === 1 ? parts[0]! : this.define(parts, false)
  }

  private same(a: Literal, b: Literal): Literal {
    const helper = 2 * this.variableCount++
    this.clauses.push([negate(helper), negate(a), b], [negate(helper), a, negate(b)])
    this.clauses.push([helper, a, b], [helper, negate(a), negate(b)])
    return helper
  }

  /** Leaves out repeated literals, and clauses that are true whatever happens. */
  private addClause(literals: readonly Literal[]): void {
    const distinct = [...new Set(literals)]
    if (!distinct.some(literal => distinct.includes(negate(literal)))) this.clauses.push(distinct)
  }
}

/** The opposite literal. */
export function negate(literal: Literal): Literal {
  return literal ^ 1
}
