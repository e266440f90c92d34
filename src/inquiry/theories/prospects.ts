import { isTaken, optionsOwnedBy, reachable, type Step } from '../../engine/index.ts'
import { type Ally, hostileOptions, isAgainstThird, opponentsOf } from './parties.ts'
import type { TheoryStudy } from './study.ts'

/** An option of the ally's, or a hostile one against it, with the side that it is bad for the actor to see it on. */
export interface WayToLose {
  readonly option: string
  /** Place of the option, and of its owner, in declaration order. */
  readonly place: number
  readonly owner: number
  readonly bad: boolean
}

/** A way to lose the ally, where that begins, and the steps to it, as plain as they can be. */
export interface Loss {
  readonly ally: Ally
  readonly start: number
  readonly steps: readonly Step[]
  readonly lost: WayToLose
}

/** What the others' improvements can lead to from a state. */
export interface Prospect {
  /** For each way to lose the ally the plainest steps to it; the plainest way first. */
  readonly losses: readonly Loss[]
  /** Every way in which the ally is lost in some state they lead to, or is from the start. */
  readonly lost: ReadonlySet<WayToLose>
}

/** What can become of an ally by steps of others that each gains them something. */
export class Prospects {
  readonly ally: Ally
  readonly ways: readonly WayToLose[]
  private readonly study: TheoryStudy
  private readonly known = new Map<number, Prospect>()
  /** The options of each actor by their places. */
  private readonly owned: readonly (readonly number[])[]

  constructor(study: TheoryStudy, ally: Ally) {
    this.study = study
    this.ally = ally
    this.ways = waysToLose(study, ally)
    this.owned = study.subject.actors.map((_, actor) => optionsOwnedBy(study.analysis.compiled.model.input, actor))
  }

  /**
   * What can follow from a state.
   *
   * @remarks Cost: a look at every improvement of the others from every state that they lead to.
   */
  from(start: number): Prospect {
    const known = this.known.get(start) ?? this.explore(start)
    this.known.set(start, known)
    return known
  }

  private explore(start: number): Prospect {
    const plainest = new Map<WayToLose, Arrival & { readonly step: Step }>()
    const arrivals = this.arrivalsFrom(start, (step, way) => {
      for (const lost of this.ways) {
        if (!this.isLostBy(lost, step)) continue
        const known = plainest.get(lost)
        if (known === undefined || isPlainer(way(), known)) plainest.set(lost, { step, ...way() })
      }
    })
    const losses = [...plainest]
      .sort(([, a], [, b]) => a.length - b.length || a.changes - b.changes)
      .map(([lost, { step }]) => ({ ally: this.ally, start, lost, steps: [...retrace(arrivals, step.from), step] }))
    const states = [...arrivals.keys()]
    return { losses, lost: new Set(this.ways.filter(way => states.some(state => this.isLost(way, state)))) }
  }

  /** The states that the others' improvements lead to, nearest first, each with the last of the plainest steps to it. */
  private arrivalsFrom(start: number, meetLoss: (step: Step, way: () => Way) => void): ReadonlyMap<number, Arrival> {
    const { study } = this
    const arrivals = new Map<number, Arrival>([[start, { step: null, length: 0, changes: 0 }]])
    for (const [from, here] of arrivals) {
      const bearable = Math.min(study.rank(from), study.rank(start))
      for (const step of improvements(study, from)) {
        const way = (): Way => ({ length: here.length + 1, changes: here.changes + this.sizeOf(step) })
        const known = arrivals.get(step.to)
        if (known === undefined || (known.length > here.length && isPlainer(way(), known)))
          arrivals.set(step.to, { step, ...way() })
        if (study.rank(step.to) < bearable) meetLoss(step, way)
      }
    }
    return arrivals
  }

  /** Whether the owner of a way to lose the ally takes it by this step. */
  private isLostBy(way: WayToLose, { actor, from, to }: Step): boolean {
    return way.owner === actor && this.isLost(way, to) && !this.isLost(way, from)
  }

  private isLost({ place, bad }: WayToLose, state: number): boolean {
    return isTaken(this.study.analysis.compiled.model.codes, state, place) === bad
  }

  /** How many options a step changes. */
  private sizeOf({ actor, from, to }: Step): number {
    const { codes } = this.study.analysis.compiled.model
    return this.owned[actor]!.filter(option => isTaken(codes, from, option) !== isTaken(codes, to, option)).length
  }
}

/** What the ally could do, short of war with others, or have done to it, that the actor minds. */
function waysToLose(study: TheoryStudy, { id }: Ally): WayToLose[] {
  const fall = hostileOptions(study).filter(option => opponentsOf(study, option).includes(id))
  const own = study.options.filter(option => option.actor === id && !isAgainstThird(study, option))
  return [...own, ...fall].flatMap(option => {
    const { better, worse } = study.attitude(option.id)
    const place = study.options.indexOf(option)
    const owner = study.subject.actors.findIndex(actor => actor.id === option.actor)
    const way = { option: option.id, place, owner }
    return [
      ...(worse ? [{ ...way, bad: true }] : []),
      ...(better && option.actor === id ? [{ ...way, bad: false }] : []),
    ]
  })
}

/** How plain a sequence of steps is: how many there are, and how many options they change. */
interface Way {
  readonly length: number
  readonly changes: number
}

/** A state that is arrived at, by which last step, and how plainly. */
interface Arrival extends Way {
  readonly step: Step | null
}

const isPlainer = (one: Way, other: Way): boolean =>
  one.length < other.length || (one.length === other.length && one.changes < other.changes)

function improvements(study: TheoryStudy, from: number): Step[] {
  const { model } = study.analysis.compiled
  return model.ranks.flatMap(({ of: rank }, actor) => {
    if (actor === study.place) return []
    const better = [...reachable(model.moves, actor, from)].filter(to => rank[to]! > rank[from]!)
    return better.map(to => ({ actor, from, to }))
  })
}

function retrace(arrivals: ReadonlyMap<number, Arrival>, end: number): Step[] {
  const path: Step[] = []
  for (let step = arrivals.get(end)?.step; step; step = arrivals.get(step.from)?.step) path.unshift(step)
  return path
}
