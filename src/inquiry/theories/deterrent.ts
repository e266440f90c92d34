import type { Option } from '../../casefile/index.ts'
import { stateWhere } from '../../casefile/index.ts'
import { sanction } from '../../engine/index.ts'
import { decidingDriver, nameStep } from '../naming.ts'
import type { Reply } from '../why-result.ts'
import type { Decider } from './finding.ts'
import type { Course, TheoryStudy } from './study.ts'

/** What one kind of reply has to do with an act being deterred. */
export interface Deterrent {
  readonly course: Course
  /** Without replies of this kind nothing deters the act any more. */
  readonly needed: boolean
  /** Replies of this kind deter it, the other replies held off. */
  readonly enough: boolean
  /** The replies that show it: of this kind alone where they are enough. */
  readonly replies: readonly Reply[]
  /** The driver lost by them; null where nothing is, only the gain. */
  readonly cost: string | null
}

/**
 * The first deterred course in whose deterrence a kind of reply has a part: by *removal* (held off, the act is no longer
 * deterred) or by *isolation* (all else held off, it still is). Either is enough: where two kinds of reply would each
 * deter, removing one changes nothing, and yet both are reasons.
 *
 * @param kind - The options whose change is a reply of this kind, at the state it would come from.
 *
 * @remarks Cost: two analyses for each deterred course.
 */
export function deterrentOf(
  study: TheoryStudy,
  courses: readonly Course[],
  kind: (course: Course) => readonly Option[],
): Deterrent | undefined {
  const others = study.options.filter(({ actor }) => actor !== study.actor)
  for (const course of courses.filter(({ alternative }) => alternative.verdict === 'deterred')) {
    const these = kind(course)
    const rest = others.filter(option => !these.includes(option))
    const alone = stillDeterred(study, course, rest)
    const enough = alone !== null
    const needed = stillDeterred(study, course, these) === null
    const { sanction: replies, cost } = alone ?? course.alternative
    if (enough || needed) return { course, needed, enough, replies, cost }
  }
  return undefined
}

/** The sanction that deters a course while some options stand as they do where it starts, or null. */
function stillDeterred(
  study: TheoryStudy,
  { state, alternative }: Course,
  still: readonly Option[],
): { readonly sanction: readonly Reply[]; readonly cost: string | null } | null {
  const taken = study.taken(state)
  const analysis = study.under(new Map(still.map(({ id }) => [id, taken.includes(id)])), taken)
  if (analysis === null) return null
  const { compiled, views } = analysis
  const [from, to] = [stateWhere(compiled, taken), stateWhere(compiled, alternative.taken)]
  if (from < 0 || to < 0) return null
  const replies = sanction(compiled.model, views[study.place]!, from, to)
  if (replies === null) return null
  const cost = decidingDriver(compiled, study.place, from, replies.at(-1)!.to)
  return { sanction: replies.map(step => nameStep(compiled, step)), cost }
}

/** An act, what would follow it, and what would be lost by that. */
export function showDeterrent(study: TheoryStudy, { course, replies, cost }: Deterrent): Decider[] {
  return showReplies(study, course, replies, cost)
}

/** The same from its parts. */
export function showReplies(
  study: TheoryStudy,
  { alternative }: Course,
  replies: readonly Reply[],
  cost: string | null,
): Decider[] {
  return [
    { role: 'act', ...study.move(alternative) },
    ...replies.map(reply => ({ role: 'reply', ...study.move(reply, reply.actor) }) as const),
    ...(cost === null ? [] : [{ role: 'cost', kind: 'driver', id: cost } as const]),
  ]
}
