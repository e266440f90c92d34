import type { ReactNode } from 'react'
import type { Reading } from '../../../../casefile/index.ts'
import type { Concept } from '../../../../engine/index.ts'
import { capitalised, Names } from '../../../../report/index.ts'
import { Said } from '../../../parts/said.tsx'
import { words } from '../../../words/index.ts'
import { Check, Choose, DateField } from '../fields.tsx'
import { inScenario, lookingAhead, onDate, startingWith } from './change.ts'
import type { ToggleProps } from './toggle-props.ts'

const text = words.explore.whatIf

/** The scenario, and the date the case is read at. */
export function Frame({ reading, variation, change }: ToggleProps): ReactNode {
  const { scenarios } = reading.case
  const choose = (value: string): void =>
    change(text.label.scenario, inScenario(variation, value === '' ? undefined : value))
  const date = (value: string | undefined): void => change(text.label.date, onDate(variation, value))
  return (
    <>
      {scenarios.length > 0 && (
        <Choose
          label={text.scenario}
          value={variation.scenario ?? ''}
          choices={[
            { value: '', label: text.noScenario },
            ...scenarios.map(({ id: value, title }) => ({ value, label: title })),
          ]}
          onChange={choose}
        />
      )}
      <DateField label={text.date} value={reading.asOf ?? ''} onChange={date}>
        {variation.asOf !== undefined && (
          <button type="button" className="link" onClick={() => date(undefined)}>
            {text.ownDate}
          </button>
        )}
      </DateField>
    </>
  )
}

const CONCEPTS: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']

/** How far each actor looks ahead. */
export function Foresight({ reading, variation, change }: ToggleProps): ReactNode {
  const names = new Names(reading)
  return reading.case.actors.map(({ id }) => (
    <Choose
      key={id}
      label={capitalised(names.actor(id))}
      value={variation.foresight?.[id] ?? ''}
      choices={[
        { value: '', label: text.asInCase(words.explore.foresight[ownForesight(reading, id)]) },
        ...CONCEPTS.map(value => ({ value, label: words.explore.foresight[value] })),
      ]}
      onChange={value =>
        change(text.label.foresight(id), lookingAhead(variation, id, value === '' ? undefined : (value as Concept)))
      }
    />
  ))
}

function ownForesight({ case: subject, scenario }: Reading, actor: string): Concept {
  const supposed = subject.scenarios.find(({ id }) => id === scenario)?.foresight[actor]
  return supposed ?? subject.actors.find(({ id }) => id === actor)!.foresight
}

/** Where things stand at the start: what is taken and what is not. */
export function Start({ reading, variation, change }: ToggleProps): ReactNode {
  const { case: subject, statusQuo, scenario } = reading
  const names = new Names(reading)
  const supposed = subject.scenarios.find(({ id }) => id === scenario)?.statusQuo?.taken
  const current = {
    now: variation.statusQuo ?? statusQuo,
    else: supposed ?? subject.statusQuo.taken,
    order: subject.options.map(({ id }) => id),
  }
  return subject.actors.map(({ id: actor }) => {
    const own = subject.options.filter(option => option.actor === actor)
    if (own.length === 0) return null
    return (
      <fieldset key={actor}>
        <legend>
          <Said text={capitalised(names.actor(actor))} />
        </legend>
        {own.map(({ id }) => (
          <Check
            key={id}
            label={<Said text={names.act(id)} />}
            checked={current.now.includes(id)}
            onChange={taken => change(text.label.start(id), startingWith(variation, id, taken, current))}
          />
        ))}
      </fieldset>
    )
  })
}
