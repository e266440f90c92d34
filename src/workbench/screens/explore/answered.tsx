import { type ReactNode } from 'react'
import { NoAnswer } from '../../parts/problems.tsx'
import { Said } from '../../parts/said.tsx'
import type { AskedOf, FoundBy, QuestionName, Reply } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/index.ts'

const text = words.explore

/** Asks a question and shows what was found; until then what is known, or that it is on its way, or what is in the way. */
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
  const { reply, found, current, progress } = useQuestion(question, asked)
  if (asked === null) return null
  const way = progress === undefined ? words.frame.loading : text.progress(...progress)
  if (reply !== undefined && reply.kind !== 'found') return <InTheWay reply={reply} />
  if (found === undefined) return <p className="quiet patient">{way}</p>
  return (
    <div className="answered" aria-busy={!current}>
      {!current && <p className="quiet patient still">{way}</p>}
      {children(found)}
    </div>
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
