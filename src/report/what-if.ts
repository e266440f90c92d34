import type {
  Alternative,
  OptionCause,
  OptionChange,
  Outcome,
  PathStep,
  StandingChange,
  WhatIf,
} from '../inquiry/index.ts'
import { andMore } from './and-more.ts'
import { MARKS } from './briefing.ts'
import { depending } from './depending.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { type MovePart, partsOf, whyPart } from './moves.ts'
import { reason, traceOf } from './reasons.ts'
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
      ...(result.difference.edits === 0 ? [] : whatComesOfIt(names, result)),
    ],
  }
}

function whatComesOfIt(names: Names, result: WhatIf): Block[] {
  return [...whatWouldBeOtherwise(names, result), ...whatHoldsThen(names, result), ...whatComesAlong(names, result)]
}

function whatWouldBeOtherwise(names: Names, { difference, outcomes, cycles, before }: WhatIf): Block[] {
  const groups = groupedByCause(names, difference.options).sort(
    ([a], [b]) => turnOf(a!, outcomes) - turnOf(b!, outcomes) || partOf(names, a!) - partOf(names, b!),
  )
  const items = groups.map(group => changeItem(names, group))
  const same = difference.outcomes_differ
    ? 'What each actor does is as certain or as open as before, but in other combinations.'
    : 'Nothing: it ends as it did before.'
  const ends = outcomes.length > 1 ? [paragraph(quiet(`It can end in ${inWords(outcomes.length)} ways.`))] : []
  const round = goingRound(before.cycles.length > 0, cycles.length > 0).map(text => paragraph(quiet(text)))
  const body = items.length > 0 ? list(items) : paragraph(strong(same))
  return [heading('What would be otherwise'), body, ...ends, ...round, ...nothingMoves(names, difference.unmoved)]
}

function goingRound(before: boolean, after: boolean): string[] {
  if (!after) return before ? ['Play no longer goes round without end: it comes to rest.'] : []
  const still = before ? 'still' : 'now'
  return [`Play can ${still} go round without end, and the model does not settle it.`]
}

/** When in the course of things a change comes about: what it starts from first, then move after move. */
function turnOf({ through }: OptionChange, outcomes: readonly Outcome[]): number {
  if (through?.kind === 'start') return -1
  if (through?.kind !== 'move') return Infinity
  const move = JSON.stringify(through.step)
  return Math.max(...outcomes.map(({ path }) => path.findIndex(step => JSON.stringify(step) === move)))
}

/** The place, among the parts of the move that changes an option, of the one it is changed in; -1 where none does. */
function partOf(names: Names, { option, through }: OptionChange): number {
  return through?.kind === 'move' ? partsOf(names, through.step).findIndex(one => one.options.includes(option)) : -1
}

/** Options that change alike, through the same move and for the same reason are told of in one sentence. */
function groupedByCause(names: Names, changes: readonly OptionChange[]): OptionChange[][] {
  const groups = new Map<string, OptionChange[]>()
  for (const change of changes) {
    const { actor, before, after, through } = change
    const step = through && 'step' in through ? through.step : null
    const key = JSON.stringify([actor, before, after, through?.kind, step, partOf(names, change)])
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}

/** The part of a move that some options are changed in, cut down to those options. */
function partBehind(names: Names, step: PathStep, options: readonly string[]): MovePart {
  const part = partsOf(names, step).find(one => one.options.includes(options[0]!))! // the step changes each of them
  return { ...part, options }
}

function changeItem(names: Names, group: readonly OptionChange[]): Item {
  const { actor, through, turns_on } = group[0]!
  const act = whatIsDone(names, group)
  const on = turns_on === null ? '' : `; ${depending(names, turns_on)}`
  switch (through?.kind) {
    case 'move': {
      const part = partBehind(
        names,
        through.step,
        group.map(({ option }) => option),
      )
      return { lead: [strong(sentence(act + whyPart(names, actor, part) + on))], lines: trace(names, part) }
    }
    case 'start':
      return { lead: [strong(sentence(`${act}: that is where it starts from${on}`))], lines: [] }
    case 'no move':
      return { lead: [strong(sentence(act + on))], lines: whatStops(names, actor, through) }
    case undefined:
      return { lead: [strong(sentence(act + on))], lines: [] }
  }
}

/** What now speaks against a move that was made before. */
function whatStops(
  names: Names,
  actor: string,
  { instead, alone }: Extract<OptionCause, { kind: 'no move' }>,
): Phrase[] {
  const lines = (alternative: Alternative | null): readonly Phrase[] =>
    alternative === null ? [] : reason(names, { actor, where: 'outcome' }, alternative).lines
  if (alone === null || instead === null) return [...lines(instead)]
  return [
    ...lines(alone),
    [sentence(`${names.agreeing(actor, 'it', 'they')} would have to ${names.change(instead)}`)],
    ...lines(instead),
  ]
}

const EXTENT = { never: 0, sometimes: 1, unsettled: 1, always: 2 } as const

/** `Russia would supply arms to Iran`, `the United States might no longer …, depending on …`. */
function whatIsDone(names: Names, group: readonly OptionChange[]): string {
  const { actor, before, after } = group[0]!
  const more = EXTENT[after] > EXTENT[before]
  const acts = series(
    group.map(({ option }) => names.act(option)),
    more && after !== 'unsettled' ? 'and' : 'or',
  )
  const who = names.actor(actor)
  switch (after) {
    case 'always':
      return `${who} would ${before === 'never' ? '' : 'in any case '}${acts}`
    case 'never':
      return `${who} would ${before === 'always' ? 'no longer' : 'in no case'} ${acts}`
    case 'sometimes':
      if (before !== 'unsettled') return `${who} might ${more ? '' : 'no longer '}${acts}`
      return `${who} might or might not ${acts}, but would not go on changing that for ever`
    case 'unsettled':
      return `${who} would never settle whether to ${acts}`
  }
}

/** Where the reason for a part of a move comes from. */
function trace(names: Names, { driver, constraint, sanction }: MovePart): Phrase[] {
  const replies = sanction.flatMap(reply => (reply.driver === null ? [] : [reply.driver]))
  const ids = [...new Set([driver, constraint, ...replies])].filter(id => id !== null)
  return ids.length === 0 ? [] : [[quiet(traceOf(names, ids))]]
}

function whatHoldsThen(names: Names, { claims, before, changed }: WhatIf): Block[] {
  const ids = Object.keys(claims)
  if (ids.length === 0) return []
  const kept = ids.filter(id => !changed.includes(id))
  const row = (id: string, was: string): Phrase[] => [
    [`${was}${MARKS[claims[id]!]} ${claims[id]!}`],
    [sentence(names.claim(id))],
    [quiet(id)],
  ]
  const rows = [...changed.map(id => row(id, `${before.claims[id]!} → `)), ...kept.map(id => row(id, ''))]
  return [heading('What holds then'), { kind: 'table', head: ['', 'Claim', 'Id'], rows }]
}

const NOW_COUNTS = 'What now counts'

/** So many things that come or go for one and the same cause are told of one by one; of more, only the ids. */
const MOST_TOLD = 4

/** The most items of a kind that are shown. */
const MOST_ITEMS = 10

/** What counts no more, or newly counts, as a consequence: what was itself supposed has been said already. */
function whatComesAlong(names: Names, { difference: { gone, come } }: WhatIf): Block[] {
  const follows = ({ why }: StandingChange): boolean => why !== 'withdrawn' && why !== 'added'
  return standingOtherwise(names, { gone: gone.filter(follows), come: come.filter(follows) })
}

/** What counts no more, and what newly counts, each with the reason. */
export function standingOtherwise(names: Names, { gone, come }: Pick<WhatIf['difference'], 'gone' | 'come'>): Block[] {
  return [...standingBlock(names, 'What counts no more', gone), ...standingBlock(names, NOW_COUNTS, come)]
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
  const more = andMore(rest)
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
    lead: [sentence(`${count(ids.length, kind)} ${whyItChanged(title, group[0]!, true)}`)],
    lines: [[quiet(`[${ids.join(', ')}]`)]],
  }
}

function namedPart(names: Names, { id, kind }: StandingChange): string {
  if (kind === 'fact') return names.fact(id)?.text ?? id
  const owner = names.driver(id)?.actor
  return owner === undefined ? `a rule: ${names.reason(id)}` : `${names.actor(owner)}: ${names.reason(id)}`
}

/** Why something came or went, as the rest of a sentence about it, or about several. */
function whyItChanged(title: string, { why, through }: StandingChange, several = false): string {
  const come = title === NOW_COUNTS
  const [is, do_, s] = several ? ['are', 'do', ''] : ['is', 'does', 's']
  switch (why) {
    case 'facts':
      return `rest${s} on ${series(through)}`
    case 'source':
      return come ? `come${s} from ${series(through)}` : `come${s} from ${series(through)} and from nowhere else`
    case 'date':
      return come ? `count${s} at this date` : `${do_} not count at this date`
    case 'withdrawn':
      return come ? `${is} not taken out` : `${is} taken out`
    case 'added':
      return come ? `${is} added` : `${is} not added`
  }
}
