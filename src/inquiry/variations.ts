import { type Case, type Reading, readAt, type Variation } from '../casefile/index.ts'
import { ModelWorkshop } from '../engine/index.ts'
import { type Analysis, analyseCompiled, compileOrThrow, Unanswerable } from './analysis.ts'

/**
 * Asks one question of many variations of a case. Variations that leave the same facts, drivers and constraints to decide
 * are analysed once, and what different ones have in common is built once.
 */
export class VariationStudy<Finding> {
  private readonly subject: Case
  private readonly ask: (analysis: Analysis) => Finding
  private readonly workshop = new ModelWorkshop()
  private readonly found = new Map<string, Finding | null>()

  constructor(subject: Case, ask: (analysis: Analysis) => Finding) {
    this.subject = subject
    this.ask = ask
  }

  /** How many different analyses were needed so far. */
  get analyses(): number {
    return this.found.size
  }

  /** The finding in a variation, or null where there is nothing to analyse. */
  in(variation: Variation): Finding | null {
    const reading = readAt(this.subject, variation)
    const key = decisiveParts(reading)
    const known = this.found.get(key)
    if (known !== undefined) return known
    const finding = this.study(reading)
    this.found.set(key, finding)
    return finding
  }

  private study(reading: Reading): Finding | null {
    try {
      return this.ask(analyseCompiled(compileOrThrow(reading, this.workshop)))
    } catch (error) {
      if (error instanceof Unanswerable) return null
      throw error
    }
  }
}

/** What of a reading enters the model, as a key. Facts do so only through the drivers and constraints that stand. */
function decisiveParts({ constraints, drivers, foresight, statusQuo }: Reading): string {
  const standing = [...drivers].map(([, of]) => of.map(({ id, level, wording }) => [id, level, wording]))
  return JSON.stringify([constraints.map(({ id }) => id), standing, [...foresight], statusQuo])
}
