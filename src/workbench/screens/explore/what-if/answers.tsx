import type { ReactNode } from 'react'
import type { Variation } from '../../../../casefile/index.ts'
import type { ClaimVerdict } from '../../../../inquiry/index.ts'
import { MARKS, sentence } from '../../../../report/index.ts'
import { Marked } from '../../../parts/marked.tsx'
import { Said } from '../../../parts/said.tsx'
import { useWork } from '../../../state/context.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { words } from '../../../words/index.ts'
import { ReportHere } from '../report-here.tsx'
import { saidOf, type Side } from './side.ts'

const text = words.explore.whatIf

interface AnswersProps {
  /** What is compared with. */
  readonly base: Variation
  readonly before: Side
  readonly after: Side
  /** Whether nothing is supposed beyond what is compared with. */
  readonly plain: boolean
}

/** The two answers beside each other, the claims under both, and what came of the supposition and why. */
export function Answers({ base, before, after, plain }: AnswersProps): ReactNode {
  const [was, is] = [saidOf(before), saidOf(after)]
  return (
    <>
      <div className="two-sides">
        <section className="before" aria-labelledby="side-before">
          <h2 id="side-before">{text.before}</h2>
          {was.map(paragraph => (
            <p key={paragraph}>
              <Said text={paragraph} />
            </p>
          ))}
        </section>
        <section className="after" aria-labelledby="side-after">
          <h2 id="side-after">{text.after}</h2>
          {is.map((paragraph, k) => (
            <p key={k}>
              <Marked text={paragraph} before={plain ? undefined : (was[k] ?? '')} />
            </p>
          ))}
        </section>
      </div>
      <Claims before={before} after={after} />
      {plain ? <p className="quiet">{text.nothingSupposed}</p> : <WhatComesOfIt base={base} />}
    </>
  )
}

function Claims({ before, after }: Pick<AnswersProps, 'before' | 'after'>): ReactNode {
  const claims = Object.entries(after.account.claims)
  if (claims.length === 0) return <p className="quiet">{words.answer.holds.none}</p>
  return (
    <table className="claims-beside">
      <caption className="visually-hidden">{text.claims}</caption>
      <thead>
        <tr>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
          <th scope="col">{text.claim}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(([id, verdict]) => (
          <tr key={id} className={before.account.claims[id] === verdict ? 'same' : 'changed'}>
            <td>
              <Verdict verdict={before.account.claims[id]} />
            </td>
            <td>
              {before.account.claims[id] === verdict ? (
                <Verdict verdict={verdict} />
              ) : (
                <mark key={verdict}>
                  <Verdict verdict={verdict} />
                </mark>
              )}
            </td>
            <td>
              <Said text={sentence(after.names.claim(id))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A verdict with its mark and its word. */
export function Verdict({ verdict }: { readonly verdict: ClaimVerdict | undefined }): ReactNode {
  if (verdict === undefined) return null
  return (
    <span className="verdict">
      <span aria-hidden="true">{MARKS[verdict]}</span> {verdict}
    </span>
  )
}

/** What would be otherwise and why, what holds then, and what of the supposition has no effect: the library's own words. */
function WhatComesOfIt({ base }: { readonly base: Variation }): ReactNode {
  const { found, current } = useQuestion('whatIf', { ...useWork(), base })
  if (found === undefined) return null
  return (
    <section className="comes-of-it" aria-label={text.comesOfIt} aria-busy={!current}>
      <ReportHere report={found.report} level={2} />
    </section>
  )
}
