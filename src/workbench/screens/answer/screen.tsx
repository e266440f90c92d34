import './answer.css'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Names } from '../../../report/index.ts'
import { announce } from '../../parts/announce.ts'
import { NoAnswer } from '../../parts/problems.tsx'
import { useBase, useWork } from '../../state/context.ts'
import { sameVariation } from '../../state/work.ts'
import type { FoundBy } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/first.ts'
import { Changes } from './changes.tsx'
import { Contents } from './contents.tsx'
import { Course } from './course.tsx'
import { Holds } from './holds.tsx'
import { leadOf, Opening } from './opening.tsx'
import { Reasons } from './reasons.tsx'
import { Rests } from './rests.tsx'
import type { Told } from './told.ts'
import { Unexplained } from './unexplained.tsx'

/** The first screen: the answer, why, what would change it, what it rests on. */
export default function AnswerScreen(): ReactNode {
  const work = useWork()
  const base = useBase()
  const supposing = !sameVariation(work.variation, base.variation)
  const { reply, found, current } = useQuestion('account', work)
  const before = useTold(useQuestion('account', supposing ? base : null).found)
  const told = useTold(found)
  useAnnouncement(told, current)
  if (reply !== undefined && reply.kind !== 'found') {
    return (
      <div className="page">
        <h1>{words.frame.screen.answer}</h1>
        <NoAnswer reply={reply} />
      </div>
    )
  }
  if (told === undefined) return <p className="page patient">{words.frame.loading}</p>
  return (
    <article className="answer" aria-busy={!current}>
      <Contents told={told} />
      <Opening told={told} before={supposing ? before : undefined} />
      <Holds told={told} before={supposing ? before : undefined} />
      <Reasons told={told} />
      <Course told={told} />
      <Changes base={base} />
      <Rests told={told} />
      <Unexplained told={told} />
    </article>
  )
}

function useTold(found: FoundBy<'account'> | undefined): Told | undefined {
  return useMemo(() => found && { account: found.account, names: new Names(found.reading) }, [found])
}

/** Those who listen hear of every new answer but the first. */
function useAnnouncement(told: Told | undefined, current: boolean): void {
  const said = useRef('')
  const lead = told === undefined ? '' : leadOf(told)
  useEffect(() => {
    if (lead === '' || !current) return
    if (said.current !== '') announce(lead === said.current ? words.answer.unchanged : words.answer.changed(lead))
    said.current = lead
  }, [lead, current, told])
}
