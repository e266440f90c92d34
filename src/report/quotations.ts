import { type Case, paragraphsOf } from '../casefile/index.ts'
import { paragraphsAt, type Quotations } from './grounds-html.ts'

/**
 * The paragraphs that the facts of a case cite, as their sources word them; of a source whose text is not at hand, none.
 *
 * @param texts - The texts of the sources by the path the case gives.
 */
export function quotationsFrom(subject: Case, texts: ReadonlyMap<string, string>): Quotations {
  const facts = [...subject.facts, ...subject.scenarios.flatMap(({ addFacts }) => addFacts)]
  const quotations: Record<string, Record<number, string>> = Object.create(null)
  for (const { id, file } of subject.sources) {
    const text = file === undefined ? undefined : texts.get(file)
    if (text === undefined) continue
    const paragraphs = paragraphsOf(text)
    const cited = facts.flatMap(({ evidence }) => evidence.filter(({ source }) => source === id))
    for (const number of cited.flatMap(({ place = '' }) => paragraphsAt(place))) {
      const words = paragraphs.get(number)
      if (words !== undefined) (quotations[id] ??= {})[number] = words
    }
  }
  return quotations
}
