import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Variation } from '../../../../casefile/index.ts'
import { Names } from '../../../../report/index.ts'
import { announce } from '../../../parts/announce.ts'
import { baseOf, useWork } from '../../../state/context.ts'
import { isPlain, sameVariation, type Work } from '../../../state/work.ts'
import type { FoundBy, Reply } from '../../../worker/questions.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { words } from '../../../words/index.ts'
import { InTheWay } from '../answered.tsx'
import { useChoices } from '../choices.ts'
import { Choose } from '../fields.tsx'
import { Answers } from './answers.tsx'
import { saidOf, type Side } from './side.ts'
import { Toggles } from './toggles.tsx'

const text = words.explore.whatIf

/** The case as it is and as it is supposed to be, side by side, with everything that can be supposed beside them. */
export function WhatIfView(): ReactNode {
  const work = useWork()
  const { base, choice } = useCompared(work)
  const asWritten = useQuestion('account', base)
  const supposed = useQuestion('account', work)
  const before = useSide(asWritten.found)
  const after = useSide(supposed.found)
  useAnnouncement(after, supposed.current)
  const refused = supposed.reply !== undefined && supposed.reply.kind !== 'found' ? supposed.reply : undefined
  if (before === undefined || after === undefined) {
    return (
      <>
        <h1>{text.title}</h1>
        {asWritten.reply !== undefined && asWritten.reply.kind !== 'found' ? (
          <InTheWay reply={asWritten.reply} />
        ) : (
          <p className="quiet patient">{words.frame.loading}</p>
        )}
      </>
    )
  }
  return (
    <>
      <h1>{text.title}</h1>
      <p className="intro">{text.intro}</p>
      <div className="what-if">
        <div className="sides" role="group" aria-label={text.answers} tabIndex={0} aria-busy={!supposed.current}>
          {choice}
          {refused === undefined ? (
            <Answers
              base={base.variation}
              before={before}
              after={after}
              plain={sameVariation(base.variation, work.variation)}
            />
          ) : (
            <Refused reply={refused} />
          )}
        </div>
        <Toggles reading={after.names.reading} />
      </div>
      <Brief before={before} after={after} refused={refused !== undefined} />
    </>
  )
}

const DEFAULTS = { compared: 'case' }

/** What a supposition is compared with: the case as written, unless the reader wants it read as supposed. */
function useCompared({ text: caseText, variation }: Work): { readonly base: Work; readonly choice: ReactNode } {
  const [{ compared }, choose] = useChoices(DEFAULTS)
  const within = compared === 'frame'
  const frame = baseOf(variation)
  const framed = !isPlain(frame)
  const key = JSON.stringify(within && framed ? frame : {})
  const base = useMemo((): Work => ({ text: caseText, variation: JSON.parse(key) as Variation }), [caseText, key])
  const choices = [
    { value: 'case', label: text.comparedWithCase },
    { value: 'frame', label: text.comparedWithin },
  ]
  const choice = framed && (
    <Choose
      label={text.compared}
      value={within ? 'frame' : 'case'}
      choices={choices}
      onChange={value => choose({ compared: value })}
    />
  )
  return { base, choice }
}

function useSide(found: FoundBy<'account'> | undefined): Side | undefined {
  return useMemo(() => found && { account: found.account, names: new Names(found.reading) }, [found])
}

/** Those who listen hear of every new answer but the first. */
function useAnnouncement(side: Side | undefined, current: boolean): void {
  const said = useRef('')
  const now = side === undefined ? '' : saidOf(side).join(' ')
  useEffect(() => {
    if (now === '' || !current) return
    if (said.current !== '') announce(now === said.current ? words.answer.unchanged : words.answer.changed(now))
    said.current = now
  }, [now, current, side])
}

function Refused({ reply }: { readonly reply: Exclude<Reply<unknown>, { kind: 'found' }> }): ReactNode {
  return (
    <section className="refused" role="alert">
      <h2>{text.refused}</h2>
      <p>{text.refusedExplained}</p>
      <InTheWay reply={reply} />
    </section>
  )
}

/** Where the answer is out of sight while something is toggled: what came of it, in a line at the foot. */
function Brief(props: { readonly before: Side; readonly after: Side; readonly refused: boolean }): ReactNode {
  const { before, after, refused } = props
  const changed = Object.entries(after.account.claims).filter(([id, verdict]) => before.account.claims[id] !== verdict)
  const same = saidOf(before).join() === saidOf(after).join()
  const line = refused
    ? text.refused
    : same && changed.length === 0
      ? text.nothingChanges
      : text.changes(changed.length)
  return (
    <p className="brief-line no-print">
      <span>{line}</span>{' '}
      <button type="button" className="link" onClick={() => scrollTo(0, 0)}>
        {text.toAnswer}
      </button>
    </p>
  )
}
