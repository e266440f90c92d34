import { type ReactNode, useId, useState } from 'react'
import type { Driver, Fact } from '../../casefile/index.ts'
import { cite, confidenceOf, factsUnder, type Names, sentence } from '../../report/index.ts'
import { words } from '../words/first.ts'
import { Quoted } from './quoted.tsx'
import { Said } from './said.tsx'
import { shortSources } from './sources.ts'
import { SupposeAway } from './suppose-away.tsx'

const text = words.parts

/**
 * A sentence with what it goes back to: the paragraphs beside it, and under it, when asked for, the drivers or the rule
 * with the facts they rest on and where each of those is from.
 */
export function Evidence({
  names,
  ids,
  children,
}: {
  readonly names: Names
  /** Of drivers and constraints. */
  readonly ids: readonly string[]
  readonly children: ReactNode
}): ReactNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div className="noted">
        <div className="main">{children}</div>
        <div className="margin">
          {ids.length > 0 && (
            <button
              type="button"
              className="disclose"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              <span className="visually-hidden">{text.evidence}: </span>
              <Said text={summary(names, ids)} />
            </button>
          )}
        </div>
      </div>
      <div id={id} className="grounds" hidden={!open}>
        {open && ids.map(each => <Ground key={each} names={names} id={each} />)}
      </div>
    </>
  )
}

/** The paragraphs alone, as a note in the margin has room for. */
function summary(names: Names, ids: readonly string[]): string {
  const facts = factsUnder(names, ids)
  const written = facts.map(fact => ({ ...fact, evidence: fact.evidence.filter(({ record }) => record === undefined) }))
  const recorded = facts.some(({ evidence }) => evidence.some(({ record }) => record !== undefined))
  const cited = [cite(written), recorded ? text.record : ''].filter(part => part !== '').join('; ')
  return cited !== '' ? cited : ids.some(id => names.driver(id)) ? text.noEvidence : text.rule
}

function Ground({ names, id }: { readonly names: Names; readonly id: string }): ReactNode {
  const driver = names.driver(id)
  const part = driver ?? names.constraint(id)
  if (part === undefined) return null
  return (
    <div className="ground" role="group" aria-label={id}>
      <p className="whose">
        <Said text={driver === undefined ? text.rulePlace : placeOf(names, driver)} /> <code>{id}</code>,{' '}
        {driver === undefined ? text.demands : text.wants} <code>{part.wording}</code>.{' '}
        {driver?.confidence !== undefined && `${text.itself(confidenceOf(driver))} `}
        <SupposeAway id={id} label={driver === undefined ? text.supposeRule : text.supposeDriver} />
      </p>
      {part.restsOn.length === 0 && <p className="quiet">{driver === undefined ? text.rule : text.noEvidence}</p>}
      {part.restsOn.map((group, k) => (
        <Group key={k} names={names} ids={group} />
      ))}
    </div>
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
      {ids.length > 1 && <p className="label">{text.anyOf}</p>}
      <ul className={ids.length > 1 ? 'facts any' : 'facts'}>
        {ids.map(id => (
          <li key={id}>
            <FactNote names={names} id={id} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A fact: what it says with the paragraphs it is from, and beside it where they are, how sure it is, and what if not. */
export function FactNote({ names, id }: { readonly names: Names; readonly id: string }): ReactNode {
  const fact = names.fact(id)
  if (fact === undefined) return <code>{id}</code>
  return (
    <div className="noted">
      <div className="main">
        <p>
          <Said text={sentence(fact.text)} />
        </p>
        <Quoted case={names.reading.case} fact={fact} />
      </div>
      <p className="margin">
        <SourceLines names={names} fact={fact} /> <SupposeAway id={id} label={text.suppose} />
      </p>
    </div>
  )
}

/** Where a fact is from, source by source, and how sure it is. */
export function SourceLines({ names, fact }: { readonly names: Names; readonly fact: Fact }): ReactNode {
  const lines = shortSources(names.reading.case, fact)
  const counting = names.reading.facts.some(({ id }) => id === fact.id)
  return (
    <span className="from">
      {lines.length === 0
        ? text.ownFact
        : lines.map(line => (
            <span key={line}>
              <Said text={line} />{' '}
            </span>
          ))}
      {fact.confidence !== undefined && `${text.heldToBe(confidenceOf(fact))} `}
      {!counting && text.notCounting}
    </span>
  )
}
