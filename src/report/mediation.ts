import type { BringingAbout, DriverChange, Mediation, MediatorsPart } from '../inquiry/index.ts'
import { MARKS } from './briefing.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import { choiceItem } from './leverage.ts'
import { pathInWords, stateInWords } from './moves.ts'
import type { Names } from './names.ts'
import { capitalised, inWords, sentence, series } from './words.ts'

/** What would bring a wanted outcome about: how it stands, where it would be stable, whose mind would have to change. */
export function mediationReport(names: Names, result: Mediation): Report {
  const { claim, holds, verdict } = result
  const text = claim === null ? `"${holds}"` : sentence(names.claim(claim))
  return {
    title: names.reading.case.title,
    blocks: [
      paragraph(strong(`${MARKS[verdict]} ${verdict}: ${text}`), ...(claim === null ? [] : [' ', quiet(`[${holds}]`)])),
      ...stableStates(names, result),
      ...(verdict === 'always'
        ? [paragraph('It holds wherever this ends; nothing has to change.')]
        : whoseMind(names, result)),
      ...(result.mediator === null ? [] : mediatorsPart(names, result.mediator, verdict === 'always')),
    ],
  }
}

/** The most stable states spelt out. */
const MOST_STATES = 4

function stableStates(names: Names, { equilibria, verdict }: Mediation): Block[] {
  if (verdict === 'always') return []
  if (equilibria.length === 0) return [paragraph('In no state where it holds would everybody let things rest.')]
  const reached = equilibria.filter(state => state.reached).length
  const unreached = equilibria.filter(state => !state.reached)
  const ends =
    reached === 0 ? 'none of them is reached from where things stand' : `${inWords(reached)} of them can be reached`
  const where =
    equilibria.length === 1 ? 'one state in which it holds' : `${inWords(equilibria.length)} states in which it holds`
  const items = unreached.slice(0, MOST_STATES).map(
    ({ taken }): Item => ({
      lead: [sentence(stateInWords(names, taken))],
      lines: [],
    }),
  )
  const rest = unreached.length - items.length
  return [
    heading('Where it would last'),
    paragraph(`There ${equilibria.length === 1 ? 'is' : 'are'} ${where} and everybody would let things rest; ${ends}.`),
    ...(items.length > 0 ? [list(items)] : []),
    ...(rest > 0 ? [paragraph(quiet(`And ${inWords(rest)} more; --json lists all.`))] : []),
  ]
}

/** The most changes shown for the same actors. */
const MOST_CHANGES = 5

function whoseMind(names: Names, { changes, searched_to, mediator }: Mediation): Block[] {
  const whose = mediator === null ? 'what moves the actors' : `what moves anybody but ${names.actor(mediator.actor)}`
  const size = searched_to === 1 ? 'single change' : `set of up to ${inWords(searched_to)} changes`
  if (!anyDrivers(names, mediator))
    return [
      paragraph(
        strong(`${mediator === null ? 'Nobody' : 'Nobody else'} has drivers in this case that could be changed.`),
      ),
    ]
  if (searched_to === 0) return [paragraph(`Changes in ${whose} were not tried: the case is too large for that.`)]
  if (changes.length === 0) {
    return [
      heading('What would bring it about'),
      paragraph(strong(`No ${size} in ${whose} brings it about; every one was tried.`)),
    ]
  }
  const groups = new Map<string, BringingAbout[]>()
  for (const change of changes) {
    const key = series(change.actors.map(actor => names.actor(actor)))
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [
    heading('What would bring it about'),
    paragraph(`Every ${size} in ${whose} was tried: a reason gone, two neighbours in another order, one put first.`),
    ...[...groups].flatMap(([who, group]) => changesOf(names, who, group)),
  ]
}

/** Whether anybody but the mediator has drivers that count; an actor whose order is a ranking has none. */
function anyDrivers({ reading }: Names, mediator: MediatorsPart | null): boolean {
  return [...reading.drivers].some(([actor, drivers]) => actor !== mediator?.actor && drivers.length > 0)
}

function changesOf(names: Names, who: string, group: readonly BringingAbout[]): Block[] {
  const rest = group.length - MOST_CHANGES
  return [
    paragraph(strong(`${capitalised(who)}:`)),
    list(group.slice(0, MOST_CHANGES).map(one => changeItem(names, one))),
    ...(rest > 0 ? [paragraph(quiet(`And ${inWords(rest)} more; --json lists all.`))] : []),
  ]
}

function changeItem(names: Names, { changes, verdict, outcomes }: BringingAbout): Item {
  const then: Phrase = [
    verdict === 'always' ? 'It then always holds.' : 'It then holds in one outcome, and not in another.',
  ]
  const ids = changes.map(({ kind, driver, behind }) =>
    behind === null ? `${kind} ${driver}` : `${behind} before ${driver}`,
  )
  const ways = outcomes.map(({ path }) => path).toSorted((a, b) => a.length - b.length)
  return {
    lead: [
      sentence(changes.map(change => changeInWords(names, change)).join('; and ')),
      ' ',
      quiet(`[${ids.join(' + ')}]`),
    ],
    lines: [...pathInWords(names, ways[0] ?? []), then],
  }
}

function changeInWords(names: Names, { kind, actor, driver, behind }: DriverChange): string {
  const who = names.actor(actor)
  switch (kind) {
    case 'withdraw':
      return `${who} is no longer moved by this: ${names.reason(driver)}`
    case 'swap':
      return `${who} puts this: ${names.reason(behind ?? driver)}; before this: ${names.reason(driver)}`
    case 'promote':
      return `${who} puts this before all else: ${names.reason(driver)}`
  }
}

/** The most of the mediator's choices shown. */
const MOST_CHOICES = 4

function mediatorsPart(names: Names, { actor, choices, exhaustive }: MediatorsPart, already: boolean): Block[] {
  if (already) return []
  const who = capitalised(names.actor(actor))
  const title = heading(`What ${names.actor(actor)} could do itself`)
  const tried = exhaustive ? 'every choice was tried' : 'the choices nearest to what it does today were tried'
  if (choices.length === 0) return [title, paragraph(`${who} cannot bring it about by anything it does; ${tried}.`)]
  const rest = choices.length - MOST_CHOICES
  const these = choices.length === 1 ? 'this' : `any of ${inWords(choices.length)} choices`
  return [
    title,
    paragraph(`${who} can bring it about by holding to ${these}, with nobody's mind changed:`),
    list(choices.slice(0, MOST_CHOICES).map(choice => choiceItem(names, choice))),
    ...(rest > 0 ? [paragraph(quiet(`And ${inWords(rest)} more; --json lists all.`))] : []),
  ]
}
