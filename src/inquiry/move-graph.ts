import { stateWhere, takenIn } from '../casefile/index.ts'
import { credibleMoves, type Step } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import { changes, decidingDriver } from './naming.ts'
import { playGraph } from './play-graph.ts'
import { stanceAt } from './stance.ts'

/** States and the moves between them, for a picture: who would move where, and what keeps others from moving. */
export interface MoveGraph {
  /** The status quo first, then in the order play comes to them. */
  readonly states: readonly GraphState[]
  readonly moves: readonly GraphMove[]
  /** Every state there is, with every credible move; else only those that play or fear leads to. */
  readonly whole: boolean
  /** Something play or fear leads to was left out, for there are too many. */
  readonly cut: boolean
}

export interface GraphState {
  readonly taken: readonly string[]
  /**
   * `outcome`: play ends there; `cycle`: it goes round there; `wished`: somebody would like to go there and does not dare;
   * `feared`: where the reply leads; `apart`: neither play nor fear comes there.
   */
  readonly role: 'status quo' | 'outcome' | 'cycle' | 'way' | 'wished' | 'feared' | 'apart'
  /** Play from the status quo may end where it is: the status quo can be an outcome too. */
  readonly ends: boolean
  /** Moves from the status quo, fewest; null where there is no way. */
  readonly distance: number | null
}

export interface GraphMove {
  /** Places in `states`. */
  readonly from: number
  readonly to: number
  readonly actor: string
  readonly take: readonly string[]
  readonly drop: readonly string[]
  /** `credible`: the model makes it; `deterred`: wanted but not made; `reply`: what deters, made or not. */
  readonly kind: 'credible' | 'deterred' | 'reply'
  readonly driver: string | null
}

/** A case with at most this many states is drawn whole. */
const SMALL = 8

/** Of a larger one, at most so many states are drawn. */
const MOST = 18

type Known = Map<number, { role: GraphState['role']; distance: number | null }>

/** The moves of a small case; of a larger one those of the play-out, and at its ends the moves that are feared. */
export function moveGraph(analysis: Analysis): MoveGraph {
  const { compiled, play } = analysis
  const whole = compiled.model.stateCount <= SMALL
  const known: Known = new Map()
  const played = playedFrom(analysis)
  for (const [state, distance] of played) enter(known, state, roleOf(analysis, state), distance)
  const cut = [...known.keys()].slice(MOST)
  for (const state of cut) if (!play.outcomes.includes(state)) known.delete(state)
  const fears = fearsAt(analysis, play.outcomes.length > 0 ? play.outcomes : [compiled.statusQuo], known)
  if (whole) for (let s = 0; s < compiled.model.stateCount; s++) enter(known, s, 'apart', null)
  const places = new Map([...known.keys()].map((state, place) => [state, place]))
  // What somebody would do where nobody dares to go is beside the point, unless everything is shown.
  const lively = [...known.keys()].filter(state => whole || played.has(state))
  const credible = lively.flatMap(state => credibleAt(analysis, state))
  const steps = distinct([...fears, ...credible.map(step => ({ step, kind: 'credible' as const }))])
  return {
    states: [...known].map(([state, { role, distance }]) => ({
      taken: takenIn(compiled, state),
      role,
      ends: play.outcomes.includes(state),
      distance,
    })),
    moves: steps.flatMap(({ step, kind }) => named(analysis, step, kind, places)),
    whole,
    cut: cut.some(state => !known.has(state)),
  }
}

function enter(known: Known, state: number, role: GraphState['role'], distance: number | null): void {
  if (!known.has(state)) known.set(state, { role, distance })
}

function roleOf({ compiled, play }: Analysis, state: number): GraphState['role'] {
  if (state === compiled.statusQuo) return 'status quo'
  if (play.outcomes.includes(state)) return 'outcome'
  return play.cycles.some(cycle => cycle.includes(state)) ? 'cycle' : 'way'
}

/** The states of the play-out in the order of their distance, with it. */
function playedFrom(analysis: Analysis): Map<number, number> {
  const graph = playGraph(analysis)
  const distances = new Map([[analysis.compiled.statusQuo, 0]])
  for (const [state, distance] of distances) {
    for (const { to } of graph.get(state)!) {
      for (const next of to) if (!distances.has(next)) distances.set(next, distance + 1)
    }
  }
  return distances
}

function credibleAt({ compiled, views }: Analysis, from: number): Step[] {
  return views.flatMap(view => credibleMoves(compiled.model, view, from).map(to => ({ actor: view.actor, from, to })))
}

interface Drawn {
  readonly step: Step
  readonly kind: GraphMove['kind']
}

/** What actors would like to do at an end of play and the replies that keep them from it, nearest first, as room allows. */
function fearsAt(analysis: Analysis, ends: readonly number[], known: Known): Drawn[] {
  const { compiled } = analysis
  const fears = ends.flatMap(state =>
    compiled.reading.case.actors.flatMap((_, actor) => {
      const { alternatives } = stanceAt(analysis, actor, state, 'outcome')
      return alternatives.filter(({ verdict }) => verdict === 'deterred').map(one => ({ state, actor, one }))
    }),
  )
  const drawn: Drawn[] = []
  // One fear for each actor at each end says what deters it; its other wishes are variations of that one.
  const first = fears.filter((fear, k) => fears.findIndex(f => f.state === fear.state && f.actor === fear.actor) === k)
  for (const { state, actor, one } of first) {
    const stops = [one.taken, ...one.sanction.map(({ taken }) => taken)].map(taken => stateWhere(compiled, taken))
    if (new Set([...known.keys(), ...stops]).size > MOST) continue
    const from = known.get(state)?.distance ?? null
    stops.forEach((stop, k) => enter(known, stop, k === 0 ? 'wished' : 'feared', from === null ? null : from + 1 + k))
    drawn.push({ step: { actor, from: state, to: stops[0]! }, kind: 'deterred' })
    one.sanction.forEach((reply, k) => {
      const mover = compiled.reading.case.actors.findIndex(({ id }) => id === reply.actor)
      drawn.push({ step: { actor: mover, from: stops[k]!, to: stops[k + 1]! }, kind: 'reply' })
    })
  }
  return drawn
}

/** Each move once: a reply that the model would make anyhow is still the reply that is feared. */
function distinct(drawn: readonly Drawn[]): Drawn[] {
  const seen = new Set<string>()
  return drawn.filter(({ step: { actor, from, to } }) => {
    const key = `${actor} ${from} ${to}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function named(
  { compiled }: Analysis,
  { actor, from, to }: Step,
  kind: GraphMove['kind'],
  places: ReadonlyMap<number, number>,
): GraphMove[] {
  const [source, target] = [places.get(from), places.get(to)]
  if (source === undefined || target === undefined) return []
  const { id } = compiled.reading.case.actors[actor]!
  const driver = decidingDriver(compiled, actor, to, from)
  return [{ from: source, to: target, actor: id, ...changes(compiled, from, to), kind, driver }]
}
