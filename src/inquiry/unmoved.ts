import type { Reading } from '../casefile/index.ts'

/**
 * Actors that drivers move in one reading and none in another, in declaration order. Nothing is better to them than
 * anything else then: they make no move, and whatever holds of their acts holds for want of a reason.
 *
 * @param is - Of the same case; what of it counts may differ.
 */
export function unmovedIn(was: Reading, is: Reading): string[] {
  const moved = ({ drivers }: Reading, actor: string): boolean => (drivers.get(actor) ?? []).length > 0
  return is.case.actors.map(({ id }) => id).filter(id => moved(was, id) && !moved(is, id))
}
