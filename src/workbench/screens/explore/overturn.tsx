import { type ReactNode, useState } from 'react'
import type { ClaimVerdict, Withdrawable } from '../../../inquiry/index.ts'
import { type Names, sentence } from '../../../report/index.ts'
import { groupBy } from '../../parts/group-by.ts'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { withdrawing } from '../../state/work.ts'
import type { FoundBy } from '../../worker/questions.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Choose } from './fields.tsx'
import { Head } from './head.tsx'
import { OfCase } from './of-case.tsx'
import { Try } from './try.tsx'
import { Verdict } from './what-if/answers.tsx'

const text = words.explore.overturn
const DEFAULTS = { over: 'facts', to: '2', claim: '' }

/** The smallest sets of facts, or drivers, without which a claim would stand otherwise. */
export function Overturn(): ReactNode {
  const work = useWork()
  const [chosen, choose] = useChoices(DEFAULTS)
  const over: Withdrawable = chosen.over === 'drivers' ? 'drivers' : 'facts'
  const to = Math.min(3, Math.max(1, Number(chosen.to) || 2))
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {names => (
          <>
            <form className="question" onSubmit={event => event.preventDefault()}>
              <Choose
                label={text.over}
                value={over}
                choices={[
                  { value: 'facts', label: text.facts },
                  { value: 'drivers', label: text.drivers },
                ]}
                onChange={value => choose({ over: value })}
              />
              <Choose
                label={text.to}
                value={String(to)}
                choices={[1, 2, 3].map(size => ({ value: String(size), label: text.upTo(size) }))}
                onChange={value => choose({ to: value })}
              />
              <Choose
                label={words.explore.claim}
                value={chosen.claim}
                choices={[
                  { value: '', label: text.allClaims },
                  ...names.reading.case.claims.map(({ id, text: said }) => ({ value: id, label: said })),
                ]}
                onChange={value => choose({ claim: value })}
              />
            </form>
            <Answered question="overturn" asked={{ ...work, over, to }}>
              {found => (
                <Sets
                  key={`${over}${to}${chosen.claim}`}
                  names={names}
                  found={found}
                  claim={chosen.claim}
                  over={over}
                  to={to}
                />
              )}
            </Answered>
          </>
        )}
      </OfCase>
    </>
  )
}

/** So many are shown at a time. */
const PAGE = 20

interface SetsProps {
  readonly names: Names
  readonly found: FoundBy<'overturn'>
  /** Empty: all. */
  readonly claim: string
  readonly over: Withdrawable
  /** The largest sets asked for. */
  readonly to: number
}

function Sets({ names, found, claim, over, to }: SetsProps): ReactNode {
  const [most, setMost] = useState(PAGE)
  const sets = setsIn(found, claim)
  if (names.reading.case.claims.length === 0) return <p>{words.answer.holds.none}</p>
  return (
    <section>
      <h2>{text.found(sets.length)}</h2>
      <p className="quiet">{text.searched(found.searched_to, to, over)}</p>
      <ol className="sets">
        {sets.slice(0, most).map(set => (
          <li key={set.ids.join()}>
            <OneSet names={names} set={set} before={found.before} />
          </li>
        ))}
      </ol>
      {sets.length > most && (
        <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
          {text.more(sets.length - most)}
        </button>
      )}
    </section>
  )
}

interface Overturning {
  readonly ids: readonly string[]
  readonly effects: readonly { readonly claim: string; readonly verdict: ClaimVerdict }[]
}

/** Sets by what they change, the smallest first; of those, the ones that change most. */
function setsIn({ claims }: FoundBy<'overturn'>, only: string): Overturning[] {
  const effects = Object.entries(claims)
    .filter(([claim]) => only === '' || claim === only)
    .flatMap(([claim, sets]) => sets.map(({ withdraw, verdict }) => ({ ids: withdraw, claim, verdict })))
  return [...groupBy(effects, ({ ids }) => ids.join()).values()]
    .map(group => ({ ids: group[0]!.ids, effects: group }))
    .toSorted((a, b) => a.ids.length - b.ids.length || b.effects.length - a.effects.length)
}

function OneSet(props: {
  readonly names: Names
  readonly set: Overturning
  readonly before: Readonly<Record<string, ClaimVerdict>>
}): ReactNode {
  const { names, set, before } = props
  const { variation } = useWork()
  return (
    <>
      {set.ids.map((id, k) => (
        <p key={id} className="fact">
          {k > 0 && <span className="quiet">{words.answer.changes.and} </span>}
          <Said text={sentence(names.fact(id)?.text ?? reasonOf(names, id))} /> <code className="quiet">{id}</code>
        </p>
      ))}
      <ul className="effects">
        {set.effects.map(({ claim, verdict }) => (
          <li key={claim}>
            <span className="transition">
              <Verdict verdict={before[claim]} /> <span aria-label={words.answer.changes.becomes}>→</span>{' '}
              <Verdict verdict={verdict} />
            </span>{' '}
            <Said text={sentence(names.claim(claim))} />
          </li>
        ))}
      </ul>
      <Try trial={{ label: set.ids.join(' + '), variation: withdrawing(variation, set.ids, true) }} />
    </>
  )
}

function reasonOf(names: Names, id: string): string {
  return `${names.actor(names.driver(id)?.actor ?? '')}: ${names.reason(id)}`
}
