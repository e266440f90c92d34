import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Case, Evidence, Source } from '../case.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { noSuchParagraph, sourceNotThere } from '../problems/evidence.ts'

/** The text of a source by its path; undefined where there is none. */
export type SourceText = (path: string) => string | undefined

/** CF602, CF603: the paragraphs that are cited are in the local texts of the sources. */
export function checkCitations(subject: Case, sourceText: SourceText): Diagnostic[] {
  const cited = new Set(evidenceIn(subject).map(({ source }) => source))
  const numbers = new Map<string, { readonly source: Source; readonly paragraphs: ReadonlyMap<number, string> }>()
  const found: Diagnostic[] = []
  for (const source of subject.sources) {
    if (source.file === undefined) continue
    const text = sourceText(source.file)
    if (text !== undefined) numbers.set(source.id, { source, paragraphs: paragraphsOf(text) })
    else if (cited.has(source.id)) found.push(sourceNotThere(source.file, source.span))
  }
  for (const evidence of evidenceIn(subject)) {
    const known = numbers.get(evidence.source)
    if (known !== undefined) found.push(...checkOne(evidence, known.source.file ?? '', known.paragraphs))
  }
  return found
}

function evidenceIn(subject: Case): Evidence[] {
  const facts = [...subject.facts, ...subject.scenarios.flatMap(({ addFacts }) => addFacts)]
  return [...facts, ...subject.episodes].flatMap(({ evidence }) => evidence)
}

function checkOne({ place, span }: Evidence, file: string, paragraphs: ReadonlyMap<number, string>): Diagnostic[] {
  const [, first, last] = /^¶(\d+)(?:-(\d+))?$/u.exec(place ?? '') ?? []
  if (first === undefined) return []
  const missing = [first, last ?? first].map(Number).find(number => !paragraphs.has(number))
  return missing === undefined ? [] : [noSuchParagraph(missing, file, highest(paragraphs), span)]
}

function highest(paragraphs: ReadonlyMap<number, string>): number {
  return [...paragraphs.keys()].reduce((most, number) => Math.max(most, number), 0)
}
