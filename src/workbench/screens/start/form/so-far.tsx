import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { conductInBrief, howItEnds, MARKS, Names, safe, sentence } from '../../../../report/index.ts'
import { announce } from '../../../parts/announce.ts'
import { Marked } from '../../../parts/marked.tsx'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import type { FoundBy } from '../../../worker/questions.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { type Form, missingIn, writtenTwice } from './form.ts'
import type { Made } from './made.ts'
import { lineOf } from './obstacles.ts'
import { unfinishedIn } from './unfinished.ts'

const text = startWords.form.soFar

type Found = FoundBy<'account'>

/** The answer as far as the form goes; until there is one, what it still needs. */
export function SoFar({ form, made }: { readonly form: Form; readonly made: Made }): ReactNode {
  const missing = missingIn(form)
  const twice = writtenTwice(form).map(({ said, of }) =>
    of === undefined ? text.actorTwice(said) : text.optionTwice(said, of),
  )
  useAnswered(twice.join(' '))
  return (
    <aside className="so-far" aria-label={text.title}>
      <h2>{text.title}</h2>
      {twice.length > 0 ? (
        <Wrong messages={twice} />
      ) : missing.length > 0 ? (
        <Needed missing={missing} />
      ) : (
        made && <Answered text={made.text} />
      )}
      <LeftOut form={form} />
    </aside>
  )
}

/** What is half-written, and so has no part in the answer yet. */
function LeftOut({ form }: { readonly form: Form }): ReactNode {
  const lines = [...new Set(unfinishedIn(form).map(lineOf))].map(line => line.charAt(0).toLowerCase() + line.slice(1))
  if (lines.length === 0) return null
  return (
    <p className="quiet left-out">
      <Said text={text.leftOut(lines)} />
    </p>
  )
}

function Answered({ text: caseText }: { readonly text: string }): ReactNode {
  const { reply, current } = useQuestion('account', { text: caseText, variation: {} })
  const told = reply?.kind === 'found' ? sentencesOf(reply.found) : []
  const before = usePrevious(told.join(' '), current)
  useAnswered(current ? told.join(' ') : '')
  if (reply === undefined) return <p className="quiet patient">{text.working}</p>
  if (reply.kind === 'refused') return <Wrong messages={reply.diagnostics.map(({ message }) => message)} />
  return (
    <>
      {told.map((line, k) => (
        <p key={k}>
          <Marked text={line} before={before} />
        </p>
      ))}
      {reply.kind === 'found' && <Verdicts found={reply.found} />}
    </>
  )
}

function Needed({ missing }: { readonly missing: ReturnType<typeof missingIn> }): ReactNode {
  return (
    <>
      <p>{text.needed}</p>
      <ul>
        {missing.map(what => (
          <li key={what}>{text[what]}</li>
        ))}
      </ul>
    </>
  )
}

function Wrong({ messages }: { readonly messages: readonly string[] }): ReactNode {
  return (
    <>
      <p>{text.wrong}</p>
      <ul>
        {messages.map((message, k) => (
          <li key={k}>
            <Said text={message} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How it ends and, where it ends in one way, what everybody does there. */
function sentencesOf({ account, reading }: Found): string[] {
  const names = new Names(reading)
  const [outcome, ...others] = account.outcomes
  if (outcome === undefined || others.length > 0) return [howItEnds(account)]
  const conduct = reading.case.actors.map(({ id }) => conductInBrief(names, id, outcome.taken))
  return [howItEnds(account), conduct.filter(line => line !== '').join(' ')]
}

function Verdicts({ found: { account, reading } }: { readonly found: Found }): ReactNode {
  const names = useMemo(() => new Names(reading), [reading])
  return (
    <>
      <h3>{text.holds}</h3>
      <ul className="verdicts">
        {Object.entries(account.claims).map(([id, verdict]) => (
          <li key={id}>
            <span className="verdict">
              <span aria-hidden="true">{MARKS[verdict]}</span> {verdict}
            </span>{' '}
            <Said text={sentence(names.claim(id))} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The text that was there before the one that is there now. */
function usePrevious(now: string, settled: boolean): string | undefined {
  const seen = useRef<{ readonly now: string; readonly before: string | undefined }>({ now, before: undefined })
  useEffect(() => {
    if (settled && now !== '' && now !== seen.current.now) seen.current = { now, before: seen.current.now || undefined }
  }, [now, settled])
  return seen.current.now === now ? seen.current.before : seen.current.now || undefined
}

/** How long to wait before an answer is said aloud, in milliseconds: nobody wants to hear one for every letter. */
const CALM = 800

function useAnswered(told: string): void {
  const said = useRef(told)
  useEffect(() => {
    if (told === '' || told === said.current) return
    const timer = setTimeout(() => {
      said.current = told
      announce(safe(told))
    }, CALM)
    return () => clearTimeout(timer)
  }, [told])
}
