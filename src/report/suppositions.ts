import type { Difference, IdleEdit, OrderChange, StandingChange, Supposed } from '../inquiry/index.ts'
import { foresightInWords } from './concepts.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet } from './document.ts'
import type { Names } from './names.ts'
import { ruleInWords } from './rules.ts'
import { withoutEffect } from './without-effect.ts'
import { dateInWords, sentence, series } from './words.ts'

/** What is supposed, one by one, and what of it has no effect. */
export function suppositions(names: Names, difference: Difference): Block[] {
  const items = itemsOf(names, effective(difference))
  const undone = difference.supposed.filter(({ effect }) => effect === 'undone')
  const all =
    undone.length > 0 && undone.length === difference.supposed.filter(({ effect }) => effect !== 'none').length
  return [
    ...(items.length > 0 ? [heading('Suppose'), list(items)] : []),
    ...(all ? [paragraph('What is supposed comes to nothing: one change undoes another.')] : []),
    ...withoutEffect(names, difference),
  ]
}

/** The difference without what is told of as being without effect. */
function effective(difference: Difference): Difference {
  // What is supposed twice, or by a scenario as well, has an effect all the same.
  const idle = difference.without_effect.filter(({ why }) => why !== 'repeated' && why !== 'scenario')
  const has = (edit: IdleEdit['edit'], id: string | null = null): boolean =>
    idle.some(one => one.edit === edit && one.id === (id ?? one.id))
  const bears = ({ id, why, through }: StandingChange): boolean => {
    if (why === 'withdrawn') return !has('withdraw', id)
    if (why === 'added') return !has('add', id)
    return why !== 'source' || !through.some(source => has('withdraw', source))
  }
  return {
    ...difference,
    scenario: has('scenario') ? null : difference.scenario,
    as_of: has('as_of') ? null : difference.as_of,
    gone: difference.gone.filter(bears),
    come: difference.come.filter(bears),
    supposed: difference.supposed.filter(({ effect }) => effect !== 'none'),
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
    ...movedDrivers(names, difference),
    ...difference.foresight.map(({ actor, after }) =>
      item(foresightInWords(names, actor, after), `foresight of ${actor}`),
    ),
    ...startingFrom(names, difference),
    ...difference.supposed.filter(one => one.effect === 'undone' && !isMove(one)).map(one => undoneItem(names, one)),
  ]
}

/** Changes to the order and the sense of drivers, one after the other; of those that are no longer supposed, the result. */
function movedDrivers(names: Names, { supposed, orders, reversed }: Difference): Item[] {
  const moves = supposed.filter(isMove)
  const actors = moves.map(({ id }) => names.driver(id!)?.actor) // moves are of drivers
  const turned = moves.map(({ id }) => id)
  return [
    ...moves.map(move => movedItem(names, move)),
    ...orders.filter(({ actor }) => !actors.includes(actor)).map(change => reordered(names, change)),
    ...reversed.filter(id => !turned.includes(id)).map(id => turnedBack(names, id)),
  ]
}

function isMove({ edit }: Supposed): boolean {
  return edit === 'reverse' || edit === 'promote' || edit === 'swap'
}

function movedItem(names: Names, { edit, id, behind, effect }: Supposed): Item {
  const driver = id! // moves are of drivers
  const [who, this_] = [names.actor(names.driver(driver)?.actor ?? driver), names.givenReason(driver)]
  const puts = names.agreeing(names.driver(driver)?.actor ?? driver, 'puts', 'put')
  const lines: Phrase[] = effect === 'undone' ? [[quiet('Another change undoes this.')]] : []
  const told = (text: string, ids: string): Item => ({ lead: [sentence(text), ' ', quiet(`[${ids}]`)], lines })
  if (edit === 'reverse')
    return told(`${ownerOf(names, driver, 'wants', 'want')} the opposite of this: ${this_}`, driver)
  if (edit === 'promote' || behind === null) return told(`${who} ${puts} this before all else: ${this_}`, driver)
  return told(`${who} ${puts} this: ${names.givenReason(behind)}; before this: ${this_}`, `${behind} before ${driver}`)
}

/** Something that is supposed and yet leaves what is compared as it was, with what it takes back. */
function undoneItem(names: Names, { edit, id, undoes }: Supposed): Item {
  const others = series(undoes.map(one => suppositionInBrief(names, one)))
  const line = (text: string): Phrase[] => [[quiet(sentence(text))]]
  switch (edit) {
    case 'withdraw': {
      const brings = others === '' ? 'what else is supposed' : others
      return {
        ...withoutAny(names, id!), // parts have ids, here and below
        lines: line(
          `this has no effect against before: it did not count then either, and would come only with ${brings}`,
        ),
      }
    }
    case 'add':
      return { ...addedAny(names, id!), lines: line('this has no effect: it is taken out as well') }
    case 'as_of':
      return {
        ...item(`it is ${dateOf(names)}`),
        lines: line(`this has no effect against before, when it was so too: it takes back the date of ${others}`),
      }
    case 'foresight': {
      const concept = names.reading.foresight.get(id!)! // of an actor
      const text = foresightInWords(names, id!, concept)
      return {
        ...item(text, `foresight of ${id}`),
        lines: line(`this has no effect against before, when it was so too: it takes back what ${others} says`),
      }
    }
    default:
      return {
        ...item('it starts as it did before'),
        lines: line(`this has no effect against before: it takes back the start of ${others}`),
      }
  }
}

function dateOf({ reading: { asOf } }: Names): string {
  return asOf === undefined ? 'no date in particular' : dateInWords(asOf)
}

/** One of the things that are supposed, as part of a sentence: `the date`, `the scenario "…"`. */
function suppositionInBrief(names: Names, { edit, id }: Supposed['undoes'][number]): string {
  switch (edit) {
    case 'as_of':
      return 'the date'
    case 'status_quo':
      return 'the start'
    case 'scenario':
      return `the scenario "${names.reading.case.scenarios.find(one => one.id === id)?.title ?? id}"`
    default:
      return 'what is added'
  }
}

function item(text: string, id?: string): Item {
  return { lead: [sentence(text), ...(id === undefined ? [] : [' ', quiet(`[${id}]`)])], lines: [] }
}

function asWhat(names: Names, { scenario, as_of }: Difference): Item[] {
  const { scenarios } = names.reading.case
  const title = scenarios.find(({ id }) => id === scenario?.after)?.title
  const as = scenario === null ? [] : [item(title ?? 'the case is as it is written', scenario.after ?? undefined)]
  if (as_of === null) return as
  const date = dateOf(names)
  const earlier = as_of.before === null ? '' : `, not ${dateInWords(as_of.before)}`
  return [...as, item(`it is ${date}${earlier}`)]
}

/** Sources that are taken out are named once, not fact by fact. */
function sourcesGone(names: Names, { gone }: Difference): Item[] {
  const ids = [...new Set(gone.filter(({ why }) => why === 'source').flatMap(({ through }) => through))]
  return ids.map(id => sourceGone(names, id))
}

function sourceGone(names: Names, id: string): Item {
  const title = names.reading.case.sources.find(source => source.id === id)?.title ?? id
  return item(`"${title}" is not to be relied on`, id)
}

function withoutPart(names: Names, { id, kind }: StandingChange): Item {
  if (kind === 'fact') return withoutFact(names, id)
  if (kind === 'constraint') return item(`without this rule: ${names.reason(id)}`, id)
  return item(`${ownerOf(names, id, 'is', 'are')} not moved by this: ${names.reason(id)}`, id)
}

/** As {@link withoutPart}, of a part of whatever kind, or a source. */
function withoutAny(names: Names, id: string): Item {
  const kind = kindOf(names, id)
  return kind === null ? sourceGone(names, id) : withoutPart(names, { id, kind, why: 'withdrawn', through: [] })
}

function addedAny(names: Names, id: string): Item {
  return withPart(names, { id, kind: kindOf(names, id) ?? 'fact', why: 'added', through: [] })
}

/** What a part is; null for a source. */
function kindOf(names: Names, id: string): StandingChange['kind'] | null {
  if (names.driver(id)) return 'driver'
  if (names.constraint(id)) return 'constraint'
  return names.reading.case.sources.some(source => source.id === id) ? null : 'fact'
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
  if (kind === 'constraint') return ruleItem(names, id)
  return item(`${ownerOf(names, id, 'is', 'are')} moved by this as well: ${names.reason(id)}`, id)
}

/** A rule with what it demands and what its author gave as its reason. */
function ruleItem(names: Names, id: string): Item {
  const rule = names.constraint(id)
  if (rule === undefined) return item(id)
  const because = rule.because === undefined ? '' : ` ${sentence(names.reason(id))}`
  return { lead: [`${sentence(`a rule: ${ruleInWords(names, rule)}`)}${because}`, ' ', quiet(`[${id}]`)], lines: [] }
}

/** Whose a driver is, with the form of a verb that goes with it. */
function ownerOf(names: Names, driver: string, one: string, several: string): string {
  const actor = names.driver(driver)?.actor ?? driver
  return `${names.actor(actor)} ${names.agreeing(actor, one, several)}`
}

/** The order of what moves an actor, where a change to it is no longer supposed. */
function reordered(names: Names, { actor, after }: OrderChange): Item {
  const order = after.map(id => names.givenReason(id)).join('; ')
  return item(`what moves ${names.actor(actor)}, most important first: ${order}`, after.join(', '))
}

function turnedBack(names: Names, id: string): Item {
  return item(`${ownerOf(names, id, 'wants', 'want')} this again: ${names.reason(id)}`, id)
}

function startingFrom(names: Names, { status_quo: { take, drop } }: Difference): Item[] {
  const actors = [...new Set([...take, ...drop].map(option => names.option(option)?.actor ?? option))]
  return actors.map(actor => {
    const own = (options: readonly string[]): string[] => options.filter(id => names.option(id)?.actor === actor)
    const change = { take: own(take), drop: own(drop) }
    return item(`at the start ${names.actor(actor)} would ${names.change(change)}`)
  })
}
