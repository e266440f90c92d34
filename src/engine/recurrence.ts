/**
 * The recurrent classes of a graph: sets of states that lead to each other and nowhere else, those reached from a start.
 *
 * Tarjan's strongly connected components, without recursion so that long chains cannot exhaust the stack; a component is
 * recurrent when no edge leaves it. A state without successors is a class of its own.
 *
 * @returns Each class ascending, in no particular order. Cost: linear in states and edges.
 */
export function recurrentClasses(start: number, successors: (state: number) => readonly number[]): number[][] {
  return new ComponentSearch(successors).from(start)
}

interface Visit {
  readonly state: number
  readonly order: number
  low: number
  next: number
  leaves: boolean
}

class ComponentSearch {
  private readonly successors: (state: number) => readonly number[]
  private readonly visits = new Map<number, Visit>()
  private readonly closed = new Set<number>()
  private readonly open: Visit[] = []
  private readonly trail: Visit[] = []
  private readonly found: number[][] = []

  constructor(successors: (state: number) => readonly number[]) {
    this.successors = successors
  }

  from(start: number): number[][] {
    this.enter(start)
    while (this.trail.length > 0) this.advance(this.trail.at(-1)!)
    return this.found
  }

  private enter(state: number): void {
    const order = this.visits.size
    const visit = { state, order, low: order, next: 0, leaves: false }
    this.visits.set(state, visit)
    this.open.push(visit)
    this.trail.push(visit)
  }

  private advance(visit: Visit): void {
    const successor = this.successors(visit.state)[visit.next++]
    if (successor === undefined) return this.retreat(visit)
    const seen = this.visits.get(successor)
    if (seen === undefined) this.enter(successor)
    else if (this.closed.has(successor)) visit.leaves = true
    else visit.low = Math.min(visit.low, seen.order)
  }

  private retreat(visit: Visit): void {
    this.trail.pop()
    const parent = this.trail.at(-1)
    if (visit.low === visit.order) {
      this.close(visit)
      if (parent) parent.leaves = true
    } else if (parent) parent.low = Math.min(parent.low, visit.low)
  }

  /** The visits from `root` up on the open stack are one component. */
  private close(root: Visit): void {
    const component: Visit[] = []
    do component.push(this.open.pop()!)
    while (component.at(-1) !== root)
    for (const { state } of component) this.closed.add(state)
    if (!component.some(visit => visit.leaves)) this.found.push(component.map(v => v.state).sort((a, b) => a - b))
  }
}
