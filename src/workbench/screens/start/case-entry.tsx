import type { ReactNode } from 'react'
import type { Case } from '../../../casefile/index.ts'
import { Names } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { fullSource } from '../../parts/sources.ts'
import { useBench } from '../../state/context.ts'
import type { Reply, FoundBy } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { startWords } from '../../words/start.ts'
import { leadOf } from '../answer/opening.tsx'
import { useBegin } from './documents.ts'
import { type Shipped, useShipped } from './use-shipped.ts'

const text = startWords.gallery

interface EntryProps {
  readonly id: string
  readonly pattern?: boolean
  readonly answered?: boolean
}

/**
 * A shipped case: its title, its question, what opens it and, where wanted, its answer in a line and where it is from.
 *
 * @param props.pattern - It is begun as a new case, and stays as it is.
 */
export function CaseEntry(props: EntryProps): ReactNode {
  const { id, pattern = false, answered = false } = props
  const shipped = useShipped(id)
  const { reply } = useQuestion('account', shipped === undefined ? null : { text: shipped.text, variation: {} })
  const subject = caseIn(reply)
  const title = subject?.title ?? id
  return (
    <li className="case-entry">
      <h3>
        <Said text={title} />
      </h3>
      <p>{subject?.question !== undefined && <Said text={subject.question} />}</p>
      {answered && <AnswerLine reply={reply} />}
      {answered && !pattern && subject !== undefined && <Sources case={subject} />}
      {shipped !== undefined && <Opens shipped={shipped} title={title} pattern={pattern} />}
    </li>
  )
}

function Opens(props: { readonly shipped: Shipped; readonly title: string; readonly pattern: boolean }): ReactNode {
  const { shipped, title, pattern } = props
  const { open } = useBench()
  const { begin } = useBegin()
  return (
    <p>
      <button
        type="button"
        className="link"
        aria-label={pattern ? text.beginWithThis(title) : text.openThis(title)}
        onClick={() => void (pattern ? begin(title, shipped.text) : open(shipped.source))}
      >
        {pattern ? text.beginWith : text.open}
      </button>
    </p>
  )
}

function caseIn(reply: Reply<FoundBy<'account'>> | undefined): Case | undefined {
  if (reply?.kind === 'found') return reply.found.reading.case
  return reply?.kind === 'refused' ? reply.case : undefined
}

function AnswerLine({ reply }: { readonly reply: Reply<FoundBy<'account'>> | undefined }): ReactNode {
  if (reply === undefined) return <p className="quiet answer-line">{text.working}</p>
  if (reply.kind !== 'found') return <p className="quiet answer-line">{text.unanswered}</p>
  const { account, reading } = reply.found
  return (
    <p className="answer-line">
      <span className="label">{text.answer}</span> <Said text={leadOf({ account, names: new Names(reading) })} />
    </p>
  )
}

function Sources({ case: { sources } }: { readonly case: Case }): ReactNode {
  if (sources.length === 0) return null
  return (
    <p className="label">
      {text.from} <Said text={sources.map(source => fullSource(source)).join(' ')} />
    </p>
  )
}
