import type { Option } from '../../casefile/index.ts'
import { whereSanctioned } from '../../engine/index.ts'
import { changes } from '../naming.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { opponentsOf, quarrels } from './parties.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Ripeness: the actor gains by mediating only where the quarrel is ripe, at a stalemate that hurts everybody: the quarrel is
 * under way and stable for every party, while some other state that no party can reach alone is better for each of them.
 *
 * Looked at are the states that differ from where the actor ends in the parties' options only, mediation not taken.
 */
export function ripeness(study: TheoryStudy): Tested {
  const mediations = study.own.filter(({ rung }) => rung === 'mediation')
  if (mediations.length === 0) return untold('no-mediation')
  const parties = partiesOf(study)
  if (parties.length < 2) return untold('no-quarrel')
  const stalemates = new Stalemates(study, parties)
  let ripe: { readonly state: number; readonly option: Option } | undefined
  for (const option of mediations) {
    for (const state of stalemates.states.filter(state => gainsBy(study, state, option))) {
      if (!stalemates.isRipe(state)) return refused('wants-it-unripe', offer(option), where(study, state))
      ripe ??= { state, option }
    }
  }
  if (ripe === undefined) return refused('never-wants-it', ...mediations.map(offer))
  return fits('only-when-ripe', offer(ripe.option), where(study, ripe.state))
}

function partiesOf(study: TheoryStudy): string[] {
  const found = quarrels(study).flatMap(option => [option.actor, ...opponentsOf(study, option)])
  return study.subject.actors.map(({ id }) => id).filter(id => found.includes(id))
}

function gainsBy(study: TheoryStudy, state: number, { id }: Option): boolean {
  const taken = study.taken(state)
  const offered = taken.includes(id) ? -1 : study.where([...taken, id])
  return offered >= 0 && study.rank(offered) > study.rank(state)
}

/** The stages of a quarrel, and which of them are ripe. */
class Stalemates {
  /** The stages without and with mediation: all that agree with an end in what is nobody's of the parties. */
  readonly states: readonly number[]
  private readonly study: TheoryStudy
  private readonly places: readonly number[]
  private readonly stable: readonly Uint8Array[]
  private readonly keys: readonly string[]
  private readonly quarrels: readonly Option[]

  constructor(study: TheoryStudy, parties: readonly string[]) {
    this.study = study
    this.quarrels = quarrels(study)
    const { compiled, views } = study.analysis
    this.places = study.subject.actors.flatMap(({ id }, place) => (parties.includes(id) ? [place] : []))
    this.stable = this.places.map(place => whereSanctioned(compiled.model, place, views[place]!.reply))
    const moved = new Set(study.options.filter(option => parties.includes(option.actor)).map(({ id }) => id))
    const mediation = new Set(study.own.filter(({ rung }) => rung === 'mediation').map(({ id }) => id))
    const rest = (state: number, also: ReadonlySet<string>): string =>
      study
        .taken(state)
        .filter(id => !moved.has(id) && !also.has(id))
        .join(' ')
    const all = Array.from({ length: compiled.model.stateCount }, (_, state) => state)
    const anchors = new Set(study.ends.map(end => rest(end, mediation)))
    this.keys = all.map(state => rest(state, new Set()))
    this.states = all.filter(state => anchors.has(rest(state, mediation)))
  }

  isRipe(state: number): boolean {
    if (!this.quarrels.some(({ id }) => this.study.taken(state).includes(id))) return false
    if (!this.stable.every(stable => stable[state] === 1)) return false
    return this.states.some(to => this.keys[to] === this.keys[state] && this.isWayOut(state, to))
  }

  /** Better for every party, within their power together, and within nobody's alone. */
  private isWayOut(from: number, to: number): boolean {
    const { study } = this
    if (!this.places.every(place => study.rank(to, place) > study.rank(from, place))) return false
    const { take, drop } = changes(study.analysis.compiled, from, to)
    const changed = study.options.filter(({ id }) => take.includes(id) || drop.includes(id))
    const allowed = changed.every(
      ({ id, irreversible }) => irreversible !== (take.includes(id) ? 'dropping' : 'taking'),
    )
    return allowed && new Set(changed.map(({ actor }) => actor)).size > 1
  }
}

const offer = ({ id }: Option): Decider => ({ role: 'act', kind: 'option', id })
const where = (study: TheoryStudy, state: number): Decider => ({ role: 'where', ...study.state(state) })
