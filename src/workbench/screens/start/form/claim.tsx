import type { ReactNode } from 'react'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import { Line } from './fields.tsx'
import type { FormPart } from './form.ts'
import { useMade } from './made.ts'
import { OpenCase } from './open-case.tsx'
import { PartFields } from './part-fields.tsx'
import { fields as fieldNames } from './unfinished.ts'
import { useForm } from './use-form.ts'

const text = startWords.form.claim
const label = startWords.form.label

/** The last step: what is asked; and then the case is opened. */
export function Claim(): ReactNode {
  const { form, change } = useForm()
  const { claim } = form
  const setParts = (parts: readonly FormPart[]): void =>
    change(label.claim, now => ({ ...now, claim: { ...now.claim, parts } }))
  return (
    <>
      <p className="step-intro">{text.intro}</p>
      <Line
        label={text.text}
        hint={text.textHint}
        field={fieldNames.claim}
        value={claim.text}
        onWrite={value => change(label.write, now => ({ ...now, claim: { ...now.claim, text: value } }), 'claim')}
      />
      <h3>{text.means}</h3>
      <ol className="rows">
        {claim.parts.map((part, k) => (
          <li key={k} className="row">
            <PartFields
              form={form}
              part={part}
              that={text.that}
              nameOf={field => text.field(field, k + 1)}
              field={fieldNames.condition(k + 1)}
              onChoose={fields => setParts(claim.parts.with(k, { ...part, ...fields }))}
            />
            <button
              type="button"
              className="link"
              aria-label={text.removeThis(k + 1)}
              onClick={() => setParts(claim.parts.toSpliced(k, 1))}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button"
        data-field={fieldNames.addCondition}
        onClick={() => setParts([...claim.parts, { option: '', done: true }])}
      >
        {text.add}
      </button>
      <Written />
      <p className="quiet">{text.always}</p>
      <OpenCase />
    </>
  )
}

/** The claim as it stands in the text; before it is finished only the one that is always asked is there. */
function Written(): ReactNode {
  const claims = useMade()?.case?.claims ?? []
  const [first] = claims
  if (first === undefined || claims.length < 2) return null
  return (
    <p className="written">
      {text.written}{' '}
      <code>
        <Said text={first.wording} />
      </code>
    </p>
  )
}
