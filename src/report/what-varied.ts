import type { Robustness } from '../inquiry/index.ts'
import { confidenceOf } from './citations.ts'
import { type Block, type Item, list, paragraph, quiet } from './document.ts'
import type { Names } from './names.ts'
import { count, sentence, series } from './words.ts'

/** The most facts and drivers of a kind that are listed. */
const MOST_LISTED = 12

/** What differed between the variations: each fact and driver by what it says. */
export function whatVaried(names: Names, { varied }: Robustness): Block[] {
  const { by_confidence, never_there, in_turn, levels, foresight, foresight_set } = varied
  return [
    ...listed(names, 'There or not, as likely as the case says; all else was always there:', by_confidence),
    ...listed(names, 'Held to be impossible, and never there:', never_there),
    ...(in_turn.length === 1
      ? listed(names, 'Withdrawn, and left in place:', in_turn)
      : said(
          in_turn.length > 0,
          `Withdrawn in turn: each of ${count(in_turn.length, 'fact or driver', 'facts and drivers')}.`,
        )),
    ...levels.flatMap(level => listed(names, 'Of equal rank; here one before the other, in every order:', level)),
    ...said(
      foresight.length > 0,
      `Looking ahead by ${series(foresight_set, 'or')}: ${series(foresight.map(id => names.actor(id)))}.`,
    ),
    ...said(by_confidence.length + in_turn.length === 0 && allRanked(names), NO_DRIVERS),
  ]
}

function said(isSo: boolean, text: string): Block[] {
  return isSo ? [paragraph(quiet(text))] : []
}

function listed(names: Names, title: string, ids: readonly string[]): Block[] {
  if (ids.length === 0) return []
  const items = ids.slice(0, MOST_LISTED).map((id): Item => ({ lead: [quiet(nameOf(names, id))], lines: [] }))
  const more = ids.length - items.length
  return [paragraph(quiet(title)), list(items), ...said(more > 0, `And ${more} more; --json lists all.`)]
}

function nameOf(names: Names, id: string): string {
  const part = names.fact(id) ?? names.driver(id)
  const held = part?.confidence === undefined ? '' : `${confidenceOf(part)}, `
  const text = sentence(names.fact(id)?.text ?? names.reason(id))
  return `${text} [${held}${id}]`
}

const NO_DRIVERS = 'What the actors want is given by rankings, so there is no fact or driver to withdraw.'

function allRanked({ reading: { drivers, case: subject } }: Names): boolean {
  const ranked = subject.rankings.map(({ actor }) => actor)
  return [...drivers].every(([actor, of]) => of.length === 0 || ranked.includes(actor))
}
