import { type ReactNode, useEffect, useState } from 'react'
import type { Case, Fact } from '../../casefile/index.ts'
import { paragraphsAt } from '../../report/index.ts'
import { useBench } from '../state/context.ts'
import type { CaseSource } from '../state/source.ts'
import type { Line } from '../worker/line.ts'
import { groupBy } from './group-by.ts'
import { Said } from './said.tsx'

/**
 * The paragraphs that a fact is from, as their sources word them. Shows nothing where the texts of the sources are not at
 * hand: they lie beside the case, if anywhere.
 */
export function Quoted({ case: subject, fact }: { readonly case: Case; readonly fact: Fact }): ReactNode {
  const { session, line } = useBench()
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[]>([])
  const wanted = JSON.stringify(citedIn(subject, fact))
  useEffect(() => {
    let current = true
    quote(session.source, line, JSON.parse(wanted) as Cited[]).then(
      found => current && setParagraphs(found),
      () => undefined, // not at hand
    )
    return () => {
      current = false
    }
  }, [session.source, line, wanted])
  return paragraphs.map(({ place, words }) => (
    <blockquote key={place} className="quoted">
      <p>
        <Said text={words} />
      </p>
      <cite>
        <Said text={place} />
      </cite>
    </blockquote>
  ))
}

/** A paragraph, and where it is: `ferris-2026 ¶4`. */
interface Paragraph {
  readonly place: string
  readonly words: string
}

/** What is cited of a source that names a file. */
interface Cited {
  readonly source: string
  readonly file: string
  readonly numbers: readonly number[]
}

function citedIn({ sources }: Case, { evidence }: Fact): Cited[] {
  return [...groupBy(evidence, ({ source }) => source)].flatMap(([source, pieces]) => {
    const file = sources.find(({ id }) => id === source)?.file
    const numbers = [...new Set(pieces.flatMap(({ place = '' }) => paragraphsAt(place)))]
    return file === undefined || numbers.length === 0 ? [] : [{ source, file, numbers }]
  })
}

async function quote(from: CaseSource, line: Line, cited: readonly Cited[]): Promise<Paragraph[]> {
  const bySource = cited.map(async ({ source, file, numbers }) => {
    const text = await from.readBeside(file)
    if (text === undefined) return []
    const reply = await line.ask('paragraphs', { text, numbers })
    if (reply.kind !== 'found') return []
    return reply.found.map(({ number, words }) => ({ place: `${source} ¶${number}`, words }))
  })
  return (await Promise.all(bySource)).flat()
}
