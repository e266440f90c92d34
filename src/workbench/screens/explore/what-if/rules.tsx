import type { ReactNode } from 'react'
import { Names, sentence } from '../../../../report/index.ts'
import { Said } from '../../../parts/said.tsx'
import { withdrawing } from '../../../state/work.ts'
import { words } from '../../../words/index.ts'
import type { ToggleProps } from './toggle-props.ts'

const text = words.explore.whatIf

/** What cannot be, each rule of which can be supposed away. */
export function Rules({ reading, variation, filter, change }: ToggleProps): ReactNode {
  const { case: subject, scenario } = reading
  const added = subject.scenarios.find(({ id }) => id === scenario)?.addConstraints ?? []
  const all = [...subject.constraints, ...added]
  const names = new Names(reading)
  const withdrawn = new Set(variation.withdraw)
  const shown = all.filter(({ id, wording }) => filter.shows(withdrawn.has(id), id, wording, names.givenReason(id)))
  if (all.length === 0) return <p className="quiet">{words.model.noneYet.constraints}</p>
  return (
    <ul className="toggle-list">
      {shown.map(({ id, wording, kind }) => {
        const out = withdrawn.has(id)
        const toggle = (): void =>
          change(out ? words.parts.restoreFact(id) : words.parts.withdrawFact(id), withdrawing(variation, [id], !out))
        return (
          <li key={id}>
            <label className="check">
              <input type="checkbox" checked={!out} onChange={toggle} />
              <span className={out ? 'out' : undefined}>
                <Said text={sentence(names.givenReason(id))} />
              </span>
            </label>
            <p className="under">
              {text.rule[kind]} <code>{wording}</code>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
