import { type Case, type Reading, readAt, type Variation } from '../casefile/index.ts'
import { ModelWorkshop } from '../engine/index.ts'
import { type Analysis, analyseCompiled, compileOrThrow, Unanswerable } from './analysis.ts'

/** Feasible states analysed, over all variations, after which what they have in common is built anew. */
const MOST_SHARED = 1_000_000

/** Different variations whose findings are kept. */
const MOST_KEPT = 50_000

/**
 * Asks one question of many variations of a case. Variations that leave the same facts, drivers and constraints to decide
 * are analysed once, and what different ones have in common is built once. Both are forgotten now and then, so that the
 * memory needed has a bound.
 */
export class VariationStudy<Finding> {
  private readonly subject: Case
  private readonly ask: (analysis: Analysis) => Finding
  private workshop: ModelWorkshop
  private shared = 0
  private readonly found = new Map<string, Finding | null>()

  /** @param workshop - One that analyses of the same case were made in, so that what they have in common is used again. */
  constructor(subject: Case, ask: (analysis: Analysis) => Finding, workshop: ModelWorkshop = new ModelWorkshop()) {
    this.subject = subject
    this.ask = ask
    this.workshop = workshop
  }

  /** How many findings are kept. */
  get analyses(): number {
    return this.found.size
  }

  /** The finding in a variation, or null where there is nothing to analyse. */
  in(variation: Variation): Finding | null {
    return this.of(readAt(this.subject, variation))
  }

  /** The finding in a reading of the case, or null where there is nothing to analyse. */
  of(reading: Reading): Finding | null {
    const key = decisiveParts(reading)
    const known = this.found.get(key)
    if (known !== undefined) return known
    const finding = this.study(reading)
    if (this.found.size >= MOST_KEPT) this.found.clear()
    this.found.set(key, finding)
    return finding
  }

  /** Asks an analysis of the case that was made already, and keeps the finding. */
  learn(analysis: Analysis): Finding {
    const finding = this.ask(analysis)
    this.found.set(decisiveParts(analysis.compiled.reading), finding)
    return finding
  }

  private study(reading: Reading): Finding | null {
    try {
      const compiled = compileOrThrow(reading, this.workshop)
      this.count(compiled.model.stateCount)
      return this.ask(analyseCompiled(compiled))
    } catch (error) {
      if (error instanceof Unanswerable) return null
      throw error
    }
  }

  private count(states: number): void {
    this.shared += states
    if (this.shared <= MOST_SHARED) return
    this.workshop = new ModelWorkshop()
    this.shared = 0
  }
}

/** What of a reading enters the model, as a key. Facts do so only through the drivers and constraints that stand. */
function decisiveParts({ constraints, drivers, foresight, statusQuo }: Reading): string {
  const standing = [...drivers].map(([, of]) => of.map(({ id, level, wording }) => [id, level, wording]))
  return JSON.stringify([constraints.map(({ id }) => id), standing, [...foresight], statusQuo])
}
