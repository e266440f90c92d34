import type { Round, RoundMove } from '../inquiry/index.ts'
import { type Block, type Item, list, paragraph, quiet } from './document.ts'
import { moveInWords } from './moves.ts'
import type { Names } from './names.ts'

/** How play goes round, move by move: whose moves they are, what each changes and why, and what it does to what is asked about. */
export function roundsInWords(names: Names, rounds: readonly Round[]): Block[] {
  return rounds.flatMap(round => [
    paragraph([...wayThere(names, round), 'A round goes like this:'].join(' ')),
    list(
      round.moves.map((move, k) => moveItem(names, move, k === round.moves.length - 1)),
      true,
    ),
    ...(round.states > round.moves.length
      ? [paragraph('That is one of the shortest; play can take longer ones.')]
      : []),
  ])
}

function wayThere(names: Names, { path }: Round): string[] {
  return path.map((step, k) => moveInWords(names, step, k === 0 ? 'first ' : 'then '))
}

function moveItem(names: Names, move: RoundMove, last: boolean): Item {
  const told = `${moveInWords(names, move)}${last ? ' And so round again.' : ''}`
  if (move.holds === null) return { lead: [told], lines: [] }
  return { lead: [told], lines: [[quiet(move.holds ? 'Then it is so.' : 'Then it is not so.')]] }
}
