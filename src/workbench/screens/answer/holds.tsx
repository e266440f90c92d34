import { type ReactNode } from 'react'
import type { ClaimVerdict } from '../../../inquiry/index.ts'
import { MARKS, sentence } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer.holds

/** The claims of the case with their verdicts, and how often each stays the same. */
export function Holds({ told, before }: { readonly told: Told; readonly before: Told | undefined }): ReactNode {
  const { claims } = told.account
  const same = useSame()
  return (
    <section id="section-holds">
      <h2>{text.title}</h2>
      {Object.keys(claims).length === 0 && <p className="main">{text.none}</p>}
      <ul className="claims">
        {Object.entries(claims).map(([id, verdict]) => (
          <li key={id} className="noted">
            <div className="claim main">
              <span>
                <Verdict verdict={verdict} before={before?.account.claims[id]} />
              </span>
              <span>
                <Said text={sentence(told.names.claim(id))} />
              </span>
            </div>
            <p className="margin quiet">{same(id)}</p>
          </li>
        ))}
      </ul>
    </section>
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
  // Of one variation there is nothing to count.
  if (variations <= 1) return () => ''
  return claim => (claim in same.claims ? text.sameOf(same.claims[claim]!, variations - unanswered) : '')
}
