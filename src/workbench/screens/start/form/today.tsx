import type { ReactNode } from 'react'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import { called } from './called.ts'
import { actorsIn, optionsOf } from './form.ts'
import { useForm } from './use-form.ts'

const text = startWords.form.today

/** The third step: what is done as things stand. */
export function Today(): ReactNode {
  const { form, change } = useForm()
  const actors = actorsIn(form).filter(actor => optionsOf(actor).length > 0)
  const toggle = (key: string): void =>
    change(startWords.form.label.today, now => ({
      ...now,
      today: now.today.includes(key) ? now.today.filter(other => other !== key) : [...now.today, key],
    }))
  if (actors.length === 0) return <p>{text.none}</p>
  return (
    <>
      <p className="step-intro">{text.intro}</p>
      {actors.map(actor => (
        <fieldset key={actor.key} className="of-actor ticks">
          <legend>
            <Said text={text.of(called(form, actor))} />
          </legend>
          {optionsOf(actor).map(({ key, label }) => (
            <label key={key} className="start-tick">
              <input type="checkbox" checked={form.today.includes(key)} onChange={() => toggle(key)} />{' '}
              <span>
                <Said text={label} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  )
}
