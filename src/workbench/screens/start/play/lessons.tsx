import type { ReactNode } from 'react'
import { deciderInWords, decidersIn, lessonsInWords, type Names, restInWords } from '../../../../report/index.ts'
import { Evidence } from '../../../parts/evidence.tsx'
import { GlossaryLink } from '../../../parts/glossary-link.tsx'
import { Said } from '../../../parts/said.tsx'
import { useSession } from '../../../state/context.ts'
import { startWords } from '../../../words/start.ts'
import type { FoundBy } from '../../../worker/questions.ts'

const text = startWords.play

interface Props {
  readonly names: Names
  readonly game: FoundBy<'game'>['game']
}

/** What a game shows once it has come to rest: whether the state is stable, what each move teaches, what decided. */
export function Lessons({ names, game: { turns, now } }: Props): ReactNode {
  const session = useSession()
  const deciders = decidersIn(turns, now)
  return (
    <section className="lessons" aria-labelledby="lessons">
      <h2 id="lessons">{text.over}</h2>
      <p>
        <Said text={restInWords(names, now)} /> <GlossaryLink term="stable">{text.stable}</GlossaryLink>
      </p>
      <ul>
        {lessonsInWords(names, turns, now).map(line => (
          <li key={line}>
            <Said text={line} />
          </li>
        ))}
      </ul>
      {deciders.length > 0 && (
        <>
          <h3>{text.deciders}</h3>
          <p>{text.decidersIntro}</p>
          <ul className="deciders">
            {deciders.map(id => (
              <li key={id}>
                <Evidence names={names} ids={[id]}>
                  <p>
                    <Said text={deciderInWords(names, id)} />
                  </p>
                </Evidence>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        <button type="button" className="link" onClick={() => session.go({ screen: 'answer' })}>
          {text.toAnswer}
        </button>
      </p>
      <p className="quiet no-print">{text.goOn}</p>
    </section>
  )
}
