import { type ReactNode } from 'react'
import type { ClaimVerdict } from '../../../inquiry/index.ts'
import { MARKS, sentence } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/index.ts'
import type { Told } from './told.ts'

const text = words.answer.holds

/** The claims of the case with their verdicts, and how often each stays the same. */
export function Holds({ told, before }: { readonly told: Told; readonly before: Told | undefined }): ReactNode {
  const { claims } = told.account
  const ids = Object.keys(claims)
  return (
    <section id="section-holds">
      <div className="main">
        <h2>{text.title}</h2>
        {ids.length === 0 ? <p>{text.none}</p> : <ClaimTable told={told} before={before} />}
      </div>
    </section>
  )
}

function ClaimTable({ told, before }: { readonly told: Told; readonly before: Told | undefined }): ReactNode {
  const { claims } = told.account
  const same = useSame()
  return (
    <table className="claims">
      <thead>
        <tr>
          <th scope="col">{text.verdict}</th>
          <th scope="col">{text.claim}</th>
          <th scope="col" className="number">
            {text.same}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(claims).map(([id, verdict]) => (
          <tr key={id}>
            <td>
              <Verdict verdict={verdict} before={before?.account.claims[id]} />
            </td>
            <td>
              <Said text={sentence(told.names.claim(id))} />
            </td>
            <td className="number">{same(id)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A verdict with its mark and its word; where it was another, that as well. */
export function Verdict(props: {
  readonly verdict: ClaimVerdict
  readonly before?: ClaimVerdict | undefined
}): ReactNode {
  const { verdict, before = verdict } = props
  const shown = (
    <span className="verdict">
      <span aria-hidden="true">{MARKS[verdict]}</span> {verdict}
    </span>
  )
  if (before === verdict) return shown
  return (
    <>
      <mark key={verdict}>{shown}</mark> <span className="quiet was-verdict">{text.was(before)}</span>
    </>
  )
}

function useSame(): (claim: string) => string {
  const { found } = useQuestion('robustness', useWork())
  if (found === undefined) return () => ''
  const { same, variations, unanswered } = found.result
  return claim => (claim in same.claims ? text.sameOf(same.claims[claim]!, variations - unanswered) : '')
}
