import { type ReactNode, useState } from 'react'
import { NoAnswer } from '../../parts/problems.tsx'
import { Said } from '../../parts/said.tsx'
import type { AskedOf, FoundBy, QuestionName, Reply } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/index.ts'

const text = words.explore

/**
 * Asks a question and shows what was found; until then what is known, or that it is on its way, or what is in the way. What
 * takes long can be stopped, and begun again.
 */
export function Answered<Name extends QuestionName>({
  question,
  asked,
  children,
}: {
  readonly question: Name
  /** Null: nothing for now. */
  readonly asked: AskedOf<Name> | null
  readonly children: (found: FoundBy<Name>) => ReactNode
}): ReactNode {
  const [stopped, setStopped] = useState('')
  const key = JSON.stringify(asked)
  const isStopped = stopped === key
  const { reply, found, current, progress } = useQuestion(question, isStopped ? null : asked)
  if (asked === null) return null
  if (isStopped) return <Stopped onGoOn={() => setStopped('')} />
  if (reply !== undefined && reply.kind !== 'found') return <InTheWay reply={reply} />
  const onItsWay = <OnItsWay progress={progress} still={found !== undefined} onStop={() => setStopped(key)} />
  if (found === undefined) return onItsWay
  return (
    <div className="answered" aria-busy={!current}>
      {!current && onItsWay}
      {children(found)}
    </div>
  )
}

/** Seen only where it takes some time: how far it is, and the way out. */
function OnItsWay(props: {
  readonly progress: readonly [done: number, of: number] | undefined
  /** Whether what was found before is still shown. */
  readonly still: boolean
  readonly onStop: () => void
}): ReactNode {
  const { progress, still, onStop } = props
  return (
    <p className={`quiet patient on-its-way${still ? ' still' : ''}`}>
      <span>{progress === undefined ? words.frame.loading : text.progress(...progress)}</span>
      <button type="button" className="link" onClick={onStop}>
        {text.stop}
      </button>
    </p>
  )
}

function Stopped({ onGoOn }: { readonly onGoOn: () => void }): ReactNode {
  return (
    <p className="on-its-way">
      <span role="status">{text.stopped}</span>
      <button type="button" className="link" autoFocus onClick={onGoOn}>
        {text.goOn}
      </button>
    </p>
  )
}

/** Why there is no answer. */
export function InTheWay({ reply }: { readonly reply: Exclude<Reply<unknown>, { kind: 'found' }> }): ReactNode {
  if (reply.kind !== 'unclear') return <NoAnswer reply={reply} />
  return (
    <p role="alert">
      <Said text={reply.message} />
    </p>
  )
}
