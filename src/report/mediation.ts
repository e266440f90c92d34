import type { BringingAbout, ClaimVerdict, DriverChange, Mediation, MediatorsPart, TurnsOn } from '../inquiry/index.ts'
import { andMore } from './and-more.ts'
import { MARKS, standpoint } from './briefing.ts'
import { depending } from './depending.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import { type SetsOf, sizeInWords, unfinishedInWords } from './extent.ts'
import { choiceItem } from './leverage.ts'
import { pathInWords, stateInWords } from './moves.ts'
import type { Names } from './names.ts'
import { capitalised, inWords, sentence, series } from './words.ts'

/** What would bring a wanted outcome about: how it stands, where it would be stable, whose mind would have to change. */
export function mediationReport(names: Names, result: Mediation): Report {
  const { claim, holds, verdict, turns_on } = result
  const text = claim === null ? `"${holds}"` : sentence(names.claim(claim))
  return {
    title: names.reading.case.title,
    blocks: [
      ...standpoint(names),
      paragraph(strong(`${MARKS[verdict]} ${verdict}: ${text}`), ...(claim === null ? [] : [' ', quiet(`[${holds}]`)])),
      ...(turns_on === null ? [] : [paragraph(sentence(depending(names, turns_on)))]),
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
  const unreached = equilibria.filter(state => !state.reached)
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
    paragraph(
      `There ${equilibria.length === 1 ? 'is' : 'are'} ${where} and everybody would let things rest; ${whichAreReached(equilibria)}.`,
    ),
    ...(items.length > 0 && unreached.length < equilibria.length ? [paragraph('Those that are not reached:')] : []),
    ...(items.length > 0 ? [list(items)] : []),
    ...andMore(rest),
  ]
}

function whichAreReached(equilibria: Mediation['equilibria']): string {
  const [all, reached] = [equilibria.length, equilibria.filter(state => state.reached).length]
  const from = 'from where things stand'
  if (all === 1) return reached === 0 ? `it is not reached ${from}` : `it can be reached ${from}`
  if (reached === 0) return `none of them is reached ${from}`
  return reached === all ? `all of them can be reached ${from}` : `${inWords(reached)} of them can be reached ${from}`
}

/** The most changes shown for the same actors. */
const MOST_CHANGES = 5

function whoseMind(names: Names, result: Mediation): Block[] {
  const { changes, mediator } = result
  if (!anyDrivers(names, mediator)) {
    const nobody = mediator === null ? 'Nobody' : 'Nobody else'
    return [paragraph(strong(`${nobody} has drivers in this case that could be changed.`))]
  }
  const groups = new Map<string, BringingAbout[]>()
  for (const change of changes) {
    const key = series(change.actors.map(actor => names.actor(actor)))
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [
    heading('What would bring it about'),
    ...whatWasTried(names, result),
    ...[...groups].flatMap(([who, group]) => changesOf(names, who, group)),
  ]
}

/** Which sets of changes were tried completely, and which were not. */
function whatWasTried(names: Names, result: Mediation): Block[] {
  const { verdict, changes, searched_to, mediator } = result
  const whose = mediator === null ? 'what moves the actors' : `what moves anybody but ${names.actor(mediator.actor)}`
  const size = sizeInWords(searched_to, CHANGES)
  const brings = verdict === 'sometimes' ? 'makes it hold always' : 'brings it about'
  const tried: Phrase = changes.some(one => one.changes.length <= searched_to)
    ? [`Every ${size} in ${whose} was tried: a reason gone, two neighbours in another order, one put first.`]
    : [strong(`No ${size} in ${whose} ${brings}; every one was tried.`)]
  const rest = unfinishedInWords(result, CHANGES)
  const beyond = changes.some(one => one.changes.length > searched_to)
  return [
    ...(searched_to === 0 ? [] : [paragraph(...tried)]),
    ...(rest === '' ? [] : [paragraph(strong(rest), beyond ? ' What was found among those is told of as well.' : '')]),
  ]
}

const CHANGES: SetsOf = ['change', 'changes']

/** Whether anybody but the mediator has drivers that count; an actor whose order is a ranking has none. */
function anyDrivers({ reading }: Names, mediator: MediatorsPart | null): boolean {
  return [...reading.drivers].some(([actor, drivers]) => actor !== mediator?.actor && drivers.length > 0)
}

function changesOf(names: Names, who: string, group: readonly BringingAbout[]): Block[] {
  const rest = group.length - MOST_CHANGES
  return [
    paragraph(strong(`${capitalised(who)}:`)),
    list(group.slice(0, MOST_CHANGES).map(one => changeItem(names, one))),
    ...andMore(rest),
  ]
}

function changeItem(names: Names, { changes, verdict, turns_on, outcomes }: BringingAbout): Item {
  const then: Phrase = [sentence(whatComesOfIt(names, verdict, turns_on))]
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

function whatComesOfIt(names: Names, verdict: ClaimVerdict, turnsOn: TurnsOn | null): string {
  if (verdict === 'always') return 'it then always holds'
  if (verdict === 'unsettled')
    return 'it then holds wherever play comes to rest, but play may also go round without end'
  const on = turnsOn === null ? '' : `; ${depending(names, turnsOn)}`
  return `it then holds in one outcome, and not in another${on}`
}

function changeInWords(names: Names, { kind, actor, driver, behind }: DriverChange): string {
  const who = names.actor(actor)
  const puts = names.agreeing(actor, 'puts', 'put')
  switch (kind) {
    case 'withdraw':
      return `${who} ${names.agreeing(actor, 'is', 'are')} no longer moved by this: ${names.reason(driver)}`
    case 'swap':
      return `${who} ${puts} this: ${names.reason(behind ?? driver)}; before this: ${names.reason(driver)}`
    case 'promote':
      return `${who} ${puts} this before all else: ${names.reason(driver)}`
  }
}

/** The most of the mediator's choices shown. */
const MOST_CHOICES = 4

function mediatorsPart(names: Names, { actor, choices, exhaustive }: MediatorsPart, already: boolean): Block[] {
  if (already) return []
  const who = capitalised(names.actor(actor))
  const title = heading(`What ${names.actor(actor)} could do ${names.agreeing(actor, 'itself', 'themselves')}`)
  const it = names.agreeing(actor, 'it', 'they')
  const tried = exhaustive ? 'every choice was tried' : 'the choices nearest to what happens today were tried'
  if (choices.length === 0)
    return [
      title,
      paragraph(`${who} cannot bring it about by anything ${it} ${names.agreeing(actor, 'does', 'do')}; ${tried}.`),
    ]
  const rest = choices.length - MOST_CHOICES
  const these = choices.length === 1 ? 'this' : `any of ${inWords(choices.length)} choices`
  return [
    title,
    paragraph(`${who} can bring it about by holding to ${these}, with nobody's mind changed:`),
    list(choices.slice(0, MOST_CHOICES).map(choice => choiceItem(names, actor, choice))),
    ...andMore(rest),
  ]
}
