import { type ReactNode, useEffect, useState } from 'react'
import type { Variation } from '../../../casefile/index.ts'
import type { ClaimVerdict, WouldChange } from '../../../inquiry/index.ts'
import { Names, sentence } from '../../../report/index.ts'
import { groupBy } from '../../parts/group-by.ts'
import { SourceLines } from '../../parts/evidence.tsx'
import { ReportView } from '../../parts/report-view.tsx'
import { Said } from '../../parts/said.tsx'
import { ViewLink } from '../../parts/view-link.tsx'
import { useLine, useSession, useWork } from '../../state/context.ts'
import { sameVariation, withdrawing, type Work } from '../../state/work.ts'
import { words } from '../../words/first.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { Verdict } from './holds.tsx'

const text = words.answer.changes

/** So many are shown at first; all are printed. */
const FIRST = 3

/** The smallest things that would change the answer to the case as written, each to be tried. */
export function Changes({ base }: { readonly base: Work }): ReactNode {
  const { found, progress } = useQuestion('wouldChange', base)
  const account = useQuestion('account', base).found
  const [all, setAll] = useState(false)
  useTriedBeforehand(base, found)
  if (account === undefined || Object.keys(account.account.claims).length === 0) return null
  const names = new Names(account.reading)
  const sets = found === undefined ? [] : changingSets(found)
  return (
    <section id="section-changes">
      <div className="main">
        <h2>{text.title}</h2>
        <Extent found={found} count={sets.length} progress={progress} />
        <Supposing base={base} />
      </div>
      <ol className="changes">
        {sets.map((set, k) => (
          <li key={set.ids.join()} className={!all && k >= FIRST ? 'only-print' : undefined}>
            <Change names={names} set={set} before={account.account.claims} base={base} />
          </li>
        ))}
      </ol>
      {sets.length > FIRST && (
        <p className="main">
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.fewer : text.more(sets.length - FIRST)}
          </button>
        </p>
      )}
    </section>
  )
}

/** What is first offered to be tried is worked out beforehand, so that trying it is a matter of a frame. */
function useTriedBeforehand(base: Work, found: WouldChange | undefined): void {
  const line = useLine()
  useEffect(() => {
    if (found === undefined) return
    const abort = new AbortController()
    const options = { signal: abort.signal }
    for (const { ids } of changingSets(found).slice(0, FIRST)) {
      const asked = { text: base.text, variation: withdrawing(base.variation, ids, true) }
      line.ask('account', asked, options).catch(() => undefined)
      line.ask('whatIf', { ...asked, base: base.variation }, options).catch(() => undefined)
    }
    return () => abort.abort()
  }, [line, base, found])
}

function Extent(props: {
  readonly found: WouldChange | undefined
  readonly count: number
  readonly progress: readonly [number, number] | undefined
}): ReactNode {
  const { found, count, progress } = props
  if (found === undefined) return <p className="quiet patient">{progress && text.searching(...progress)}</p>
  if (count === 0) return <p>{found.searched_to === 0 ? text.searched(0) : text.none(found.searched_to)}</p>
  return (
    <p>
      {text.intro} <span className="quiet">{text.searched(found.searched_to)}</span>
    </p>
  )
}

/** Under a supposition the list stays that of the case, so that what was tried can be taken back in it. */
function Supposing({ base }: { readonly base: Work }): ReactNode {
  const { variation } = useWork()
  if (sameVariation(variation, base.variation)) return null
  return (
    <p>
      {text.ofBase}{' '}
      <ViewLink screen="explore" view="overturn" className="link">
        {text.now}
      </ViewLink>
    </p>
  )
}

interface ChangingSet {
  readonly ids: readonly string[]
  readonly effects: readonly { readonly claim: string; readonly verdict: ClaimVerdict }[]
}

/** Sets by what they change: the smallest first, of those the ones that change most. */
function changingSets({ claims }: WouldChange): ChangingSet[] {
  const effects = Object.entries(claims).flatMap(([claim, sets]) =>
    sets.map(({ withdraw, verdict }) => ({ ids: withdraw, claim, verdict })),
  )
  const bySet = groupBy(effects, ({ ids }) => ids.join())
  return [...bySet.values()]
    .map(group => ({ ids: group[0]!.ids, effects: group }))
    .toSorted((a, b) => a.ids.length - b.ids.length || b.effects.length - a.effects.length)
}

interface ChangeProps {
  readonly names: Names
  readonly set: ChangingSet
  readonly before: Readonly<Record<string, ClaimVerdict>>
  readonly base: Work
}

function Change({ names, set, before, base }: ChangeProps): ReactNode {
  const { variation } = useWork()
  const tried = set.ids.every(id => variation.withdraw?.includes(id))
  return (
    <>
      <div className="change noted">
        <div className="main">
          {set.ids.map((id, k) => (
            <p key={id} className="fact">
              {k > 0 && <span className="quiet">{text.and} </span>}
              <Said text={sentence(names.fact(id)?.text ?? id)} />
            </p>
          ))}
          <ul className="effects">
            {set.effects.map(({ claim, verdict }) => (
              <li key={claim}>
                <span className="transition">
                  <Verdict verdict={before[claim]!} /> <span aria-label={text.becomes}>→</span>{' '}
                  <Verdict verdict={verdict} />
                </span>{' '}
                <Said text={sentence(names.claim(claim))} />
              </li>
            ))}
          </ul>
        </div>
        <div className="margin">
          {set.ids.map(id => (
            <FromWhere key={id} names={names} id={id} />
          ))}
        </div>
      </div>
      <TryButton ids={set.ids} tried={tried} variation={variation} />
      {tried && <Then base={base} />}
    </>
  )
}

function FromWhere({ names, id }: { readonly names: Names; readonly id: string }): ReactNode {
  const fact = names.fact(id)
  if (fact === undefined) return null
  return (
    <p className="side-note">
      <SourceLines names={names} fact={fact} />
    </p>
  )
}

function TryButton(props: {
  readonly ids: readonly string[]
  readonly tried: boolean
  readonly variation: Variation
}): ReactNode {
  const { ids, tried, variation } = props
  const session = useSession()
  const named = ids.join(' + ')
  const change = (): void =>
    session.setVariation(tried ? text.labelBack(named) : text.label(named), withdrawing(variation, ids, !tried))
  return (
    <button
      type="button"
      className="button try"
      aria-pressed={tried}
      aria-label={tried ? text.undoThis(named) : text.tryThis(named)}
      onClick={change}
    >
      {tried ? text.trying : text.try}
    </button>
  )
}

/** What would be otherwise, under what was tried. */
function Then({ base }: { readonly base: Work }): ReactNode {
  const { found } = useQuestion('whatIf', { ...useWork(), base: base.variation })
  if (found === undefined) return null
  const { blocks } = found.report
  const from = blocks.findIndex((block, k) => k > 0 && block.kind === 'heading')
  const to = blocks.findIndex((block, k) => k > from && block.kind === 'heading')
  return (
    <div className="then main" role="status">
      <p className="label">{text.tried}</p>
      <ReportView report={{ title: '', blocks: blocks.slice(from + 1, to < 0 ? undefined : to) }} level={3} />
    </div>
  )
}
