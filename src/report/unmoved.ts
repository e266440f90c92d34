import { type Block, paragraph } from './document.ts'
import type { Names } from './names.ts'
import { series } from './words.ts'

/** That actors have nothing left to move them, and what verdicts on their acts then rest on; nothing where there are none. */
export function nothingMoves(names: Names, actors: readonly string[]): Block[] {
  if (actors.length === 0) return []
  const whom = series(
    actors.map(id => names.actor(id)),
    'or',
  )
  const [only] = actors
  const several = actors.length > 1 || names.agreeing(only!, 'it', 'they') === 'they'
  const [does, has] = several ? ['they do is what they did', 'they have'] : ['it does is what it did', 'it has']
  return [
    paragraph(
      `Nothing moves ${whom} any more; what ${does} at the start. ` +
        `Verdicts on that stand only because ${has} no reason to move.`,
    ),
  ]
}
