import type { Difference, IdleEdit, OrderChange, StandingChange } from '../inquiry/index.ts'
import { foresightInWords } from './concepts.ts'
import { type Block, heading, type Item, list, paragraph, quiet } from './document.ts'
import type { Names } from './names.ts'
import { withoutEffect } from './without-effect.ts'
import { dateInWords, sentence, series } from './words.ts'

/** What is supposed, one by one, and what of it has no effect. */
export function suppositions(names: Names, difference: Difference): Block[] {
  const items = itemsOf(names, effective(difference))
  const undone = items.length === 0 && difference.edits > difference.without_effect.length
  return [
    ...(items.length > 0 ? [heading('Suppose'), list(items)] : []),
    ...(undone ? [paragraph('What is supposed comes to nothing: one change undoes another.')] : []),
    ...withoutEffect(names, difference),
  ]
}

/** The difference without what is told of as being without effect. */
function effective(difference: Difference): Difference {
  const idle = difference.without_effect
  const ids = idle.map(({ id }) => id)
  const has = (edit: IdleEdit['edit']): boolean => idle.some(one => one.edit === edit)
  const bears = ({ id, why, through }: StandingChange): boolean =>
    !(ids.includes(id) && (why === 'withdrawn' || why === 'added')) &&
    !(why === 'source' && through.some(source => ids.includes(source)))
  return {
    ...difference,
    scenario: has('scenario') ? null : difference.scenario,
    as_of: has('as_of') ? null : difference.as_of,
    gone: difference.gone.filter(bears),
    come: difference.come.filter(bears),
  }
}

function itemsOf(names: Names, difference: Difference): Item[] {
  return [
    ...asWhat(names, difference),
    ...sourcesGone(names, difference),
    ...difference.gone.filter(({ why }) => why === 'withdrawn').map(change => withoutPart(names, change)),
    ...difference.come
      .filter(({ why }) => why === 'withdrawn' || why === 'added')
      .map(change => withPart(names, change)),
    ...difference.gone.filter(({ why }) => why === 'added').map(change => withoutPart(names, change)),
    ...difference.orders.map(change => reordered(names, change)),
    ...difference.reversed.map(id => turned(names, id)),
    ...difference.foresight.map(({ actor, after }) =>
      item(foresightInWords(names, actor, after), `foresight of ${actor}`),
    ),
    ...startingFrom(names, difference),
  ]
}

function item(text: string, id?: string): Item {
  return { lead: [sentence(text), ...(id === undefined ? [] : [' ', quiet(`[${id}]`)])], lines: [] }
}

function asWhat(names: Names, { scenario, as_of }: Difference): Item[] {
  const { scenarios } = names.reading.case
  const title = scenarios.find(({ id }) => id === scenario?.after)?.title
  const as = scenario === null ? [] : [item(title ?? 'the case is as it is written', scenario.after ?? undefined)]
  if (as_of === null) return as
  const date = as_of.after === null ? 'no date in particular' : dateInWords(as_of.after)
  const earlier = as_of.before === null ? '' : `, not ${dateInWords(as_of.before)}`
  return [...as, item(`it is ${date}${earlier}`)]
}

/** Sources that are taken out are named once, not fact by fact. */
function sourcesGone(names: Names, { gone }: Difference): Item[] {
  const ids = [...new Set(gone.filter(({ why }) => why === 'source').flatMap(({ through }) => through))]
  return ids.map(id => {
    const title = names.reading.case.sources.find(source => source.id === id)?.title ?? id
    return item(`"${title}" is not to be relied on`, id)
  })
}

function withoutPart(names: Names, { id, kind }: StandingChange): Item {
  if (kind === 'fact') return withoutFact(names, id)
  if (kind === 'constraint') return item(`without this rule: ${names.reason(id)}`, id)
  return item(`${ownerOf(names, id, 'is', 'are')} not moved by this: ${names.reason(id)}`, id)
}

/** What is withdrawn is not denied: it is only relied on no more. */
function withoutFact(names: Names, id: string): Item {
  return {
    lead: [`Without this: ${sentence(names.fact(id)?.text ?? id)}`, ' ', quiet(`[${id}, withdrawn]`)],
    lines: [],
  }
}

function withPart(names: Names, { id, kind }: StandingChange): Item {
  if (kind === 'fact') return item(names.fact(id)?.text ?? id, id)
  if (kind === 'constraint') return item(`it cannot be otherwise: ${names.reason(id)}`, id)
  return item(`${ownerOf(names, id, 'is', 'are')} moved by this as well: ${names.reason(id)}`, id)
}

/** Whose a driver is, with the form of a verb that goes with it. */
function ownerOf(names: Names, driver: string, one: string, several: string): string {
  const actor = names.driver(driver)?.actor ?? driver
  return `${names.actor(actor)} ${names.agreeing(actor, one, several)}`
}

/** Which driver went up past which, where one did; else the new order. */
function reordered(names: Names, { actor, before, after }: OrderChange): Item {
  const up = after.find((id, place) => {
    const rest = (order: readonly string[]): string => order.filter(other => other !== id).join()
    return rest(after) === rest(before) && place < before.indexOf(id)
  })
  const who = names.actor(actor)
  if (up === undefined) return item(`what moves ${who}, most important first, is ${series(after)}`)
  const first = after[0] === up
  const past = after[after.indexOf(up) + 1]!
  const where = first ? 'before all else' : `before this: ${names.givenReason(past)}`
  return item(
    `${who} ${names.agreeing(actor, 'puts', 'put')} this: ${names.givenReason(up)}; ${where}`,
    first ? up : `${up} before ${past}`,
  )
}

function turned(names: Names, id: string): Item {
  return item(`${ownerOf(names, id, 'wants', 'want')} the opposite of before: ${names.driver(id)?.wording ?? id}`, id)
}

function startingFrom(names: Names, { status_quo: { take, drop } }: Difference): Item[] {
  const actors = [...new Set([...take, ...drop].map(option => names.option(option)?.actor ?? option))]
  return actors.map(actor => {
    const own = (options: readonly string[]): string[] => options.filter(id => names.option(id)?.actor === actor)
    const change = { take: own(take), drop: own(drop) }
    return item(`at the start ${names.actor(actor)} would ${names.change(change)}`)
  })
}
