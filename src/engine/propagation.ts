import { type Clauses, type Literal, negate } from './clauses.ts'

/**
 * A partial assignment that draws every conclusion a single clause allows (unit propagation, with two watched literals
 * per clause). Assignments are undone in the reverse order of making.
 */
export class Propagation {
  /** By variable: 1 true, 0 false, -1 open. */
  readonly value: Int8Array
  /** Literals made true since the start: a measure of the work done. */
  steps = 0
  private readonly trail: Int32Array
  private size = 0
  private readonly watching: number[][][]
  private readonly contradictory: boolean

  constructor({ variableCount, clauses }: Clauses) {
    this.value = new Int8Array(variableCount).fill(-1)
    this.trail = new Int32Array(variableCount)
    this.watching = Array.from({ length: 2 * variableCount }, () => [])
    for (const clause of clauses) if (clause.length > 1) this.watch([...clause])
    const units = clauses.filter(clause => clause.length === 1)
    this.contradictory = clauses.some(clause => clause.length === 0) || !units.every(([unit]) => this.assume(unit!))
  }

  /** Whether the clauses already contradict each other before anything is assumed. */
  get isContradictory(): boolean {
    return this.contradictory
  }

  /** How many variables are assigned; hand it to {@link undo} to come back here. */
  get mark(): number {
    return this.size
  }

  /** Makes a literal true with all that follows. Returns false on a contradiction; undo to the mark before it then. */
  assume(literal: Literal): boolean {
    let next = this.size
    if (!this.enqueue(literal)) return false
    for (; next < this.size; next++) if (!this.follow(negate(this.trail[next]!))) return false
    return true
  }

  /** Takes back every assignment made since a mark. */
  undo(mark: number): void {
    while (this.size > mark) this.value[this.trail[--this.size]! >> 1] = -1
  }

  private watch(clause: Literal[]): void {
    this.watching[clause[0]!]!.push(clause)
    this.watching[clause[1]!]!.push(clause)
  }

  private isTrue(literal: Literal): boolean {
    return this.value[literal >> 1] === ((literal & 1) ^ 1)
  }

  private isFalse(literal: Literal): boolean {
    return this.value[literal >> 1] === (literal & 1)
  }

  private enqueue(literal: Literal): boolean {
    const known = this.value[literal >> 1]!
    if (known !== -1) return known !== (literal & 1)
    this.value[literal >> 1] = (literal & 1) ^ 1
    this.trail[this.size++] = literal
    this.steps++
    return true
  }

  /** Visits the clauses that watch a literal just made false: each finds another literal to watch, or is a unit now. */
  private follow(falsified: Literal): boolean {
    const clauses = this.watching[falsified]!
    let kept = 0
    let consistent = true
    for (const clause of clauses) {
      if (consistent && this.movesWatch(clause, falsified)) continue
      clauses[kept++] = clause
      if (consistent) consistent = this.enqueue(clause[0]!)
    }
    clauses.length = kept
    return consistent
  }

  /** Puts the falsified literal second; where the clause is open, watches another literal in its place if there is one. */
  private movesWatch(clause: Literal[], falsified: Literal): boolean {
    if (clause[0] === falsified) clause[0] = clause[1]!
    clause[1] = falsified
    if (this.isTrue(clause[0]!)) return false
    for (let k = 2; k < clause.length; k++) {
      if (this.isFalse(clause[k]!)) continue
      clause[1] = clause[k]!
      clause[k] = falsified
      this.watching[clause[1]]!.push(clause)
      return true
    }
    return false
  }
}
