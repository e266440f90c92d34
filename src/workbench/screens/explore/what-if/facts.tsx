import { type ReactNode, useState } from 'react'
import type { Case, Fact, Reading, Variation } from '../../../../casefile/index.ts'
import { capitalised, confidenceOf, Names, sentence, series } from '../../../../report/index.ts'
import { groupBy } from '../../../parts/group-by.ts'
import { Said } from '../../../parts/said.tsx'
import { fullSource, shortSources } from '../../../parts/sources.ts'
import { withdrawing } from '../../../state/work.ts'
import { words } from '../../../words/index.ts'
import { Choose } from '../fields.tsx'
import type { ToggleProps } from './toggle-props.ts'

const text = words.explore.whatIf

const GROUPINGS = ['about', 'source', 'kind'] as const
type Grouping = (typeof GROUPINGS)[number]

/** The facts, each of which can be supposed not to be so. */
export function Facts(props: ToggleProps): ReactNode {
  const { reading, variation, filter } = props
  const [grouping, setGrouping] = useState<Grouping>('about')
  const all = factsOf(reading, variation)
  const withdrawn = new Set(variation.withdraw)
  const shown = all.filter(fact => filter.shows(withdrawn.has(fact.id), fact.id, fact.text))
  const names = new Names(reading)
  const groups = groupBy(shown, fact => groupOf(names, fact, grouping))
  if (all.length === 0) return <p className="quiet">{text.noFacts}</p>
  return (
    <>
      <Choose
        label={text.groupBy}
        value={grouping}
        choices={GROUPINGS.map(value => ({ value, label: text.grouping[value] }))}
        onChange={value => setGrouping(value as Grouping)}
      />
      {shown.length === 0 && <p className="quiet">{text.nothingFound}</p>}
      {[...groups].map(([title, facts]) => (
        <section key={title}>
          <h4>
            <Said text={title} />
          </h4>
          <ul className="toggle-list">
            {facts.map(fact => (
              <li key={fact.id}>
                <FactToggle {...props} fact={fact} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Those of the case, of the scenario that is supposed, and those that are supposed. */
function factsOf({ case: subject, scenario }: Reading, { addFacts = [] }: Variation): readonly Fact[] {
  const added = subject.scenarios.find(({ id }) => id === scenario)?.addFacts ?? []
  return [...subject.facts, ...added, ...addFacts]
}

function groupOf(names: Names, fact: Fact, grouping: Grouping): string {
  switch (grouping) {
    case 'about':
      return capitalised(series([...new Set(fact.about)].sort().map(id => names.actor(id)))) || text.aboutNobody
    case 'source':
      return titleOf(names.reading.case, fact.evidence[0]?.source)
    case 'kind':
      return fact.kind === undefined ? text.noKind : text.kind[fact.kind]
  }
}

function titleOf({ sources }: Case, id: string | undefined): string {
  if (id === undefined) return words.parts.ownFact
  return sources.find(source => source.id === id)?.title ?? id
}

function FactToggle({ reading, variation, change, fact }: ToggleProps & { readonly fact: Fact }): ReactNode {
  const { id, confidence } = fact
  const out = variation.withdraw?.includes(id) ?? false
  const counting = reading.facts.some(other => other.id === id)
  const toggle = (): void =>
    change(out ? words.parts.restoreFact(id) : words.parts.withdrawFact(id), withdrawing(variation, [id], !out))
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={!out} onChange={toggle} />
        <span className={out ? 'out' : undefined}>
          <Said text={sentence(fact.text)} />
        </span>
      </label>
      <p className="under">
        <Said text={shortSources(reading.case, fact).join(' ')} />{' '}
        {confidence !== undefined && words.parts.heldToBe(confidenceOf(fact))}{' '}
        {!out && !counting && words.parts.notCounting}
      </p>
    </>
  )
}

/** The sources, each of which can be supposed not to be relied on. */
export function Sources({ reading, variation, filter, change }: ToggleProps): ReactNode {
  const { sources } = reading.case
  const withdrawn = new Set(variation.withdraw)
  const shown = sources.filter(source => filter.shows(withdrawn.has(source.id), source.id, fullSource(source)))
  if (sources.length === 0) return <p className="quiet">{text.noSources}</p>
  return (
    <ul className="toggle-list">
      {shown.map(source => {
        const out = withdrawn.has(source.id)
        const toggle = (): void => change(text.relyOn(source.id, out), withdrawing(variation, [source.id], !out))
        return (
          <li key={source.id}>
            <label className="check">
              <input type="checkbox" checked={!out} onChange={toggle} />
              <span className={out ? 'out' : undefined}>
                <Said text={fullSource(source)} />
              </span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
