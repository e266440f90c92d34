import { distance } from './code.ts'
import type { Concept } from './concept.ts'
import { bestWithin } from './escape.ts'
import type { Outlook } from './foresight.ts'
import type { Model } from './model.ts'
import { reachable } from './moves.ts'
import type { Step } from './playout.ts'

/**
 * The reply that deters: a shortest sequence of the opponents' moves from an improvement to a state that leaves the actor
 * no better off than it was.
 *
 * Among equally short ones the reply that changes least is given, then the one its mover likes best, then the one to the
 * state with the lowest code, so that the same model always gives the same reply.
 *
 * @param state - Where the actor stood.
 * @param improvement - Where it moved to.
 * @returns null where no reply deters (always under Nash).
 * Cost: a search over the states from which a deterring reply is still within reach.
 */
export function sanction(model: Model, view: Outlook, state: number, improvement: number): Step[] | null {
  const ceiling = model.ranks[view.actor]!.of[state]!
  if (view.concept === 'nash' || view.reply[improvement]! > ceiling) return null
  const value = REPLIES_ESCAPABLE[view.concept] ? model.ranks[view.actor]!.of : bestWithin(model, view.actor)
  const arrivals = new Map<number, Step | null>([[improvement, null]])
  let frontier = [improvement]
  while (frontier.length > 0) {
    const steps = frontier.flatMap(from => repliesFrom(model, view, from)).filter(step => !arrivals.has(step.to))
    steps.sort((a, b) => compareReplies(model, a, b))
    for (const step of steps) if (!arrivals.has(step.to)) arrivals.set(step.to, step)
    const end = steps.find(step => value[step.to]! <= ceiling)
    if (end) return retrace(arrivals, end)
    frontier = [...new Set(steps.map(step => step.to))].filter(s => view.reply[s]! <= ceiling)
  }
  return null
}

/** Whether a concept counts replies the actor could escape from afterwards. */
const REPLIES_ESCAPABLE: Record<Concept, boolean> = { nash: true, gmr: true, seq: true, smr: false, sseq: false }

/** Whether a concept counts only replies that are improvements for those who make them. */
const REPLIES_CREDIBLE: Record<Concept, boolean> = { nash: false, gmr: false, smr: false, seq: true, sseq: true }

function repliesFrom(model: Model, view: Outlook, from: number): Step[] {
  const credible = REPLIES_CREDIBLE[view.concept]
  return model.ranks.flatMap(({ of: rank }, actor) => {
    if (actor === view.actor) return []
    const targets = [...reachable(model.moves, actor, from)].filter(to => !credible || rank[to]! > rank[from]!)
    return targets.map(to => ({ actor, from, to }))
  })
}

function compareReplies(model: Model, a: Step, b: Step): number {
  const gain = ({ actor, to }: Step): number => model.ranks[actor]!.of[to]!
  return (
    distance(model.codes, a.from, a.to) - distance(model.codes, b.from, b.to) ||
    a.actor - b.actor ||
    gain(b) - gain(a) ||
    a.to - b.to
  )
}

function retrace(arrivals: ReadonlyMap<number, Step | null>, end: Step): Step[] {
  const path: Step[] = []
  for (let step: Step | null | undefined = end; step; step = arrivals.get(step.from)) path.unshift(step)
  return path
}
