import type { Case } from '../../casefile/index.ts'
import { optionsOf } from '../../logic/index.ts'
import type { CaseChange } from './compare-cases.ts'

/**
 * A case in which one part is as another version of the case has it, and all else as it was.
 *
 * @param steady - Drivers both versions have and which keep their order; one that is put in finds its place beside them.
 * @returns Null where that is no case by itself: it would name an option or an actor it does not have, or rank the states of
 * other options.
 */
export function adopt(subject: Case, from: Case, change: CaseChange, steady: ReadonlySet<string>): Case | null {
  const adopted = withChange(subject, from, change, steady)
  return stands(adopted) && !ranksOtherStates(adopted, subject, from) ? adopted : null
}

function withChange(subject: Case, from: Case, change: CaseChange, steady: ReadonlySet<string>): Case {
  const { kind, id } = change
  switch (kind) {
    case 'as_of':
      return withDate(subject, from.asOf)
    case 'status_quo':
      return { ...subject, statusQuo: from.statusQuo }
    case 'source':
      return { ...subject, sources: withPart(subject.sources, from.sources, id) }
    case 'actor':
      return { ...subject, actors: withPart(subject.actors, from.actors, id) }
    case 'option':
      return { ...subject, options: withPart(subject.options, from.options, id) }
    case 'constraint':
      return { ...subject, constraints: withPart(subject.constraints, from.constraints, id) }
    case 'fact':
      return { ...subject, facts: withPart(subject.facts, from.facts, id) }
    case 'driver':
      return { ...subject, drivers: withDriver(subject, from, change, steady) }
    case 'ranking':
      return { ...subject, rankings: withRanking(subject, from, id) }
    case 'claim':
      return { ...subject, claims: withPart(subject.claims, from.claims, id) }
    case 'scenario':
      return { ...subject, scenarios: withPart(subject.scenarios, from.scenarios, id) }
    case 'episode':
      return { ...subject, episodes: withPart(subject.episodes, from.episodes, id) }
  }
}

function withDate(subject: Case, asOf: string | undefined): Case {
  const undated: { -readonly [Key in keyof Case]: Case[Key] } = { ...subject }
  delete undated.asOf
  return asOf === undefined ? undated : { ...undated, asOf }
}

interface Identified {
  readonly id: string
}

/** The list with the part as the other list has it: put in its place, taken out, or put behind what it stands behind there. */
function withPart<Item extends Identified>(list: readonly Item[], other: readonly Item[], id: string): readonly Item[] {
  const wanted = other.find(item => item.id === id)
  const at = list.findIndex(item => item.id === id)
  if (wanted === undefined) return list.filter(item => item.id !== id)
  if (at >= 0) return list.with(at, wanted)
  return insertBehind(list, other, wanted, () => true)
}

function insertBehind<Item extends Identified>(
  list: readonly Item[],
  other: readonly Item[],
  wanted: Item,
  mayStandBefore: (item: Item) => boolean,
): readonly Item[] {
  const before = other.slice(0, other.indexOf(wanted)).filter(mayStandBefore)
  const anchor = before.findLast(({ id }) => list.some(item => item.id === id))
  const at = anchor === undefined ? 0 : list.findIndex(({ id }) => id === anchor.id) + 1
  return list.toSpliced(at, 0, wanted)
}

/** Drivers keep their place unless it is their place that changes. */
function withDriver(
  { drivers }: Case,
  from: Case,
  { id, fields, change }: CaseChange,
  steady: ReadonlySet<string>,
): Case['drivers'] {
  const wanted = from.drivers.find(driver => driver.id === id)
  const placed = change === 'changed' && !fields.some(({ field }) => field === 'place' || field === 'actor')
  if (wanted === undefined || placed) return withPart(drivers, from.drivers, id)
  const others = drivers.filter(driver => driver.id !== id)
  const beside = from.drivers.filter(driver => driver.actor === wanted.actor)
  return insertBehind(others, beside, wanted, driver => steady.has(driver.id))
}

function withRanking({ rankings }: Case, from: Case, actor: string): Case['rankings'] {
  const wanted = from.rankings.filter(ranking => ranking.actor === actor)
  return [...rankings.filter(ranking => ranking.actor !== actor), ...wanted]
}

/** Whether everything that is named is there. */
function stands({ actors, options, constraints, statusQuo, drivers, claims, rankings }: Case): boolean {
  const known = new Set(options.map(({ id }) => id))
  const people = new Set(actors.map(({ id }) => id))
  const wishes = [
    ...constraints.map(({ requires }) => requires),
    ...drivers.map(({ prefers }) => prefers),
    ...claims.map(({ holds }) => holds),
  ]
  return (
    [...options, ...drivers, ...rankings].every(({ actor }) => people.has(actor)) &&
    [...statusQuo.taken, ...wishes.flatMap(wish => [...optionsOf(wish)])].every(option => known.has(option))
  )
}

/** Whether there are rankings while the options are not those of either version, whose states the rankings list. */
function ranksOtherStates({ rankings }: Case, subject: Case, from: Case): boolean {
  const ids = (of: readonly Identified[]): string => of.map(({ id }) => id).join()
  return rankings.length > 0 && ids(subject.options) !== ids(from.options)
}
