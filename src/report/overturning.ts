import type { Linchpin, Reversal, Reversals, Why } from '../inquiry/index.ts'
import { cite } from './citations.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet } from './document.ts'
import type { Names } from './names.ts'
import { count, inWords, sentence } from './words.ts'

/** What would have to be withdrawn for the verdict to change, and how far that was searched. */
export function overturned(names: Names, { over, overturning, searched_to }: Why): Block[] {
  const items = overturning.map(({ withdraw, verdict }): Item => {
    const facts = withdraw.flatMap(id => names.fact(id) ?? [])
    const source = facts.length === 0 ? '' : `: ${cite(facts)}`
    return {
      lead: [inWordsOf(names, withdraw), ' ', quiet(`[${withdraw.join(' + ')}${source}]`)],
      lines: [[`Without ${withdraw.length === 1 ? 'it' : 'them'} the verdict is: ${verdict}.`]],
    }
  })
  if (over === 'facts' && names.reading.facts.length === 0) {
    return [heading('What would overturn it'), paragraph('The case has no facts to take away.')]
  }
  const extent = howFar(over === 'facts' ? 'fact' : 'driver', searched_to, items.length)
  return [heading('What would overturn it'), ...(items.length > 0 ? [list(items)] : []), paragraph(extent)]
}

/** Facts as they are written, drivers by whose they are and what they want. */
function inWordsOf(names: Names, ids: readonly string[]): string {
  const texts = ids.map(id => {
    const driver = names.driver(id)
    return sentence(driver ? `${names.actor(driver.actor)}: ${names.reason(id)}` : (names.fact(id)?.text ?? id))
  })
  return texts.join(' And: ')
}

function howFar(what: string, searchedTo: number, found: number): string {
  if (searchedTo === 0) return 'The search was not finished.'
  const size = searchedTo === 1 ? `single ${what}` : `set of up to ${inWords(searchedTo)} ${what}s`
  return found === 0 ? `No ${size} overturns it; every one was tried.` : `Every ${size} was tried.`
}

/** The drivers that would turn the verdict if they were turned round, or changed places with a neighbour. */
export function reversed(names: Names, { sets, searched_to }: Reversals): Block[] {
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
  const size = searched_to === 1 ? 'single change' : `set of up to ${inWords(searched_to)} changes`
  const extent = items.length === 0 ? `No ${size} turns it; every one was tried.` : `Every ${size} was tried.`
  return [
    heading('Drivers turned round, or neighbours swapped'),
    ...(items.length > 0 ? [list(items)] : []),
    paragraph(extent),
  ]
}

function inWordsOfChange(names: Names, change: Reversal): string {
  const whose = names.actor(names.driver(change.driver)?.actor ?? '')
  if (change.kind === 'reverse') return sentence(`${whose} wants the opposite of this: ${names.reason(change.driver)}`)
  return sentence(
    `with ${whose}, this comes first: ${names.reason(change.with)}; and then: ${names.reason(change.driver)}`,
  )
}

/** What most hangs on. */
export function linchpinTable(names: Names, linchpins: readonly Linchpin[]): Block[] {
  const rows = linchpins.map(({ id, in_sets, swings, of }): Phrase[] => [
    [count(in_sets, 'set')],
    [`${swings} of ${of}`],
    [inWordsOf(names, [id])],
    [quiet(id)],
  ])
  return [
    heading('What most hangs on'),
    rows.length === 0
      ? paragraph('Nothing: no withdrawal that was tried changes the verdict.')
      : paragraph(quiet(EXPLAINED)),
    ...(rows.length === 0 ? [] : [{ kind: 'table', head: ['In', 'Changes it', 'What', 'Id'], rows } as const]),
  ]
}

const EXPLAINED =
  'In how many overturning sets it is; and in how many random variations, in which up to two others are gone already, its ' +
  'withdrawal changes the verdict.'
