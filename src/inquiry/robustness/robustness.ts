import { type Case, readAt, type Variation } from '../../casefile/index.ts'
import type { Concept } from '../../engine/index.ts'
import { type Analysis, analyse } from '../analysis.ts'
import { judge } from '../claims.ts'
import { endsKey, endsOf } from '../ends.ts'
import { inBlockOrder, type OnProgress, runSweep, type Sweep } from '../sweep.ts'
import { VariationStudy } from '../variations.ts'
import { type Axis, axesOf, type AxisOptions, type Factor } from './axes.ts'
import { Count, type Finding, VERDICTS } from './count.ts'
import type { RobustnessPart } from './part.ts'
import { streamOf } from './random.ts'
import type { PerVerdict, Robustness, Varied } from './result.ts'
import { settled, wilson } from './statistics.ts'
import { drawVariant, readVariant, type Variant, variantAt, variantCount } from './variant.ts'

export interface RobustnessOptions {
  /** How many variations a sample has. Default 10,000. */
  readonly samples?: number
  /** Of the sample, a whole number. Default 1. */
  readonly seed?: number
  /** Withdraw every fact and driver in turn, confidences set aside. Default false. */
  readonly vary_all?: boolean
  /** Draw the foresight of each actor from this set. Default: it stays as it is. */
  readonly foresight_set?: readonly Concept[]
}

/** Where there are at most so many variations, all are tried. */
export const MOST_EXACT = 4096

/** Variations in one block. */
const PER_BLOCK = 64

/**
 * In how many variations of a case the claims stand how, and what matters for it.
 *
 * A fact or driver with a confidence is there with that confidence; one without is always there, unless `vary_all` asks to
 * withdraw each in turn. Drivers of equal rank are put in a strict order. All variations are tried where there are at most
 * {@link MOST_EXACT}; else a sample is drawn.
 *
 * @throws {@link Unanswerable} where the case as it stands has nothing to analyse.
 * Cost: an analysis per variation that differs from the ones before in what counts.
 */
export function robustness(
  subject: Case,
  options: RobustnessOptions = {},
  variation: Variation = {},
  onProgress?: OnProgress,
): Robustness {
  return runSweep(new RobustnessSweep(subject, options, variation), onProgress)
}

/** {@link robustness} in blocks of variations. */
export class RobustnessSweep implements Sweep<RobustnessPart, Robustness> {
  readonly blocks: number
  /** Whether all variations are tried. */
  readonly exact: boolean
  /** How many are tried. */
  readonly planned: number
  private readonly subject: Case
  private readonly variation: Variation
  private readonly seed: number
  private readonly options: AxisOptions
  private readonly axes: readonly Axis[]
  private readonly factors: readonly Factor[]
  private readonly base: Finding
  private readonly study: VariationStudy<Finding>

  /** @throws {@link Unanswerable} where the case as it stands has nothing to analyse. */
  constructor(subject: Case, options: RobustnessOptions = {}, variation: Variation = {}) {
    const analysis = analyse(subject, variation)
    this.subject = subject
    this.variation = variation
    this.seed = options.seed ?? 1
    this.options = { vary_all: options.vary_all ?? false, foresight_set: [...new Set(options.foresight_set)] }
    const find = (one: Analysis): Finding => ({
      verdicts: subject.claims.map(({ holds }) => judge(one, holds)),
      ends: endsKey(endsOf(one)),
    })
    this.base = find(analysis)
    this.study = new VariationStudy(subject, find)
    this.axes = axesOf(readAt(subject, variation), variation, this.options)
    this.factors = this.axes.flatMap(({ factors }) => factors)
    const all = variantCount(this.axes)
    this.exact = all <= MOST_EXACT
    this.planned = this.exact ? all : (options.samples ?? 10_000)
    this.blocks = Math.ceil(this.planned / PER_BLOCK)
  }

  run(block: number): RobustnessPart {
    const count = new Count(this.base.verdicts.length, this.factors)
    for (const variant of this.variantsOf(block)) {
      const weight = this.exact ? variant.reduce((product, way) => product * way.weight, 1) : 1
      const found = this.study.of(readVariant(this.subject, this.variation, variant))
      const values = variant.flatMap(way => way.values)
      count.add(values, this.base, found, weight)
    }
    return count.asPart(block)
  }

  merge(parts: readonly RobustnessPart[]): Robustness {
    const sum = new Count(this.base.verdicts.length, this.factors)
    // Sums of fractions depend on the order of adding, so it is always the same.
    for (const part of inBlockOrder(parts)) sum.addPart(part)
    const ids = this.subject.claims.map(({ id }) => id)
    const byClaim = <Value>(value: (claim: number) => Value): Record<string, Value> =>
      Object.fromEntries(ids.map((id, claim) => [id, value(claim)]))
    const varied = this.varied()
    const judged = sum.variations - sum.unanswered
    const partial = sum.variations < this.planned
    const weighed = this.exact && !partial && varied.by_confidence.length > 0
    const sampled = !this.exact && judged > 0
    const [outcomes, all, ...each] = sum.tables.map(table => table.importance(!this.exact))
    return {
      variations: sum.variations,
      exact: this.exact,
      seed: this.seed,
      partial,
      planned: this.planned,
      unanswered: sum.unanswered,
      base: byClaim(claim => this.base.verdicts[claim]!),
      claims: byClaim(claim => perVerdict(sum.counts[claim]!)),
      same: {
        all: sum.same,
        claims: byClaim(claim => sum.counts[claim]![VERDICTS.indexOf(this.base.verdicts[claim]!)]!),
        outcomes: sum.sameEnds,
      },
      weights: weighed ? byClaim(claim => perVerdict(sum.weights[claim]!, settled)) : null,
      intervals: sampled ? byClaim(claim => perVerdict(sum.counts[claim]!, count => wilson(count, judged))) : null,
      importance: ids.length > 0 ? all! : outcomes!,
      importance_by_claim: byClaim(claim => each[claim]!),
      importance_of_outcomes: outcomes!,
      varied,
    }
  }

  private *variantsOf(block: number): Generator<Variant> {
    const random = streamOf(this.seed, block)
    const end = Math.min((block + 1) * PER_BLOCK, this.planned)
    for (let number = block * PER_BLOCK; number < end; number++) {
      yield this.exact ? variantAt(this.axes, number) : drawVariant(this.axes, random)
    }
  }

  private varied(): Varied {
    const { vary_all, foresight_set } = this.options
    const ids = (kind: Factor['kind']): string[] => this.factors.filter(f => f.kind === kind).map(({ id }) => id)
    const levels = this.axes.filter(({ factors }) => factors[0]?.kind === 'order')
    return {
      by_confidence: vary_all ? [] : ids('presence'),
      never_there: this.axes.flatMap(({ size, at }) => (size === 1 ? at(0).withdraw : [])),
      in_turn: vary_all ? ids('presence') : [],
      levels: levels.map(({ factors }) => factors.map(({ id }) => id)),
      foresight: ids('foresight'),
      foresight_set,
    }
  }
}

function perVerdict(values: readonly number[]): PerVerdict
function perVerdict<Value>(values: readonly number[], change: (value: number) => Value): PerVerdict<Value>
function perVerdict(values: readonly number[], change = (value: number): unknown => value): PerVerdict<unknown> {
  const [always, sometimes, never, unsettled] = values.map(value => change(value))
  return { always, sometimes, never, unsettled }
}
