import type { Difference, OrderChange, StandingChange } from '../inquiry/index.ts'
import { FORESIGHT_IN_WORDS } from './concepts.ts'
import { type Block, heading, type Item, list, paragraph, quiet } from './document.ts'
import type { Names } from './names.ts'
import { clause, dateInWords, sentence, series } from './words.ts'

/** What is supposed, one by one. */
export function suppositions(names: Names, difference: Difference): Block[] {
  const items = [
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
      item(`${names.actor(actor)} ${FORESIGHT_IN_WORDS[after]}`, `foresight of ${actor}`),
    ),
    ...startingFrom(names, difference),
  ]
  if (items.length === 0)
    return [paragraph('Nothing that is supposed touches anything that counts in this case as it is read.')]
  return [heading('Suppose'), list(items)]
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
  if (kind === 'fact') return item(`it is not so that ${clause(names.fact(id)?.text ?? id)}`, id)
  if (kind === 'constraint') return item(`no rule says that ${names.reason(id)}`, id)
  return item(`${ownerOf(names, id)} is not moved by this: ${names.reason(id)}`, id)
}

function withPart(names: Names, { id, kind }: StandingChange): Item {
  if (kind === 'fact') return item(names.fact(id)?.text ?? id, id)
  if (kind === 'constraint') return item(`it cannot be otherwise: ${names.reason(id)}`, id)
  return item(`${ownerOf(names, id)} is moved by this as well: ${names.reason(id)}`, id)
}

function ownerOf(names: Names, driver: string): string {
  return names.actor(names.driver(driver)?.actor ?? driver)
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
  const where = first ? 'before all else' : `before this: ${names.reason(past)}`
  return item(`${who} puts this: ${names.reason(up)}; ${where}`, first ? up : `${up} before ${past}`)
}

function turned(names: Names, id: string): Item {
  return item(`${ownerOf(names, id)} wants the opposite of what it did: ${names.driver(id)?.wording ?? id}`, id)
}

function startingFrom(names: Names, { status_quo: { take, drop } }: Difference): Item[] {
  const actors = [...new Set([...take, ...drop].map(option => names.option(option)?.actor ?? option))]
  return actors.map(actor => {
    const own = (options: readonly string[]): string[] => options.filter(id => names.option(id)?.actor === actor)
    const change = { take: own(take), drop: own(drop) }
    return item(`at the start ${names.actor(actor)} would ${names.change(change)}`)
  })
}
