import { type ReactNode, useState } from 'react'
import type { Alternative, Stance } from '../../../inquiry/index.ts'
import {
  argue,
  capitalised,
  type Names,
  type Point,
  tallyOf,
  tellingAlternatives,
  whyTitle,
} from '../../../report/index.ts'
import { Evidence } from '../../parts/evidence.tsx'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer.why

/** Why those in focus do what they do: act by act, each sentence with what it goes back to in the margin. */
export function Reasons({ told }: { readonly told: Told }): ReactNode {
  const { account, names } = told
  return account.reasons.map((stance, k) => (
    <section key={`${stance.actor} ${stance.taken.join()}`} id={k === 0 ? 'section-why' : undefined}>
      <div className="main">
        <h2>
          <Said text={whyTitle(names, stance, account.outcomes)} />
        </h2>
      </div>
      <Chain names={names} stance={stance} />
      <div className="main">
        <p className="quiet tally">
          <Said text={tallyOf(names, stance)} />
        </p>
      </div>
    </section>
  ))
}

/** So many reasons are shown at first. */
const FIRST = 4

function Chain({ names, stance }: { readonly names: Names; readonly stance: Stance }): ReactNode {
  const [all, setAll] = useState(false)
  const telling = tellingAlternatives(names, stance)
  const more = telling.length - FIRST
  return (
    <>
      <ol className="chain">
        {telling.map((alternative, k) => (
          <li key={k} className={!all && k >= FIRST ? 'only-print' : undefined}>
            <Reason names={names} stance={stance} alternative={alternative} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="main">
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.fewer : text.more(more)}
          </button>
        </p>
      )}
    </>
  )
}

interface ReasonProps {
  readonly names: Names
  readonly stance: Stance
  readonly alternative: Alternative
}

function Reason({ names, stance, alternative }: ReasonProps): ReactNode {
  return (
    <>
      <p className="act main">
        <strong>
          <Said text={`${capitalised(names.change(alternative))}: `} />
        </strong>
        <span className="verdict-word">{text.verdict[alternative.verdict]}</span>
      </p>
      {argue(names, stance, alternative).map((point, k) => (
        <PointRow key={k} names={names} point={point} />
      ))}
    </>
  )
}

function PointRow({ names, point }: { readonly names: Names; readonly point: Point }): ReactNode {
  return (
    <div className="point">
      <Evidence names={names} ids={point.because}>
        <p>
          <Said text={point.text} />
        </p>
      </Evidence>
    </div>
  )
}
