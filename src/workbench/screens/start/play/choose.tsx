import type { ReactNode } from 'react'
import { capitalised, safe } from '../../../../report/index.ts'
import { NoAnswer } from '../../../parts/problems.tsx'
import { Said } from '../../../parts/said.tsx'
import { useWork } from '../../../state/context.ts'
import { startWords } from '../../../words/start.ts'
import { words } from '../../../words/first.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { ViewLink } from '../../../parts/view-link.tsx'

const text = startWords.play

/** Whom to be. */
export function Choose(): ReactNode {
  const { text: caseText, variation } = useWork()
  const { reply } = useQuestion('account', { text: caseText, variation })
  if (reply === undefined) return <p className="patient">{words.frame.loading}</p>
  if (reply.kind !== 'found') {
    return (
      <>
        <h1>{text.chooseTitle}</h1>
        <NoAnswer reply={reply} />
      </>
    )
  }
  const { case: subject } = reply.found.reading
  const canAct = (id: string): boolean => subject.options.some(({ actor }) => actor === id)
  return (
    <>
      <h1>{text.chooseTitle}</h1>
      <p>{safe(text.chooseIntro(subject.title))}</p>
      {subject.options.length === 0 && <p>{text.nobody}</p>}
      <ul className="sides">
        {subject.actors.map(({ id, name }) => (
          <li key={id}>
            {canAct(id) ? (
              <ViewLink screen="start" view="play" selected={id}>
                <Said text={text.be(name)} />
              </ViewLink>
            ) : (
              <span className="quiet">
                <Said text={text.idle(capitalised(name))} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
