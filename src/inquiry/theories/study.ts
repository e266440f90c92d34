import {
  type Case,
  type Option,
  type Reading,
  readAt,
  RUNGS,
  stateWhere,
  takenIn,
  type Variation,
} from '../../casefile/index.ts'
import { ModelWorkshop, reachable } from '../../engine/index.ts'
import { type Analysis, analyseCompiled, compileOrThrow, Unanswerable } from '../analysis.ts'
import { stanceAt } from '../stance.ts'
import type { Alternative } from '../why-result.ts'
import { type Attitude, attitudesTo, attitudeWithAnswer, isTorn } from './attitude.ts'
import type { Decisive } from './finding.ts'
import { held, type Held } from './held.ts'

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
  /** The outcomes; where there is none, the status quo. */
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
    const { play, compiled } = this.analysis
    this.ends = play.outcomes.length > 0 ? play.outcomes : [compiled.statusQuo]
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

  /** The alternatives to a state by which the actor takes an act it does not take there, nearest first. */
  louder(state: number, acts: readonly string[] = this.acts.map(({ id }) => id)): Course[] {
    const alternatives = this.stances.get(state) ?? stanceAt(this.analysis, this.place, state, 'outcome').alternatives
    this.stances.set(state, alternatives)
    return alternatives
      .filter(({ take }) => take.some(option => acts.includes(option)))
      .map(alternative => ({ state, alternative }))
  }

  /**
   * The conflict with some options held as given, from a status quo of one's own; null where that cannot be.
   * Its states are those of another model: carry them over by the options taken.
   */
  under(values: Held, statusQuo: readonly string[], variation: Variation = this.variation): Analysis | null {
    return analysed(held(this.readingIn(variation), values, statusQuo), this.workshop)
  }

  /** A state for people. */
  state(state: number): Extract<Decisive, { kind: 'state' }> {
    return { kind: 'state', taken: this.taken(state) }
  }

  /** What the actor would do differently under an alternative. */
  move(
    { take, drop }: Pick<Alternative, 'take' | 'drop'>,
    actor: string = this.actor,
  ): Extract<Decisive, { kind: 'move' }> {
    return { kind: 'move', actor, take, drop }
  }
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
