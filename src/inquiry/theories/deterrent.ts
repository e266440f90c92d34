import { type Option, stateWhere } from '../../casefile/index.ts'
import { sanction } from '../../engine/index.ts'
import { holds } from '../../logic/index.ts'
import { decidingDriver, nameStep } from '../naming.ts'
import type { Reply } from '../why-result.ts'
import type { Decider } from './finding.ts'
import { asThey, withSet } from './held.ts'
import type { Course, TheoryStudy } from './study.ts'

/** What one kind of reply has to do with an act being deterred. */
export interface Deterrent {
  readonly course: Course
  /** Without replies of this kind nothing deters the act any more. */
  readonly needed: boolean
  /** Replies of this kind deter it, the other replies held off. */
  readonly enough: boolean
  /** What the actor would lose by the replies turns on this kind, and not only the way to it. */
  readonly in_loss: boolean
  /** The replies that show it: of this kind alone where they are enough. */
  readonly replies: readonly Reply[]
  /** The driver lost by them; null where nothing is, only the gain. */
  readonly cost: string | null
}

/**
 * The first deterred course in whose deterrence a kind of reply has a part: by *removal* (held off, the act is no longer
 * deterred) or by *isolation* (all else held off, it still is). Either is enough: where two kinds of reply would each
 * deter, removing one changes nothing, and yet both are reasons. What is held off bars nothing else: see {@link setAside}.
 *
 * @param kind - The options whose change is a reply of this kind, at the state it would come from.
 * @param counts - Which of those found will do.
 *
 * @remarks Cost: two analyses for each deterred course.
 */
export function deterrentOf(
  study: TheoryStudy,
  courses: readonly Course[],
  kind: (course: Course) => readonly Option[],
  counts: (found: Deterrent) => boolean = () => true,
): Deterrent | undefined {
  for (const course of courses.filter(({ alternative }) => alternative.verdict === 'deterred')) {
    const found = partIn(study, course, kind(course))
    if ((found.enough || found.needed) && counts(found)) return found
  }
  return undefined
}

function partIn(study: TheoryStudy, course: Course, these: readonly Option[]): Deterrent {
  const rest = study.options.filter(option => option.actor !== study.actor && !these.includes(option))
  const alone = deterredWith(study, course, rest)
  const enough = typeof alone === 'object'
  const needed = deterredWith(study, course, these) === 'not'
  const { sanction: replies, cost } = enough ? alone : course.alternative
  return { course, needed, enough, in_loss: enough || turnsOn(study, course, these), replies, cost }
}

interface Sanction {
  readonly sanction: readonly Reply[]
  readonly cost: string | null
}

/** What deters a course while some options stand as they do where it starts; or that nothing does, or none can tell. */
function deterredWith(
  study: TheoryStudy,
  { state, alternative }: Course,
  still: readonly Option[],
): Sanction | 'not' | 'untold' {
  const taken = study.taken(state)
  const analysis = study.aside(asThey(still, taken), taken)
  if (analysis === null) return 'untold'
  const { compiled, views } = analysis
  const [from, to] = [stateWhere(compiled, taken), stateWhere(compiled, alternative.taken)]
  if (from < 0 || to < 0) return 'untold'
  const replies = sanction(compiled.model, views[study.place]!, from, to)
  if (replies === null) return 'not'
  const cost = decidingDriver(compiled, study.place, from, replies.at(-1)!.to)
  return { sanction: replies.map(step => nameStep(compiled, step)), cost }
}

/** Whether what the replies cost would not be lost if some options were again as they are where the course starts. */
function turnsOn(study: TheoryStudy, { state, alternative }: Course, these: readonly Option[]): boolean {
  const [before, after] = [study.taken(state), alternative.sanction.at(-1)!.taken]
  const back = withSet(after, asThey(these, before))
  const lost = alternative.cost ?? study.decider(alternative.taken, after)
  const driver = study.reading.drivers.get(study.actor)?.find(({ id }) => id === lost)
  if (driver) return holds(driver.prefers, id => back.includes(id)) !== holds(driver.prefers, id => after.includes(id))
  const restored = study.where(back)
  return restored >= 0 && study.rank(restored) > study.rank(state)
}

/** An act, what would follow it, and what would be lost by that. */
export function showDeterrent(study: TheoryStudy, { course, replies, cost }: Deterrent): Decider[] {
  return showReplies(study, course, replies, cost)
}

/** The same from its parts. */
export function showReplies(
  study: TheoryStudy,
  { state, alternative }: Course,
  replies: readonly Reply[],
  cost: string | null,
): Decider[] {
  return [
    { role: 'act', ...study.step(state, study.where(alternative.taken)) },
    ...replies.map(reply => ({ role: 'reply', ...study.move(reply) }) as const),
    ...(cost === null ? [] : [{ role: 'cost', kind: 'driver', id: cost } as const]),
  ]
}
