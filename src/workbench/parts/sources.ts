import type { Case, Fact, Source } from '../../casefile/index.ts'
import { groupBy } from './group-by.ts'

/** Where a fact is from, a line for each source: `Emily Ferris, RUSI 2026, ¶17.` */
export function shortSources({ sources }: Pick<Case, 'sources'>, { evidence }: Pick<Fact, 'evidence'>): string[] {
  return [...groupBy(evidence, ({ source }) => source)].map(([id, pieces]) => {
    const source = sources.find(each => each.id === id)
    const places = pieces.flatMap(({ place }) => place ?? [])
    const imprint = [source?.publisher, source?.date].filter(part => part !== undefined).join(' ')
    return `${listed(source?.author ?? source?.title ?? id, imprint, ...places)}.`
  })
}

/** All that is known of a source: author, title, publisher and date. */
export function fullSource({ author, title, publisher, date }: Source): string {
  return `${listed(author, title, publisher, date)}.`
}

function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join(', ')
}
