import type { Alternative, Linchpin, LinchpinSearch, Reversals, Stance, Why } from '../inquiry/index.ts'
import { MARKS, standpoint } from './briefing.ts'
import { foresightInWords } from './concepts.ts'
import { depending } from './depending.ts'
import { type Block, heading, type Item, list, paragraph, quiet, type Report, strong } from './document.ts'
import { stateInWords } from './moves.ts'
import type { Names } from './names.ts'
import { linchpinTable, overturned, reversed } from './overturning.ts'
import { argue, byInterest, reason } from './reasons.ts'
import { roundsInWords } from './rounds.ts'
import { inWords, sentence } from './words.ts'

/** The answer to "why": the verdict, then every alternative of every actor concerned, then what would overturn it. */
export function whyReport(
  names: Names,
  result: Why & {
    readonly reversals?: Reversals
    readonly linchpins?: readonly Linchpin[]
    readonly linchpins_tried?: Omit<LinchpinSearch, 'linchpins'>
  },
): Report {
  return {
    title: names.reading.case.title,
    blocks: [
      ...standpoint(names),
      ...theVerdict(names, result),
      ...goingRound(names, result),
      ...result.at.flatMap(stance => everyAlternative(names, stance, result.at)),
      ...(result.verdict === null ? [] : overturned(names, result)),
      ...(result.reversals ? reversed(names, result.reversals) : []),
      ...(result.linchpins
        ? linchpinTable(names, result.linchpins, result.linchpins_tried ?? { tried: 1, of: 1 }, result.over)
        : []),
    ],
  }
}

function theVerdict(names: Names, { claim, holds, verdict, turns_on }: Why): Block[] {
  if (verdict === null) return []
  const text = claim === null ? `"${holds}"` : sentence(names.claim(claim))
  const so = verdict === 'unsettled' ? 'unsettled' : `${verdict} so`
  return [
    paragraph(strong(`${MARKS[verdict]} ${so}: ${text}`), ...(claim === null ? [] : [' ', quiet(`[${holds}]`)])),
    ...(turns_on === null ? [] : [paragraph(sentence(depending(names, turns_on)))]),
  ]
}

/** Where play may come to no rest, how it goes round. */
function goingRound(names: Names, { at, rounds }: Why): Block[] {
  if (rounds.length === 0) return []
  const rests = at.some(({ where }) => where === 'outcome')
  return [
    heading('How it goes round'),
    paragraph(`${rests ? 'Play may also come to no rest' : 'Play comes to no rest'}: it goes round without end.`),
    ...roundsInWords(names, rounds),
  ]
}

function everyAlternative(names: Names, stance: Stance, all: readonly Stance[]): Block[] {
  const where = stance.where === 'status quo' ? 'as things stand' : whereItEnds(stance, all)
  const items = [...byArgument(names, stance).values()].map(alike => together(names, stance, alike))
  return [
    heading(`${names.actor(stance.actor)}: every alternative ${where}`),
    paragraph(quiet(`${foresightOf(names, stance)} ${conductIn(names, stance)}${othersAt(names, stance, all)}`)),
    list(items),
  ]
}

/** Outcomes are told apart where there are several, in the order of the briefing. */
function endsAmong(all: readonly Stance[]): string[] {
  return [...new Set(all.map(({ taken }) => taken.join()))]
}

function whereItEnds({ taken }: Stance, all: readonly Stance[]): string {
  const ends = endsAmong(all)
  return ends.length === 1 ? 'where this ends' : `in outcome ${ends.indexOf(taken.join()) + 1}`
}

/** What the others do, where that tells outcomes apart. */
function othersAt(names: Names, { actor, taken }: Stance, all: readonly Stance[]): string {
  if (endsAmong(all).length === 1 || names.reading.case.actors.length === 1) return ''
  const others = taken.filter(option => names.option(option)?.actor !== actor)
  return others.length === 0 ? ' The others do nothing.' : ` The others: ${stateInWords(names, others)}.`
}

function foresightOf(names: Names, { actor, foresight }: Stance): string {
  if (names.reading.case.actors.length === 1) return 'Nobody else is there to reply.'
  return sentence(foresightInWords(names, actor, foresight))
}

function conductIn(names: Names, { actor, taken }: Stance): string {
  const [does, chooses] = names.agreeing(actor, 'It does|It chooses', 'They do|They choose').split('|')
  const own = taken.filter(option => names.option(option)?.actor === actor)
  return own.length === 0 ? `${does} nothing.` : `${chooses} to: ${own.map(option => names.act(option)).join('; ')}.`
}

/** Alternatives with the same argument against them: first those that need the most explaining, then the nearest. */
function byArgument(names: Names, stance: Stance): Map<string, Alternative[]> {
  const groups = new Map<string, Alternative[]>()
  for (const alternative of stance.alternatives.toSorted(byInterest)) {
    const key = [alternative.verdict, ...argue(names, stance, alternative).map(({ text }) => text)].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), alternative])
  }
  return groups
}

/** The most courses that are spelt out under one argument; `--json` has all. */
const MOST_SPELT_OUT = 4

/** Courses that share an argument: the nearest as the lead, the others after the argument. */
function together(names: Names, stance: Stance, [first, ...others]: readonly Alternative[]): Item {
  const item = reason(names, stance, first!) // a group has one at least
  const spelt = others.slice(0, MOST_SPELT_OUT).map(other => names.change(other))
  const rest = others.length - spelt.length
  if (others.length === 0) return item
  const tail = rest > 0 ? [...spelt, `${inWords(rest)} more`] : spelt
  return { ...item, lines: [...item.lines, [quiet(`The same goes for these: ${tail.join('; ')}.`)]] }
}
