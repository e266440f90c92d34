import type { Concept } from '../engine/index.ts'
import type { Account, Answer, Briefing, ClaimVerdict, Outcome, Stance } from '../inquiry/index.ts'
import { foresightInWords } from './concepts.ts'
import { whatItRestsOn } from './brief-basis.ts'
import { whatWouldChange } from './brief-changes.ts'
import { depending } from './depending.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import { moveInWords } from './moves.ts'
import { conductOf, type Names } from './names.ts'
import { reasonsFor } from './reasons.ts'
import { cyclesOf, roundsInWords } from './rounds.ts'
import { capitalised, dateInWords, inWords, sentence, series } from './words.ts'

/** The briefing: question, answer, how it comes about, the claims, the reasons, what would change it, what it rests on. */
export function briefingReport(names: Names, briefing: Briefing): Report {
  const { case: subject } = names.reading
  const question = subject.question === undefined ? [] : [paragraph(strong(subject.question))]
  return {
    title: subject.title,
    blocks: [
      ...standpoint(names),
      ...question,
      ...theAnswer(names, briefing),
      ...theClaims(names, briefing),
      ...theReasons(names, briefing),
      ...whatWouldChange(names, briefing),
      ...whatItRestsOn(names, briefing),
      ...theNotes(names),
    ],
  }
}

/** As of when, supposing what, and how far the actors look ahead where that is not the default for all. */
export function standpoint(names: Names): Block[] {
  const { case: subject, asOf, foresight, scenario } = names.reading
  const supposed = subject.scenarios.find(({ id }) => id === scenario)
  const unusual = [...foresight].filter(([, concept]) => concept !== DEFAULT_FORESIGHT)
  const sentences = [
    asOf === undefined ? 'Read without a date.' : `Read as of ${dateInWords(asOf)}.`,
    ...(asOf === subject.asOf ? [] : ['The status quo is the one the case gives, whatever the date.']),
    ...(supposed ? [`Supposing: ${sentence(supposed.title)}`] : []),
    ...unusual.map(([actor, concept]) => sentence(foresightInWords(names, actor, concept))),
  ]
  return [paragraph(quiet(sentences.join(' ')))]
}

const DEFAULT_FORESIGHT: Concept = 'sseq'

function theAnswer(names: Names, briefing: Briefing): Block[] {
  const { outcomes } = briefing
  const opening = paragraph(howItEnds(briefing, names))
  const conduct = outcomes.length === 1 ? conductAt(names, briefing, outcomes[0]!) : []
  const several =
    outcomes.length > 1
      ? [
          list(
            outcomes.map(outcome => outcomeItem(names, briefing, outcome)),
            true,
          ),
        ]
      : []
  return [
    heading('The answer'),
    opening,
    ...conduct,
    ...several,
    ...cyclesOf(names, briefing),
    ...roundsInWords(names, briefing.rounds),
    ...pathOf(names, briefing),
  ]
}

/**
 * Whether things stay as they are, come to an end or to several, or go round.
 *
 * @param names - Where given, what it turns on which of several is said as well.
 */
export function howItEnds({ outcomes, cycles, turns_on: on }: Ends, names?: Names): string {
  const stays = outcomes.length === 1 && outcomes[0]!.path.length === 0
  if (stays) return 'Things stay as they are: nobody could gain by a move without losing it again to a reply.'
  const begun = 'From where things stand the model'
  if (outcomes.length === 1 && cycles.length === 0) return `${begun} reaches one outcome.`
  if (outcomes.length === 0) return `${begun} comes to no rest: it goes round without end.`
  const which = on && names ? `; ${depending(names, on)}` : ''
  return outcomes.length === 1
    ? `${begun} reaches one outcome, or goes round without end${which}.`
    : `${begun} reaches ${inWords(outcomes.length)} outcomes${which}.`
}

type Ends = Pick<Answer, 'outcomes' | 'cycles'> & Partial<Pick<Account, 'turns_on'>>

/** What the actors in focus do and leave undone at an outcome, a paragraph each; then what the others do, in one. */
function conductAt(names: Names, { reasons }: Briefing, { taken }: Outcome): Block[] {
  const focus = [...new Set(reasons.map(({ actor }) => actor))]
  const others = names.reading.case.actors.map(({ id }) => id).filter(id => !focus.includes(id))
  const rest = others.map(actor => conductInBrief(names, actor, taken)).filter(text => text !== '')
  return [
    ...focus.map(actor => paragraph(strong(conductInFull(names, actor, taken)))),
    ...(rest.length > 0 ? [paragraph(rest.join(' '))] : []),
  ]
}

/** What an actor chooses and what it leaves alone. */
export function conductInFull(names: Names, actor: string, taken: readonly string[]): string {
  const { taken: chosen, left } = conductOf(names.reading.case, actor, taken)
  const does =
    chosen.length > 0 ? `${names.actor(actor)} ${chooses(names, actor)} to ${acts(names, chosen, 'and')}.` : ''
  const subject = chosen.length > 0 ? names.agreeing(actor, 'It', 'They') : names.actor(actor)
  const leaves = left.length > 0 ? `${subject} ${leavesUndone(names, actor, left)}.` : ''
  return [capitalised(does), capitalised(leaves)].filter(text => text !== '').join(' ')
}

/** As {@link conductInFull}; of an actor that does nothing, only that. */
export function conductInBrief(names: Names, actor: string, taken: readonly string[]): string {
  const { taken: chosen, left } = conductOf(names.reading.case, actor, taken)
  if (chosen.length > 0)
    return sentence(`${names.actor(actor)} ${chooses(names, actor)} to ${acts(names, chosen, 'and')}`)
  return left.length > 0 ? sentence(`${names.actor(actor)} ${leavesUndone(names, actor, left)}`) : ''
}

function chooses(names: Names, actor: string): string {
  return names.agreeing(actor, 'chooses', 'choose')
}

/** Past two, a list: "does not do this, that or the other" would be read as doing that. */
function leavesUndone(names: Names, actor: string, options: readonly string[]): string {
  const does = names.agreeing(actor, 'does', 'do')
  if (options.length <= 2) return `${does} not ${acts(names, options, 'or')}`
  return `${does} none of this: ${options.map(option => names.act(option)).join('; ')}`
}

function acts(names: Names, options: readonly string[], conjunction: 'and' | 'or'): string {
  return series(
    options.map(option => names.act(option)),
    conjunction,
  )
}

function outcomeItem(names: Names, briefing: Briefing, outcome: Outcome): Item {
  const focus = [...new Set(briefing.reasons.map(({ actor }) => actor))]
  const others = names.reading.case.actors.map(({ id }) => id).filter(id => !focus.includes(id))
  return {
    lead: [strong(focus.map(actor => conductInFull(names, actor, outcome.taken)).join(' '))],
    lines: [
      [others.map(actor => conductInBrief(names, actor, outcome.taken)).join(' ')],
      ...outcome.path.map((step, k): Phrase => [`Step ${k + 1}: ${moveInWords(names, step)}`]),
    ].filter(line => line[0] !== ''),
  }
}

/** For a single outcome that is reached by moves: the moves, one after the other. */
function pathOf(names: Names, { outcomes }: Briefing): Block[] {
  const path = outcomes.length === 1 ? outcomes[0]!.path : []
  if (path.length === 0) return []
  const steps = path.map(step => ({ lead: [moveInWords(names, step)], lines: [] }))
  return [heading('How it comes about'), list(steps, true)]
}

/** A mark for each verdict; the word always stands beside it. */
export const MARKS: Readonly<Record<ClaimVerdict, string>> = { always: '●', sometimes: '◐', never: '○', unsettled: '?' }

function theClaims(names: Names, { claims, judged_over }: Briefing): Block[] {
  const ids = Object.keys(claims)
  if (ids.length === 0) return []
  const rows = ids.map((id): Phrase[] => [
    [`${MARKS[claims[id]!]} ${claims[id]!}`],
    [sentence(names.claim(id))],
    [quiet(id)],
  ])
  const over = judged_over === 'equilibria' ? [paragraph(quiet('Judged over all equilibria, reached or not.'))] : []
  return [heading('What holds'), { kind: 'table', head: ['', 'Claim', 'Id'], rows }, ...over]
}

function theReasons(names: Names, { reasons, outcomes }: Briefing): Block[] {
  return reasons.flatMap(stance => [heading(whyTitle(names, stance, outcomes)), ...reasonsFor(names, stance)])
}

/** What the reasons for a stance are reasons for, and in which outcome where there are several. */
export function whyTitle(names: Names, { actor, where, taken }: Stance, outcomes: readonly Outcome[]): string {
  const place = outcomes.findIndex(outcome => outcome.taken.join() === taken.join())
  const there = where === 'status quo' ? ' as things stand' : outcomes.length > 1 ? ` in outcome ${place + 1}` : ''
  return `Why ${names.actor(actor)} ${names.agreeing(actor, 'does', 'do')} no more and no less${there}`
}

function theNotes(names: Names): Block[] {
  const notes = names.reading.case.notes?.trim() ?? ''
  if (notes === '') return []
  return [heading("The author's own notes"), ...notes.split(/\n\s*\n|\n/u).map(text => paragraph(text.trim()))]
}
