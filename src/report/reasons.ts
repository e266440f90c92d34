import type { Alternative, Reply, Stance } from '../inquiry/index.ts'
import { grounds } from './citations.ts'
import { type Block, type Item, list, paragraph, type Phrase, quiet, strong } from './document.ts'
import { replyInWords } from './moves.ts'
import { conductOf, type Names } from './names.ts'
import { capitalised, inWords, sentence, series } from './words.ts'

/** What an actor could do instead, act by act, with what speaks for and against each; and a count of all the rest. */
export function reasonsFor(names: Names, stance: Stance): Block[] {
  const items = tellingAlternatives(names, stance).map(alternative => reason(names, stance, alternative))
  return [list(items), paragraph(tallyOf(names, stance))]
}

/**
 * Of all alternatives the ones that answer "why not?" act by act: for each option the actor could change, the nearest
 * course that changes it, and where the change alone is barred, that as well. What it leaves undone comes first, of that
 * what needs the most explaining.
 */
export function tellingAlternatives(names: Names, stance: Stance): Alternative[] {
  const { taken, left } = conductOf(names.reading.case, stance.actor, stance.taken)
  const groups = [left, taken].flatMap(options =>
    options.map(option => nearestWith(stance, option)).sort((a, b) => interestOf(a) - interestOf(b)),
  )
  return [...new Set(groups.flat())]
}

/** The nearest course that changes an option; after it the change alone, where that is barred. */
function nearestWith({ alternatives }: Stance, option: string): Alternative[] {
  const including = alternatives.filter(({ take, drop }) => take.includes(option) || drop.includes(option))
  const nearest = including.find(({ verdict }) => verdict !== 'barred')
  return [...(nearest ? [nearest] : []), ...including.filter(({ verdict }) => verdict === 'barred')]
}

const INTEREST: Record<Alternative['verdict'], number> = { unexplained: 0, deterred: 1, unwanted: 2, barred: 3 }

/** What needs the most explaining first; otherwise the order stays. */
export const byInterest = (a: Alternative, b: Alternative): number => INTEREST[a.verdict] - INTEREST[b.verdict]

const interestOf = ([first]: readonly Alternative[]): number => (first ? INTEREST[first.verdict] : 4)

/** Whose alternatives, and where. */
export type Standpoint = Pick<Stance, 'actor' | 'where'>

/** One alternative: the act and its verdict, then the argument sentence by sentence, then where it comes from. */
export function reason(names: Names, stance: Standpoint, alternative: Alternative): Item {
  const argument = argue(names, stance, alternative).map(({ text }) => text)
  const ids = decidersOf(alternative).filter(id => id !== null)
  return {
    lead: [strong(`${capitalised(names.change(alternative))}: ${alternative.verdict}.`)],
    lines: [...argument.map((line): Phrase => [line]), ...(ids.length > 0 ? [[quiet(traceOf(names, ids))]] : [])],
  }
}

/** Drivers and constraints, and where they come from: `[support-the-partner: ferris-2026 ¶3]`. */
export function traceOf(names: Names, ids: readonly string[]): string {
  const source = grounds(names, ids)
  const without = ids.some(id => names.driver(id)) ? 'an assumption' : 'a rule of the case, without evidence'
  return `[${ids.join(', ')}: ${source === '' ? without : source}]`
}

function decidersOf({ driver, constraint, sanction, cost }: Alternative): (string | null)[] {
  return [...new Set([driver, constraint, ...sanction.flatMap(behindReply), cost])]
}

/** What a reply goes back to: the driver that decides it, and what decides each part of it. */
function behindReply({ driver, reasons }: Reply): (string | null)[] {
  return driver === null ? [] : [driver, ...reasons.flatMap(reason => [reason.driver, reason.constraint])]
}

/** A sentence of an argument, and the drivers or the constraint it goes back to. */
export interface Point {
  /** What the sentence is in the argument. */
  readonly part: 'for' | 'against' | 'reply' | 'loss' | 'barred' | 'unanswered'
  readonly text: string
  /** Ids of drivers and constraints, in the order they are named; none for an actor with a ranking. */
  readonly because: readonly string[]
}

/** What speaks for and against an alternative, sentence by sentence. */
export function argue(names: Names, stance: Standpoint, alternative: Alternative): Point[] {
  const { actor } = stance
  switch (alternative.verdict) {
    case 'barred':
      return [point('barred', whyBarred(names, alternative), alternative.constraint)]
    case 'unwanted':
      return [point('against', whyUnwanted(names, actor, alternative), alternative.driver)]
    case 'deterred':
      return whyDeterred(names, actor, alternative)
    case 'unexplained':
      return [
        point('for', forIt(names, alternative), alternative.driver),
        point('unanswered', unexplained(names, stance)),
      ]
  }
}

function point(part: Point['part'], text: string, ...ids: readonly (string | null)[]): Point {
  return { part, text, because: [...new Set(ids.filter(id => id !== null))] }
}

/** At an outcome nothing is unexplained; at the start an actor that has a good move makes it. */
function unexplained(names: Names, { actor, where }: Standpoint): string {
  return where === 'status quo'
    ? `Nothing the others would do takes that away, so ${names.actor(actor)} would not let things rest here.`
    : 'Nothing the others would do takes that away. The model does not explain why it holds back.'
}

function whyBarred(names: Names, { constraint, one_way, take }: Alternative): string {
  const oneWay = take.length > 0 ? 'It cannot be taken up again once dropped.' : 'It cannot be undone once done.'
  const rule = constraint === null ? [] : [sentence(`it cannot be: ${names.reason(constraint)}`)]
  return [...(one_way === null ? [] : [oneWay]), ...rule].join(' ')
}

function whyUnwanted(names: Names, actor: string, { driver }: Alternative): string {
  if (driver !== null) return sentence(`against it: ${names.reason(driver)}`)
  const ranked = names.reading.case.rankings.some(ranking => ranking.actor === actor)
  return ranked
    ? `${capitalised(names.actor(actor))} ${names.agreeing(actor, 'does', 'do')} not rank that higher.`
    : `It makes no difference to anything that moves ${names.actor(actor)}.`
}

function forIt(names: Names, { driver }: Alternative): string {
  return driver === null ? 'It ranks that higher.' : sentence(`for it: ${names.reason(driver)}`)
}

function whyDeterred(names: Names, actor: string, alternative: Alternative): Point[] {
  const { driver, sanction, cost } = alternative
  const loss =
    cost === null
      ? `And then ${names.actor(actor)} would be no better off than ${names.agreeing(actor, 'it is', 'they are')}.`
      : `And that weighs more with ${names.actor(actor)}: ${names.reason(cost)}`
  const deciding = sanction.flatMap(behindReply)
  return [
    point('for', forIt(names, alternative), driver),
    point('reply', replies(names, sanction), ...deciding),
    point('loss', sentence(loss), cost),
  ]
}

/** The opponents' moves: `But then the United States would no longer …, because …. Then Israel would …`. */
function replies(names: Names, moves: readonly Reply[]): string {
  return moves.map((move, k) => replyInWords(names, move, k === 0 ? 'but then ' : 'then ')).join(' ')
}

/** How many courses are open to an actor in all, and what becomes of them. */
export function tallyOf(names: Names, { actor, alternatives }: Stance): string {
  const open = alternatives.filter(({ verdict }) => verdict !== 'barred')
  const barred = alternatives.length - open.length
  const number = open.length > 10 ? `In all, ${open.length}` : capitalised(inWords(open.length))
  const ways = `${number} other ${open.length <= 1 ? 'course is' : 'courses are'} open to ${names.actor(actor)}`
  const combined = open.some(({ take, drop }) => take.length + drop.length > 1)
    ? ', single changes and combinations'
    : ''
  const what = open.length === 0 ? '' : `${open.length > 1 ? combined : ''}${becomes(open)}`
  if (barred === 0) return `${ways}${what}.`
  const changes = barred === 1 ? 'one change by itself is' : `${inWords(barred)} changes by themselves are`
  return `${ways}${what}; ${changes} barred.`
}

/** What becomes of the courses open: `, and it is unwanted`, `: 6 are deterred and 25 unwanted`. */
function becomes(open: readonly Alternative[]): string {
  const number = (verdict: Alternative['verdict']): number => open.filter(one => one.verdict === verdict).length
  const [first, ...others] = (['unexplained', 'deterred', 'unwanted'] as const).filter(verdict => number(verdict) > 0)
  if (others.length > 0) {
    const counts = [first!, ...others].map(
      (verdict, k) => `${number(verdict)} ${k > 0 ? '' : number(verdict) === 1 ? 'is ' : 'are '}${verdict}`,
    )
    return `: ${series(counts)}`
  }
  return `, and ${open.length === 1 ? 'it is' : open.length === 2 ? 'both are' : 'all are'} ${first!}`
}
