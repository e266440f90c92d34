import type { ReactNode } from 'react'
import type { Driver, Evidence as Piece, Fact, Source } from '../../casefile/index.ts'
import { capitalised, cite, confidenceOf, factsUnder, type Names, sentence } from '../../report/index.ts'
import { useSession, useWork } from '../state/context.ts'
import { withdrawing } from '../state/work.ts'
import { words } from '../words/index.ts'
import { Disclosure } from './disclosure.tsx'
import { groupBy } from './group-by.ts'
import { Said } from './said.tsx'

const text = words.parts

/** What a sentence goes back to: drivers or constraints, the facts under them, and where those are from. */
export function Evidence({ names, ids }: { readonly names: Names; readonly ids: readonly string[] }): ReactNode {
  return ids.map(id => (
    <Disclosure key={id} className="evidence" label={<Summary names={names} id={id} />}>
      <Ground names={names} id={id} />
    </Disclosure>
  ))
}

/** The paragraphs alone, as a note in the margin has room for. */
function Summary({ names, id }: { readonly names: Names; readonly id: string }): ReactNode {
  const cited = cite(factsUnder(names, [id]))
  const without = names.driver(id) ? text.noEvidence : text.rule
  return <Said text={cited === '' ? without : cited} />
}

function Ground({ names, id }: { readonly names: Names; readonly id: string }): ReactNode {
  const driver = names.driver(id)
  const part = driver ?? names.constraint(id)
  if (part === undefined) return null
  return (
    <>
      <p className="whose">
        {driver === undefined ? text.rulePlace : placeOf(names, driver)} <code>{id}</code>
      </p>
      <p>
        <Said text={part.wording} />
      </p>
      {driver?.confidence !== undefined && <p>{text.itself(confidenceOf(driver))}</p>}
      {part.restsOn.map((group, k) => (
        <Group key={k} names={names} ids={group} />
      ))}
      <SupposeAway id={id} label={driver === undefined ? text.supposeRule : text.supposeDriver} />
    </>
  )
}

function placeOf(names: Names, driver: Driver): string {
  const own = names.reading.drivers.get(driver.actor) ?? []
  const place = own.findIndex(({ id }) => id === driver.id) + 1
  return text.place(place, own.length, names.actor(driver.actor))
}

/** Facts of which one is enough, or a single fact. */
function Group({ names, ids }: { readonly names: Names; readonly ids: readonly string[] }): ReactNode {
  return (
    <>
      {ids.length > 1 && <p className="any-of">{capitalised(text.anyOf)}</p>}
      <ul className="facts">
        {ids.map(id => (
          <li key={id}>
            <FactNote names={names} id={id} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A fact as a note has it: what it says, how sure that is, where it is from, and what if it were not so. */
export function FactNote({ names, id }: { readonly names: Names; readonly id: string }): ReactNode {
  const fact = names.fact(id)
  if (fact === undefined) return <code>{id}</code>
  const counting = names.reading.facts.some(other => other.id === id)
  return (
    <>
      <Said text={sentence(fact.text)} />
      {fact.confidence !== undefined && <span className="quiet"> {text.heldToBe(confidenceOf(fact))}</span>}
      {!counting && <span className="quiet"> {text.notCounting}</span>}
      <SourceLines names={names} fact={fact} />
      <SupposeAway id={id} label={text.suppose} />
    </>
  )
}

function SourceLines({ names, fact }: { readonly names: Names; readonly fact: Fact }): ReactNode {
  if (fact.evidence.length === 0) return <span className="from">{text.ownFact}</span>
  const bySource = groupBy(fact.evidence, ({ source }) => source)
  return [...bySource].map(([id, pieces]) => (
    <span key={id} className="from">
      <Said
        text={sourceInWords(
          names.reading.case.sources.find(source => source.id === id),
          id,
          pieces,
        )}
      />
    </span>
  ))
}

/** Author, title, publisher, date, place: as far as they are there. */
function sourceInWords(source: Source | undefined, id: string, pieces: readonly Piece[]): string {
  const places = pieces.flatMap(({ place }) => place ?? [])
  const { author, title, publisher, date } = source ?? { title: id }
  return [author, title, publisher, date, places.join(', ')]
    .filter(part => part !== undefined && part !== '')
    .join(', ')
}

/** Takes a thing out of what counts, or back in. */
function SupposeAway({ id, label }: { readonly id: string; readonly label: string }): ReactNode {
  const session = useSession()
  const { variation } = useWork()
  const out = variation.withdraw?.includes(id) ?? false
  const change = (): void =>
    session.setVariation(out ? text.restoreFact(id) : text.withdrawFact(id), withdrawing(variation, [id], !out))
  return (
    <button type="button" className="link suppose" onClick={change}>
      {out ? text.back : label}
    </button>
  )
}
