import * as fc from 'fast-check'
import type * as door from '../../src/engine/index.ts'
import { CONCEPTS, type Concept, type Model, type ModelInput, type Preference } from '../../src/engine/index.ts'
import {
  answers,
  improvingAnswers,
  isTrue,
  type NaiveConflict,
  naiveConflict,
  naiveEquilibria,
  naivePlayout,
  type NaivePlayout,
  naiveSanctioned,
  naiveShortest,
  naiveStable,
  naiveStates,
} from '../oracle/index.ts'
import { conflict } from './conflicts.ts'
import { nested } from './propositions.ts'

/** An engine to be checked: the door of `src/engine`, or of a copy of it. */
export type Engine = typeof door

/** A conflict, where play starts, and how far everybody looks ahead. */
export interface Trial {
  readonly input: ModelInput
  readonly foresight: readonly Concept[]
  readonly statusQuo: bigint
}

/** What the definitions say of a trial. */
export interface Expectation {
  readonly naive: NaiveConflict
  /** By concept and actor, one verdict per state. */
  readonly stable: Readonly<Record<Concept, readonly (readonly boolean[])[]>>
  readonly mixed: readonly bigint[]
  readonly play: NaivePlayout
  /** By outcome, as in `play`: the number of moves on a shortest way there. */
  readonly distances: readonly number[]
  readonly improvements: readonly Improvement[]
}

/** An improvement from the status quo. */
interface Improvement {
  readonly actor: number
  readonly to: bigint
  /** The level and the place in it of the driver that decides; none where states are ranked. */
  readonly driver: Place | undefined
  /** The number of replies in the shortest sanction; none where it is not sanctioned. */
  readonly sanction: number | undefined
}

/**
 * Random trials: those of {@link conflict} with any foresights and status quo; one in four with a further constraint, of
 * any shape, wherever that leaves a state; one in four with a great many levels, most of which decide nothing.
 */
export function trial(): fc.Arbitrary<Trial> {
  const foresights = fc.array(fc.constantFrom(...CONCEPTS), { minLength: 5, maxLength: 5 })
  return fc.tuple(varied(), foresights, fc.nat()).map(([input, concepts, start]) => {
    const states = naiveStates(input)
    return { input, foresight: concepts.slice(0, input.actorCount), statusQuo: states[start % states.length]! }
  })
}

function varied(): fc.Arbitrary<ModelInput> {
  return conflict().chain(input =>
    fc.tuple(fc.nat({ max: 3 }), nested(input.owner.length)).map(([chance, further]) => {
      if (chance === 1) return { ...input, preferences: input.preferences.map(padded) }
      const narrower = { ...input, constraints: [...input.constraints, further] }
      return chance === 0 && naiveStates(narrower).length > 0 ? narrower : input
    }),
  )
}

/** Eight levels of what is always so, or never, after every level: so many that no number has a digit for each. */
function padded(preference: Preference): Preference {
  if (preference.kind === 'tiers') return preference
  const idle = Array.from({ length: 8 }, (_, k) => [{ kind: 'constant', value: k % 2 === 0 } as const])
  return { kind: 'drivers', levels: preference.levels.flatMap(level => [level, ...idle]) }
}

/** Works a trial out from the definitions. Cost: that of the oracle, and nearly all of the time of a check. */
export function expectation({ input, foresight, statusQuo }: Trial): Expectation {
  const naive = naiveConflict(input)
  const verdicts = (concept: Concept): boolean[][] =>
    naive.actors.map(actor => naive.states.map(s => naiveStable(naive, concept, actor, s)))
  const play = naivePlayout(naive, statusQuo, foresight)
  return {
    naive,
    stable: {
      nash: verdicts('nash'),
      gmr: verdicts('gmr'),
      smr: verdicts('smr'),
      seq: verdicts('seq'),
      sseq: verdicts('sseq'),
    },
    mixed: naiveEquilibria(naive, foresight),
    play,
    distances: play.outcomes.map(outcome => naiveShortest(naive, statusQuo, foresight, outcome)),
    improvements: naive.actors.flatMap(actor =>
      naive.improvements(actor, statusQuo).map(to => {
        const driver = decidingDriver(input.preferences[actor]!, to, statusQuo)
        return { actor, to, driver, sanction: shortestSanction(naive, foresight[actor]!, actor, statusQuo, to) }
      }),
    ),
  }
}

interface Place {
  readonly level: number
  readonly position: number
}

/** The first driver that holds in the better state only, of the first level of which not equally many hold in both. */
function decidingDriver(preference: Preference, better: bigint, worse: bigint): Place | undefined {
  if (preference.kind === 'tiers') return undefined
  const many = (level: number, s: bigint): number => preference.levels[level]!.filter(p => isTrue(p, s)).length
  const level = preference.levels.findIndex((_, k) => many(k, better) !== many(k, worse))
  return { level, position: preference.levels[level]!.findIndex(p => isTrue(p, better) && !isTrue(p, worse)) }
}

/** How many replies a shortest sanction of an improvement has, by a plain search from the improvement outwards. */
function shortestSanction(
  naive: NaiveConflict,
  concept: Concept,
  actor: number,
  s: bigint,
  t: bigint,
): number | undefined {
  if (!naiveSanctioned(naive, concept, actor, s, t)) return undefined
  const steps = repliesUnder(naive, concept)
  const ends = concept === 'seq' || concept === 'sseq' ? improvingAnswers(naive, actor, t) : answers(naive, actor, t)
  const deterring = new Set(ends.filter(r => deters(naive, concept, actor, s, r)))
  const seen = new Set([t])
  for (let length = 1, front = [t]; ; length++) {
    const next = front.flatMap(r => naive.actors.filter(j => j !== actor).flatMap(j => steps(j, r)))
    if (next.some(r => deterring.has(r))) return length
    front = [...new Set(next)].filter(r => !seen.has(r))
    for (const r of front) seen.add(r)
    if (front.length === 0) throw new Error('the oracle found a sanction that no search finds')
  }
}

function repliesUnder(naive: NaiveConflict, concept: Concept): NaiveConflict['moves'] {
  return concept === 'seq' || concept === 'sseq' ? naive.improvements : naive.moves
}

/** Whether ending in `r` takes away all that an actor could gain over `s`. */
function deters(naive: NaiveConflict, concept: Concept, actor: number, s: bigint, r: bigint): boolean {
  const symmetric = concept === 'smr' || concept === 'sseq'
  const better = (q: bigint): boolean => naive.compare(actor, q, s) > 0
  return !better(r) && !(symmetric && naive.moves(actor, r).some(better))
}

/** The first thing in which an engine and the definitions disagree, in words; undefined where they agree. */
export function disagreement(engine: Engine, trial: Trial, expected: Expectation): string | undefined {
  const model = engine.buildModel(trial.input)
  if ('limit' in model) return `the limit of ${model.limit} was reached`
  return (
    differ('the states', codesOf(engine, model), expected.naive.states) ??
    wrongVerdicts(engine, model, expected) ??
    wrongEquilibria(engine, model, trial, expected) ??
    wrongPlay(engine, model, trial, expected) ??
    wrongDrivers(engine, model, trial, expected) ??
    wrongSanctions(engine, model, trial, expected)
  )
}

function codesOf(engine: Engine, model: Model): bigint[] {
  return Array.from({ length: model.stateCount }, (_, s) => engine.decimalCode(model.codes, s))
}

function wrongVerdicts(engine: Engine, model: Model, { stable, naive }: Expectation): string | undefined {
  for (const concept of CONCEPTS) {
    for (const actor of naive.actors) {
      const found = engine.stableStates(model, actor, concept)
      const wrong = stable[concept][actor]!.findIndex((verdict, s) => verdict !== (found[s] === 1))
      if (wrong >= 0) return `${concept} of actor ${actor} in state ${naive.states[wrong]}: stable is ${found[wrong]}`
    }
  }
  return undefined
}

function wrongEquilibria(
  engine: Engine,
  model: Model,
  { foresight }: Trial,
  { mixed }: Expectation,
): string | undefined {
  const stable = foresight.map((concept, actor) => engine.stableStates(model, actor, concept))
  const found = engine.stableForAll(stable).map(s => engine.decimalCode(model.codes, s))
  return differ('the mixed equilibria', found, mixed)
}

function wrongPlay(engine: Engine, model: Model, trial: Trial, expected: Expectation): string | undefined {
  const code = (s: number): bigint => engine.decimalCode(model.codes, s)
  const start = engine.findState(model.codes, trial.statusQuo)
  const play = engine.playOut(model, engine.outlooks(model, trial.foresight), start)
  const lengths = play.outcomes.map(outcome => play.path(outcome).length)
  return (
    differ('the outcomes', play.outcomes.map(code), expected.play.outcomes) ??
    differ('the cycles', play.cycles.flat().map(code), expected.play.cycles.flat()) ??
    differ('the sizes of the cycles', lengthsOf(play.cycles), lengthsOf(expected.play.cycles)) ??
    differ('the lengths of the paths', lengths, expected.distances)
  )
}

function wrongDrivers(engine: Engine, model: Model, trial: Trial, expected: Expectation): string | undefined {
  const here = engine.findState(model.codes, trial.statusQuo)
  for (const { actor, to, driver } of expected.improvements) {
    const target = engine.findState(model.codes, to)
    const found = engine.decidingProposition(model.codes, trial.input.preferences[actor]!, target, here)
    if (found?.level === driver?.level && found?.position === driver?.position) continue
    return `actor ${actor} moves to ${to} for driver ${JSON.stringify(found)}, not ${JSON.stringify(driver)}`
  }
  return undefined
}

function wrongSanctions(engine: Engine, model: Model, trial: Trial, expected: Expectation): string | undefined {
  const views = engine.outlooks(model, trial.foresight)
  const here = engine.findState(model.codes, trial.statusQuo)
  for (const { actor, to, sanction } of expected.improvements) {
    const found = engine.sanction(model, views[actor]!, here, engine.findState(model.codes, to))
    const about = `the sanction of actor ${actor} moving to ${to}`
    if (found?.length !== sanction) return `${about} has ${found?.length} replies, not ${sanction}`
    const steps = (found ?? []).map(step => ({
      actor: step.actor,
      from: engine.decimalCode(model.codes, step.from),
      to: engine.decimalCode(model.codes, step.to),
    }))
    if (!isSanction(trial, expected.naive, actor, to, steps)) return `${about} is none`
  }
  return undefined
}

interface NamedStep {
  readonly actor: number
  readonly from: bigint
  readonly to: bigint
}

/** Whether the steps are a legal sequence of the opponents' replies to a move, one that deters; no steps pass as well. */
function isSanction(
  { foresight, statusQuo }: Trial,
  naive: NaiveConflict,
  actor: number,
  t: bigint,
  steps: readonly NamedStep[],
): boolean {
  const concept = foresight[actor]!
  const replies = repliesUnder(naive, concept)
  const legal = steps.every((step, k) => {
    const before = steps[k - 1]
    const connected = step.from === (before?.to ?? t) && step.actor !== before?.actor
    return connected && step.actor !== actor && replies(step.actor, step.from).includes(step.to)
  })
  const end = steps.at(-1)
  return legal && (end === undefined || deters(naive, concept, actor, statusQuo, end.to))
}

function lengthsOf(lists: readonly (readonly unknown[])[]): number[] {
  return lists.map(list => list.length)
}

function differ<Item>(what: string, found: readonly Item[], expected: readonly Item[]): string | undefined {
  const same = found.length === expected.length && found.every((item, k) => item === expected[k])
  return same ? undefined : `${what} are ${found.join(' ')}, not ${expected.join(' ')}`
}
