import type { OptionChange, Outcome, StandingChange, WhatIf } from '../inquiry/index.ts'
import { MARKS } from './briefing.ts'
import { grounds } from './citations.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { reason } from './reasons.ts'
import { suppositions } from './suppositions.ts'
import { nothingMoves } from './unmoved.ts'
import { count, inWords, sentence, series } from './words.ts'

/**
 * What would be otherwise: what is supposed, what the actors would then do and why, which claims that changes, and what
 * counts no more or newly counts.
 *
 * @param names - Those of the variation.
 */
export function whatIfReport(names: Names, result: WhatIf): Report {
  return {
    title: names.reading.case.title,
    blocks: [
      ...suppositions(names, result.difference),
      ...whatWouldBeOtherwise(names, result),
      ...whatHoldsThen(names, result),
      ...whatComesAlong(names, result),
    ],
  }
}

function whatWouldBeOtherwise(names: Names, { difference, outcomes, cycles }: WhatIf): Block[] {
  const groups = groupedByCause(difference.options).sort((a, b) => turnOf(a[0]!, outcomes) - turnOf(b[0]!, outcomes))
  const items = groups.map(group => changeItem(names, group))
  const same = difference.outcomes_differ
    ? 'Every act is done as before, but in other combinations.'
    : 'Nothing: it ends as it did before.'
  const ends = outcomes.length > 1 ? [paragraph(quiet(`It can end in ${inWords(outcomes.length)} ways.`))] : []
  const round =
    cycles.length > 0 ? [paragraph(quiet('Play can go round without end, and the model does not settle it.'))] : []
  const body = items.length > 0 ? list(items) : paragraph(strong(same))
  return [heading('What would be otherwise'), body, ...ends, ...round, ...nothingMoves(names, difference.unmoved)]
}

/** When in the course of things a change comes about: what it starts from first, then move after move. */
function turnOf({ through }: OptionChange, outcomes: readonly Outcome[]): number {
  if (through?.kind === 'start') return -1
  if (through?.kind !== 'move') return Infinity
  const move = JSON.stringify(through.step)
  return Math.max(...outcomes.map(({ path }) => path.findIndex(step => JSON.stringify(step) === move)))
}

/** Options that change alike and through the same move are told of in one sentence. */
function groupedByCause(changes: readonly OptionChange[]): OptionChange[][] {
  const groups = new Map<string, OptionChange[]>()
  for (const change of changes) {
    const { actor, before, after, through } = change
    const key = JSON.stringify([
      actor,
      before,
      after,
      through?.kind,
      through && 'step' in through ? through.step : null,
    ])
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}

function changeItem(names: Names, group: readonly OptionChange[]): Item {
  const { actor, through } = group[0]!
  const act = whatIsDone(names, group)
  switch (through?.kind) {
    case 'move': {
      const { because } = through.step
      const why = because === null ? '' : `, because ${wanting(names, because)}`
      return { lead: [strong(sentence(act + why))], lines: trace(names, because) }
    }
    case 'start':
      return { lead: [strong(sentence(`${act}: that is where it starts from`))], lines: [] }
    case 'no move': {
      const against = through.instead === null ? [] : reason(names, { actor, where: 'outcome' }, through.instead).lines
      return { lead: [strong(sentence(act))], lines: against }
    }
    case undefined:
      return { lead: [strong(sentence(act))], lines: [] }
  }
}

const EXTENT = { never: 0, sometimes: 1, unsettled: 1, always: 2 } as const

/** `Russia would supply arms to Iran`, `the United States might no longer …, depending on …`. */
function whatIsDone(names: Names, group: readonly OptionChange[]): string {
  const { actor, before, after } = group[0]!
  const more = EXTENT[after] > EXTENT[before]
  const acts = series(
    group.map(({ option }) => names.act(option)),
    more ? 'and' : 'or',
  )
  const who = names.actor(actor)
  switch (after) {
    case 'always':
      return `${who} would ${before === 'never' ? '' : 'in any case '}${acts}`
    case 'never':
      return `${who} would ${before === 'always' ? 'no longer' : 'in no case'} ${acts}`
    case 'sometimes':
      return `${who} might ${more ? '' : 'no longer '}${acts}, depending on who moves first or on a choice between equals`
    case 'unsettled':
      return `${who} might or might not ${acts}: the model does not settle it`
  }
}

/** What moves it; of a driver that is turned round, what it now wants. */
function wanting(names: Names, driver: string): string {
  const wording = names.driver(driver)?.wording
  const turned = wording !== names.reading.case.drivers.find(({ id }) => id === driver)?.wording
  const added = !names.reading.case.drivers.some(({ id }) => id === driver)
  return turned && !added ? `it now wants ${wording}` : names.reason(driver)
}

function trace(names: Names, driver: string | null): Phrase[] {
  if (driver === null) return []
  const source = grounds(names, [driver])
  return [[quiet(source === '' ? `[${driver}: an assumption]` : `[${driver}: ${source}]`)]]
}

function whatHoldsThen(names: Names, { claims, before, changed }: WhatIf): Block[] {
  const ids = Object.keys(claims)
  if (ids.length === 0) return []
  const rows = changed.map((id): Phrase[] => [
    [`${before.claims[id]!} → ${MARKS[claims[id]!]} ${claims[id]!}`],
    [sentence(names.claim(id))],
    [quiet(id)],
  ])
  const kept = ids.filter(id => !changed.includes(id)).map(id => `${id} (${claims[id]!})`)
  return [
    heading('What holds then'),
    ...(rows.length > 0 ? [{ kind: 'table', head: ['', 'Claim', 'Id'], rows } as const] : []),
    ...(kept.length > 0 ? [paragraph(quiet(`Unchanged: ${series(kept)}.`))] : []),
  ]
}

const NOW_COUNTS = 'What now counts'

/** So many things that come or go for one and the same cause are told of one by one; of more, only the ids. */
const MOST_TOLD = 4

/** The most items of a kind that are shown. */
const MOST_ITEMS = 10

/** What counts no more, or newly counts, as a consequence: what was itself supposed has been said already. */
function whatComesAlong(names: Names, { difference: { gone, come } }: WhatIf): Block[] {
  const follows = ({ why }: StandingChange): boolean => why !== 'withdrawn' && why !== 'added'
  return [
    ...standingBlock(names, 'What counts no more', gone.filter(follows)),
    ...standingBlock(names, NOW_COUNTS, come.filter(follows)),
  ]
}

function standingBlock(names: Names, title: string, changes: readonly StandingChange[]): Block[] {
  if (changes.length === 0) return []
  const groups = new Map<string, StandingChange[]>()
  for (const change of changes) {
    const key = JSON.stringify([change.kind, change.why, change.through])
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const items = [...groups.values()].flatMap(group =>
    group.length > MOST_TOLD ? [togetherItem(title, group)] : group.map(change => standingItem(names, title, change)),
  )
  const rest = items.length - MOST_ITEMS
  const more = rest > 0 ? [paragraph(quiet(`And ${inWords(rest)} more; --json lists all.`))] : []
  return [heading(title), list(items.slice(0, MOST_ITEMS)), ...more]
}

function standingItem(names: Names, title: string, change: StandingChange): Item {
  const why = [quiet(sentence(whyItChanged(title, change)))]
  return { lead: [sentence(namedPart(names, change)), ' ', quiet(`[${change.id}]`)], lines: [why] }
}

function togetherItem(title: string, group: readonly StandingChange[]): Item {
  const { kind } = group[0]!
  const ids = group.map(({ id }) => id)
  return {
    lead: [sentence(`${count(ids.length, kind)}: ${whyItChanged(title, group[0]!)}`)],
    lines: [[quiet(`[${ids.join(', ')}]`)]],
  }
}

function namedPart(names: Names, { id, kind }: StandingChange): string {
  if (kind === 'fact') return names.fact(id)?.text ?? id
  const owner = names.driver(id)?.actor
  return owner === undefined ? `a rule: ${names.reason(id)}` : `${names.actor(owner)}: ${names.reason(id)}`
}

function whyItChanged(title: string, { why, through }: StandingChange): string {
  const come = title === NOW_COUNTS
  switch (why) {
    case 'facts':
      return `rests on ${series(through)}`
    case 'source':
      return come ? `comes from ${series(through)}` : `comes from ${series(through)} and from nowhere else`
    case 'date':
      return come ? 'counts at this date' : 'does not count at this date'
    case 'withdrawn':
      return come ? 'is not taken out' : 'is taken out'
    case 'added':
      return come ? 'is added' : 'is not added'
  }
}
