import {
  type Case,
  compile,
  type CompiledCase,
  type Option,
  type Reading,
  readAt,
  RUNGS,
  stateWhere,
  takenIn,
  type Variation,
} from '../../casefile/index.ts'
import { decimalCode, type Model, ModelWorkshop, reachable } from '../../engine/index.ts'
import { type Analysis, analyseCompiled, compileOrThrow, Unanswerable } from '../analysis.ts'
import { decidingDriver, nameStep } from '../naming.ts'
import { stanceAt } from '../stance.ts'
import type { Alternative, OptionReason, Reply } from '../why-result.ts'
import { type Attitude, attitudesTo, attitudeWithAnswer, isTorn } from './attitude.ts'
import type { Decisive } from './finding.ts'
import { held, type Held } from './held.ts'
import { setAside } from './set-aside.ts'

/** One alternative at one state. */
export interface Course {
  readonly state: number
  readonly alternative: Alternative
}

export interface StudyOptions {
  /** Options that stand still in all that is asked of the study. */
  readonly holding?: Held
  /** Shared by the studies of one case, it saves what they have in common. */
  readonly workshop?: ModelWorkshop
}

/**
 * What every test of a theory looks at: the conflict played out, and in it the actor whose conduct is to be read.
 *
 * An *act* is an option of that actor from material aid upwards; it is *quiet* where it takes none.
 */
export class TheoryStudy {
  readonly subject: Case
  readonly variation: Variation
  readonly actor: string
  /** The actor's place in declaration order. */
  readonly place: number
  readonly analysis: Analysis
  readonly options: readonly Option[]
  readonly own: readonly Option[]
  readonly acts: readonly Option[]
  /** The outcomes, and the states of the cycles that are never left. */
  readonly ends: readonly number[]
  /** The ends at which the actor is quiet. */
  readonly quietEnds: readonly number[]
  private readonly holding: Held
  readonly workshop: ModelWorkshop
  private readonly attitudes = new Map<string, readonly Attitude[]>()
  private readonly answered = new Map<string, Attitude>()
  private readonly stances = new Map<number, readonly Alternative[]>()

  /**
   * @throws Unanswerable where a limit is reached or the status quo is ruled out.
   */
  constructor(
    subject: Case,
    variation: Variation,
    actor: string,
    { holding = new Map(), workshop = new ModelWorkshop() }: StudyOptions = {},
  ) {
    this.workshop = workshop
    this.subject = subject
    this.variation = variation
    this.actor = actor
    this.holding = holding
    this.place = subject.actors.findIndex(({ id }) => id === actor)
    this.options = subject.options
    this.own = subject.options.filter(option => option.actor === actor)
    this.acts = this.own.filter(isAct)
    this.analysis = analyseCompiled(compileOrThrow(this.readingIn(variation), this.workshop))
    this.ends = endsOf(this.analysis)
    this.quietEnds = this.ends.filter(state => !this.taken(state).some(id => this.acts.some(act => act.id === id)))
  }

  get reading(): Reading {
    return this.analysis.compiled.reading
  }

  /** The case in a variation, with what this study holds still. */
  readingIn(variation: Variation): Reading {
    const reading = readAt(this.subject, variation)
    return held(reading, this.holding, reading.statusQuo)
  }

  /** Options taken in a state of this study's model, in declaration order. */
  taken(state: number): string[] {
    return takenIn(this.analysis.compiled, state)
  }

  /** The state where just these options are taken, or -1 where a constraint rules it out. */
  where(taken: readonly string[]): number {
    return stateWhere(this.analysis.compiled, taken)
  }

  /** How well an actor likes a state; larger is better. */
  rank(state: number, actor: number = this.place): number {
    return this.analysis.compiled.model.ranks[actor]!.of[state]!
  }

  /** The driver by which the actor puts one state above another; null where none does. */
  decider(better: readonly string[], worse: readonly string[]): string | null {
    return decidingDriver(this.analysis.compiled, this.place, this.where(better), this.where(worse))
  }

  /** The states the actor can move to. */
  movesFrom(state: number): number[] {
    return [...reachable(this.analysis.compiled.model.moves, this.place, state)]
  }

  /**
   * How an actor looks on an option, all else equal. Another actor than the one in focus that is torn by that is asked what
   * it makes of the option by answering with its own: see {@link attitudeWithAnswer}.
   */
  attitude(option: string, actor: string = this.actor): Attitude {
    const at = this.options.findIndex(({ id }) => id === option)
    const place = this.subject.actors.findIndex(({ id }) => id === actor)
    const known = this.attitudes.get(option) ?? attitudesTo(this.analysis.compiled, at)
    this.attitudes.set(option, known)
    const plain = known[place]!
    if (actor === this.actor || !isTorn(plain) || this.options[at]!.actor === actor) return plain
    const key = `${actor} ${option}`
    const answered = this.answered.get(key) ?? attitudeWithAnswer(this.analysis.compiled, at, place)
    this.answered.set(key, answered)
    return answered
  }

  /**
   * The alternatives to a state by which the actor takes an act it does not take there, nearest first. Of those it would
   * prefer only the ones that are about the act: it adds to them, and the same acts with less besides would not do.
   */
  louder(state: number, acts: readonly string[] = this.acts.map(({ id }) => id)): Course[] {
    const alternatives = this.stances.get(state) ?? stanceAt(this.analysis, this.place, state, 'outcome').alternatives
    this.stances.set(state, alternatives)
    const all = [...acts, ...this.acts.map(({ id }) => id)]
    const louder = alternatives
      .filter(({ take }) => take.some(option => acts.includes(option)))
      .filter(one => !isPreferred(one) || (this.adds(one, acts) && this.adds(one, all)))
    return louder
      .filter(one => !isPreferred(one) || !louder.some(other => isPreferred(other) && isPlainer(other, one, all)))
      .map(alternative => ({ state, alternative }))
  }

  /** Whether the actor likes an alternative better than the same without the acts; so where they cannot be left out. */
  private adds({ taken, take }: Alternative, acts: readonly string[]): boolean {
    const without = this.where(taken.filter(id => !take.includes(id) || !acts.includes(id)))
    return without < 0 || this.rank(this.where(taken)) > this.rank(without)
  }

  /**
   * The conflict with some options held as given, from a status quo of one's own or, where that cannot be, from the nearest
   * state that can; null where there is none. Its states are those of another model: carry them over by the options taken.
   */
  under(values: Held, statusQuo: readonly string[], variation: Variation = this.variation): Analysis | null {
    const reading = this.readingIn(variation)
    const compiled = compile(held(reading, values, statusQuo), this.workshop)
    if ('limit' in compiled || compiled.model.stateCount === 0) return null
    const start = compiled.statusQuo < 0 ? takenIn(compiled, nearest(compiled, statusQuo)) : statusQuo
    return analysed(held(reading, values, start), this.workshop)
  }

  /** The same, but what is held keeps nobody from anything; null also where that cannot be made out. */
  aside(values: Held, statusQuo: readonly string[]): Analysis | null {
    const reading = setAside(this.readingIn(this.variation), values, statusQuo)
    return reading && analysed(reading, this.workshop)
  }

  /** A state for people. */
  state(state: number): Extract<Decisive, { kind: 'state' }> {
    return { kind: 'state', taken: this.taken(state) }
  }

  /** A move from one state to another, by default of the actor in focus. */
  step(from: number, to: number, actor: number = this.place): Move {
    return this.move(nameStep(this.analysis.compiled, { actor, from, to }))
  }

  /** A move by what it changes; what only comes along is told where its reasons are known. */
  move({ actor = this.actor, take, drop, reasons = [] }: Changes): Move {
    const also = alongIn(reasons)
    return { kind: 'move', actor, take, drop, ...(also.length > 0 && { also }) }
  }
}

type Move = Extract<Decisive, { kind: 'move' }>
type Changes = Pick<Reply, 'take' | 'drop'> & Partial<Pick<Reply, 'actor' | 'reasons'>>

/** The options of a move that come along with others; none where nothing stands by itself. */
function alongIn(reasons: readonly OptionReason[]): string[] {
  const free = reasons.filter(({ kind }) => kind !== 'tied' && kind !== 'indifferent' && kind !== 'unwanted')
  const stands = ({ option, kind, with: tiedTo }: OptionReason): boolean =>
    kind === 'tied' ? !free.some(other => tiedTo.includes(other.option)) : free.some(other => other.option === option)
  return reasons.some(stands) ? reasons.filter(reason => !stands(reason)).map(({ option }) => option) : []
}

/** A reading analysed, or null where there is nothing to analyse. */
export function analysed(reading: Reading, workshop?: ModelWorkshop): Analysis | null {
  try {
    return analyseCompiled(compileOrThrow(reading, workshop))
  } catch (error) {
    if (error instanceof Unanswerable) return null
    throw error
  }
}

/** What a play-out ends in: its outcomes, and the states of the cycles that are never left. */
export function endsOf({ play }: Analysis): number[] {
  return [...play.outcomes, ...play.cycles.flat()]
}

/** The state in which the fewest options differ from those given; of equals the first. */
function nearest(compiled: CompiledCase, taken: readonly string[]): number {
  const { model, reading } = compiled
  const code = reading.case.options.reduce((sum, { id }, k) => (taken.includes(id) ? sum | (1n << BigInt(k)) : sum), 0n)
  let best = 0
  for (let state = 1; state < model.stateCount; state++) {
    if (apart(model, state, code) < apart(model, best, code)) best = state
  }
  return best
}

function apart({ codes }: Model, state: number, code: bigint): number {
  return (decimalCode(codes, state) ^ code).toString(2).replaceAll('0', '').length
}

/** Whether an alternative is one the actor would rather have. */
function isPreferred({ verdict }: Alternative): boolean {
  return verdict === 'deterred' || verdict === 'unexplained'
}

/** Whether one alternative takes the same acts as another and, of the rest, changes a part. */
function isPlainer(one: Alternative, other: Alternative, acts: readonly string[]): boolean {
  const [less, more] = [one, other].map(({ take, drop }) => [...take, ...drop])
  const same = acts.every(act => one.take.includes(act) === other.take.includes(act))
  return same && less!.length < more!.length && less!.every(id => more!.includes(id))
}

/** Material aid, coercion or force. */
export function isAct({ rung }: Option): boolean {
  return rung !== undefined && RUNGS.indexOf(rung) >= RUNGS.indexOf('material-aid')
}

/** Coercion or force: what an actor does against another. */
export function isHostile({ rung }: Option): boolean {
  return rung === 'coercion' || rung === 'force'
}

/** The same variation in a scenario, from the scenario's own status quo. */
export function inScenario(variation: Variation, scenario: string): Variation {
  const { statusQuo: _replaced, ...rest } = variation
  return { ...rest, scenario }
}
