import type { ReactNode } from 'react'
import type { Fact } from '../../../casefile/index.ts'
import { confidenceOf, hedgedDrivers, sentence, series, timesInWords } from '../../../report/index.ts'
import { Evidence } from '../../parts/evidence.tsx'
import { Said } from '../../parts/said.tsx'
import { fullSource } from '../../parts/sources.ts'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer.rests

/** So many of those that decide are shown. */
const MOST = 6

/** What decides most often, and how sure that is. */
export function Rests({ told }: { readonly told: Told }): ReactNode {
  const { decisive, facts, sources } = told.account.rests_on
  if (decisive.length === 0) return null
  return (
    <section id="section-rests">
      <div className="main">
        <h2>{text.title}</h2>
        <p>{facts.length === 0 ? text.noFacts : text.facts(facts.length, sources.length)}</p>
      </div>
      <ol className="rests">
        {decisive.slice(0, MOST).map(({ id, times }) => (
          <li key={id} className="point">
            <Evidence names={told.names} ids={[id]}>
              <p>
                <Said text={sentence(told.names.reason(id))} />{' '}
                <span className="quiet">
                  <Said text={`${whose(told, id)}, ${timesInWords(times)}`} />
                </span>
              </p>
            </Evidence>
          </li>
        ))}
      </ol>
      <Doubts told={told} />
      <Sources told={told} />
    </section>
  )
}

function whose({ names }: Told, id: string): string {
  const owner = names.driver(id)?.actor
  return owner === undefined ? text.rule : names.actor(owner)
}

function Doubts({ told: { account, names } }: { readonly told: Told }): ReactNode {
  const { decisive, facts, assumptions } = account.rests_on
  const hedged = facts.flatMap(id => names.fact(id) ?? []).filter(({ confidence }) => (confidence?.value ?? 1) < 1)
  const drivers = hedgedDrivers(
    names,
    decisive.map(({ id }) => id),
  )
  const doubts = [
    ...hedged.map((fact: Fact) => ({ id: fact.id, said: fact.text, confidence: confidenceOf(fact) })),
    ...drivers.map(driver => ({ id: driver.id, said: names.reason(driver.id), confidence: confidenceOf(driver) })),
  ]
  return (
    <div className="main">
      {doubts.length > 0 && (
        <>
          <h3>{text.hedged}</h3>
          <ul>
            {doubts.map(({ id, said, confidence }) => (
              <li key={id}>
                <Said text={sentence(said)} /> <span className="quiet">{confidence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {assumptions.length > 0 && (
        <>
          <h3>{text.assumed}</h3>
          <p>
            <Said text={sentence(series(assumptions.map(id => names.reason(id))))} />
          </p>
        </>
      )}
    </div>
  )
}

/** The sources in full. */
function Sources({ told: { account, names } }: { readonly told: Told }): ReactNode {
  const { sources } = names.reading.case
  const cited = sources.filter(({ id }) => account.rests_on.sources.includes(id))
  if (cited.length === 0) return null
  return (
    <div className="main">
      <h3>{text.sourcesTitle}</h3>
      <ul>
        {cited.map(source => (
          <li key={source.id}>
            <Said text={fullSource(source)} /> <span className="quiet">{source.id}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
