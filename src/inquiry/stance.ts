import { ruledOutBy, takenIn } from '../casefile/index.ts'
import { optionsOwnedBy, type Outlook, reachable, sanction } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import { changes, decidingDriver, nameStep } from './naming.ts'
import type { Alternative, Stance } from './why-result.ts'

/**
 * Why an actor does what it does at a state: every alternative with its verdict and witness.
 *
 * Alternatives come in this order: the states it can move to, nearest first, then the single changes it cannot make.
 *
 * @param actor - Actor index.
 * Cost: a search for a sanction per preferred alternative.
 */
export function stanceAt(analysis: Analysis, actor: number, state: number, where: Stance['where']): Stance {
  const { compiled, views } = analysis
  const open = [...reachable(compiled.model.moves, actor, state)]
  const alternatives = open.map(target => judgeAlternative(analysis, views[actor]!, state, target))
  return {
    taken: takenIn(compiled, state),
    actor: compiled.reading.case.actors[actor]!.id,
    where,
    foresight: compiled.foresight[actor]!,
    alternatives: [
      ...alternatives.sort((a, b) => size(a) - size(b)),
      ...barredChanges(analysis, actor, state, alternatives),
    ],
  }
}

const size = ({ take, drop }: Alternative): number => take.length + drop.length

function judgeAlternative({ compiled }: Analysis, view: Outlook, state: number, target: number): Alternative {
  const rank = compiled.model.ranks[view.actor]!.of
  const base = { ...BLANK, taken: takenIn(compiled, target), ...changes(compiled, state, target) }
  if (rank[target]! <= rank[state]!) {
    return { ...base, verdict: 'unwanted', driver: decidingDriver(compiled, view.actor, state, target) }
  }
  const gain = decidingDriver(compiled, view.actor, target, state)
  const replies = sanction(compiled.model, view, state, target)
  if (replies === null) return { ...base, verdict: 'unexplained', driver: gain }
  return {
    ...base,
    verdict: 'deterred',
    driver: gain,
    sanction: replies.map(step => nameStep(compiled, step)),
    cost: decidingDriver(compiled, view.actor, state, replies.at(-1)!.to),
  }
}

/** The single changes of an option that lead to no state the actor can move to. */
function barredChanges(
  { compiled }: Analysis,
  actor: number,
  state: number,
  open: readonly Alternative[],
): Alternative[] {
  const { options } = compiled.reading.case
  const single = new Set(open.flatMap(({ take, drop }) => (take.length + drop.length === 1 ? [...take, ...drop] : [])))
  const here = takenIn(compiled, state)
  return optionsOwnedBy(compiled.model.input, actor)
    .map(option => options[option]!)
    .filter(({ id }) => !single.has(id))
    .map(({ id, irreversible }) => {
      const dropped = here.includes(id)
      const taken = options.flatMap(option => ((option.id === id) !== here.includes(option.id) ? [option.id] : []))
      const oneWay = irreversible === (dropped ? 'taking' : 'dropping')
      const constraint = ruledOutBy(compiled.reading, taken)?.id ?? null
      const change = dropped ? { take: [], drop: [id] } : { take: [id], drop: [] }
      return { ...BLANK, taken, ...change, verdict: 'barred', constraint, one_way: oneWay ? id : null }
    })
}

const BLANK = { driver: null, constraint: null, one_way: null, sanction: [], cost: null } as const
