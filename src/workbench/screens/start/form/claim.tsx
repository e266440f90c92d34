import type { ReactNode } from 'react'
import { safe } from '../../../../report/index.ts'
import { Disclosure } from '../../../parts/disclosure.tsx'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import { useBegin } from '../documents.ts'
import { Line } from './fields.tsx'
import type { FormPart } from './form.ts'
import { keepForm } from './keep.ts'
import { BLANK, isReady } from './form.ts'
import { useMade } from './made.ts'
import { PartFields } from './part-fields.tsx'
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
      <button type="button" className="button" onClick={() => setParts([...claim.parts, { option: '', done: true }])}>
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

function OpenCase(): ReactNode {
  const { form } = useForm()
  const { begin } = useBegin()
  const made = useMade()
  if (made === undefined) return null
  const open = async (): Promise<void> => {
    await begin(made.case?.title ?? '', made.text)
    // The case is kept by itself from here on; the next one begins with a blank form.
    keepForm(BLANK)
  }
  return (
    <div className="open-case">
      <p>
        <button type="button" className="button" disabled={!isReady(form)} onClick={() => void open()}>
          {text.open}
        </button>
      </p>
      <p className="quiet">{text.openExplained}</p>
      <Disclosure label={text.seeText}>
        <pre className="case-text" tabIndex={0}>
          {made.text.split('\n').map(line => `${/^ */u.exec(line)![0]}${safe(line.trim())}\n`)}
        </pre>
      </Disclosure>
    </div>
  )
}
