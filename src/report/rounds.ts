import type { Answer, Round, RoundMove } from '../inquiry/index.ts'
import { andMore } from './and-more.ts'
import { type Block, type Item, list, paragraph, quiet } from './document.ts'
import { moveInWords } from './moves.ts'
import type { Names } from './names.ts'
import { inWords } from './words.ts'

type Cycle = Answer['cycles'][number]

/** Where play goes round, what keeps changing: a paragraph for the cycles in which the same does. */
export function cyclesOf(names: Names, { cycles, outcomes }: Pick<Answer, 'outcomes' | 'cycles'>): Block[] {
  return grouped(cycles, cycle => `${cycle.length} ${changingIn(cycle).join()}`).map((alike, k) => {
    const goes = k > 0 ? 'Or it goes' : 'It goes'
    const round = outcomes.length > 0 ? 'It can also go round without end' : goes
    const [first] = alike
    const through = `through ${inWords(first.length)} states`
    const ways = `in one of ${inWords(alike.length)} ways, each ${through}`
    const changing = actsInWords(names, changingIn(first))
    if (alike.length === 1) return paragraph(`${round} ${through}. What keeps changing: ${changing}.`)
    return paragraph(`${round} ${ways}. What keeps changing in each: ${changing}. ${howTheyDiffer(names, alike)}`)
  })
}

/** What each of several cycles settles, but not all of them alike. */
function howTheyDiffer(names: Names, cycles: readonly Cycle[]): string {
  const changing = cycles.flatMap(changingIn)
  const parting = [...new Set(cycles.flat(2))].filter(
    option => !changing.includes(option) && cycles.some(cycle => !cycle.flat().includes(option)),
  )
  if (parting.length === 0) return 'They go through other combinations of these.'
  return `What is settled in each, but not alike in all: ${actsInWords(names, parting)}.`
}

/** The options that are taken in some states of a cycle and not in all. */
function changingIn(cycle: Cycle): string[] {
  return [...new Set(cycle.flat())].filter(option => !cycle.every(state => state.includes(option))).sort()
}

function actsInWords(names: Names, options: readonly string[]): string {
  const known = names.reading.case.options.filter(({ id }) => options.includes(id))
  return known.map(({ id, actor }) => `${names.act(id)} (${names.actor(actor)})`).join('; ')
}

/**
 * How play goes round, move by move: whose moves they are, what each changes and why, and what it does to what is asked
 * about. Rounds of the same moves are told once, with the ways to each.
 */
export function roundsInWords(names: Names, rounds: readonly Round[]): Block[] {
  return grouped(rounds, ({ moves, states }) => JSON.stringify([movesInWords(names, moves), states])).flatMap(alike => {
    const [first] = alike
    return [
      ...waysThere(names, alike),
      list(
        first.moves.map((move, k) => moveItem(names, move, k === first.moves.length - 1)),
        true,
      ),
      ...(first.states > first.moves.length
        ? [paragraph('That is one of the shortest; play can take longer ones.')]
        : []),
    ]
  })
}

/** The most ways to rounds of the same moves that are spelt out. */
const MOST_WAYS = 4

function waysThere(names: Names, rounds: readonly Round[]): Block[] {
  const [first, ...others] = rounds.map(({ path }) =>
    path.map((step, k) => moveInWords(names, step, k === 0 ? '' : 'then ')),
  )
  if (others.length === 0) {
    const way = rounds[0]!.path.map((step, k) => moveInWords(names, step, k === 0 ? 'first ' : 'then '))
    return [paragraph([...way, 'A round goes like this:'].join(' '))]
  }
  const ways = [first!, ...others].map(way => (way.length === 0 ? 'From the start.' : way.join(' ')))
  const rest = ways.length - MOST_WAYS
  return [
    paragraph(`There are ${inWords(ways.length)} ways into a round of the same moves:`),
    list(ways.slice(0, MOST_WAYS).map((way): Item => ({ lead: [way], lines: [] }))),
    ...andMore(rest),
    paragraph('Whichever it is, a round goes like this:'),
  ]
}

function movesInWords(names: Names, moves: readonly RoundMove[]): string[] {
  return moves.map(move => `${moveInWords(names, move)} ${move.holds}`)
}

function moveItem(names: Names, move: RoundMove, last: boolean): Item {
  const told = `${moveInWords(names, move)}${last ? ' And so round again.' : ''}`
  if (move.holds === null) return { lead: [told], lines: [] }
  return { lead: [told], lines: [[quiet(move.holds ? 'Then it is so.' : 'Then it is not so.')]] }
}

/** Items with the same key together, in the order of the first of each. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
