import type {
  Linchpin,
  LinchpinSearch,
  Reversal,
  Reversals,
  SearchExtent,
  Why,
  Withdrawable,
} from '../inquiry/index.ts'
import { cite } from './citations.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, strong } from './document.ts'
import { type SetsOf, sizeInWords, unfinishedInWords } from './extent.ts'
import type { Names } from './names.ts'
import { count, sentence } from './words.ts'

/** What would have to be withdrawn for the verdict to change, and how far that was searched. */
export function overturned(names: Names, result: Why): Block[] {
  const { over, overturning } = result
  const items = overturning.map(({ withdraw, verdict }): Item => {
    const facts = withdraw.flatMap(id => names.fact(id) ?? [])
    const source = facts.length === 0 ? '' : `: ${cite(facts, id => names.actor(id))}`
    return {
      lead: [inWordsOf(names, withdraw), ' ', quiet(`[${withdraw.join(' + ')}${source}]`)],
      lines: [[`Without ${withdraw.length === 1 ? 'it' : 'them'} the verdict is: ${verdict}.`]],
    }
  })
  const title = heading('What would overturn it')
  if (over === 'facts' && names.reading.facts.length === 0) {
    return [title, paragraph('The case has no facts to take away.')]
  }
  if (over === 'drivers' && noDrivers(names)) {
    return [title, paragraph('The case has no drivers to take away.')]
  }
  const what: SetsOf = over === 'facts' ? ['fact', 'facts'] : ['driver', 'drivers']
  const beyond = overturning.some(({ withdraw }) => withdraw.length > result.searched_to)
  return [title, ...(items.length > 0 ? [list(items)] : []), ...howFar(result, what, 'overturns', items.length, beyond)]
}

/** Facts as they are written, drivers by whose they are and what they want. */
function inWordsOf(names: Names, ids: readonly string[]): string {
  const texts = ids.map(id => {
    const driver = names.driver(id)
    return sentence(driver ? `${names.actor(driver.actor)}: ${names.reason(id)}` : (names.fact(id)?.text ?? id))
  })
  return texts.join(' And: ')
}

function noDrivers({ reading: { drivers } }: Names): boolean {
  return [...drivers.values()].every(of => of.length === 0)
}

/** What was tried completely, and what was not. */
function howFar(extent: SearchExtent, what: SetsOf, turns: string, found: number, beyond: boolean): Block[] {
  const { searched_to } = extent
  const size = sizeInWords(searched_to, what)
  const tried = found === 0 ? `No ${size} ${turns} it; every one was tried.` : `Every ${size} was tried.`
  const rest = unfinishedInWords(extent, what)
  return [
    ...(searched_to === 0 ? [] : [paragraph(tried)]),
    ...(rest === '' ? [] : [paragraph(strong(rest), beyond ? ' What was found among those is told of as well.' : '')]),
  ]
}

/** The drivers that would turn the verdict if they were turned round, or changed places with a neighbour. */
export function reversed(names: Names, result: Reversals): Block[] {
  const { sets } = result
  const items = sets.map(({ changes, verdict }): Item => {
    const ids = changes.map(change =>
      change.kind === 'swap' ? `${change.driver} <> ${change.with}` : `not ${change.driver}`,
    )
    const lead: Phrase = [
      changes.map(change => inWordsOfChange(names, change)).join(' And: '),
      ' ',
      quiet(`[${ids.join(' + ')}]`),
    ]
    return { lead, lines: [[`Then: ${verdict}.`]] }
  })
  const title = heading('Drivers turned round, or neighbours swapped')
  if (noDrivers(names)) return [title, paragraph('The case has no drivers to turn round.')]
  const beyond = sets.some(({ changes }) => changes.length > result.searched_to)
  return [
    title,
    ...(items.length > 0 ? [list(items)] : []),
    ...howFar(result, ['change', 'changes'], 'turns', items.length, beyond),
  ]
}

function inWordsOfChange(names: Names, change: Reversal): string {
  const actor = names.driver(change.driver)?.actor ?? ''
  const whose = names.actor(actor)
  if (change.kind === 'reverse') {
    const wants = names.agreeing(actor, 'wants', 'want')
    return sentence(`${whose} ${wants} the opposite of this: ${names.reason(change.driver)}`)
  }
  return sentence(
    `with ${whose}, this comes first: ${names.reason(change.with)}; and then: ${names.reason(change.driver)}`,
  )
}

/** What most hangs on. */
export function linchpinTable(
  names: Names,
  linchpins: readonly Linchpin[],
  { tried, of }: Omit<LinchpinSearch, 'linchpins'>,
  over: Withdrawable,
): Block[] {
  const rows = linchpins.map(({ id, in_sets, swings, of }): Phrase[] => [
    [count(in_sets, 'set')],
    [`${swings} of ${of}`],
    [inWordsOf(names, [id])],
    [quiet(id)],
  ])
  return [
    heading('What most hangs on'),
    rows.length === 0 ? paragraph(nothingTelling(tried, of, over)) : paragraph(quiet(EXPLAINED)),
    ...(rows.length === 0 ? [] : [{ kind: 'table', head: ['In', 'Changes it', 'What', 'Id'], rows } as const]),
    ...(tried < of ? [paragraph(strong(`The work was stopped: ${tried} of ${of} ${over} were tried.`))] : []),
  ]
}

function nothingTelling(tried: number, of: number, over: Withdrawable): string {
  if (of === 0) return over === 'facts' ? 'Nothing rests on a fact.' : 'The case has no drivers to take away.'
  return tried === 0 ? 'Nothing was tried.' : 'Nothing: no withdrawal that was tried changes the verdict.'
}

const EXPLAINED =
  'In how many overturning sets it is; and in how many random variations, in which up to two others are gone already, its ' +
  'withdrawal changes the verdict.'
