import type { ReactNode } from 'react'
import { ladderPicture, type Names } from '../../../../report/index.ts'
import { useWork } from '../../../state/context.ts'
import type { Conduct } from '../../../worker/questions.ts'
import { words } from '../../../words/index.ts'
import { Answered } from '../answered.tsx'
import { ChooseActor } from '../of-case.tsx'
import { PictureView } from '../picture.tsx'

const text = words.explore.time

/** How far an actor went and when, by the record of the case. */
export function Ladder(props: {
  readonly names: Names
  readonly events: string
  readonly actor: string
  readonly onChoose: (actor: string) => void
}): ReactNode {
  const { names, events, actor, onChoose } = props
  return (
    <section className="ladder-over-time">
      <h2>{text.ladder}</h2>
      <ChooseActor names={names} actor={actor} onChoose={onChoose} />
      <Answered question="conduct" asked={{ text: useWork().text, variation: {}, events, actor }}>
        {conduct =>
          conduct === null || conduct.acts.length === 0 ? (
            <p>{text.noActs}</p>
          ) : (
            <Drawn names={names} conduct={conduct} />
          )
        }
      </Answered>
    </section>
  )
}

function Drawn({ names, conduct }: { readonly names: Names; readonly conduct: Conduct }): ReactNode {
  const { result, record, acts } = conduct
  const view = { result, record, acts, nameOf: (id: string) => names.actor(id) }
  return <PictureView level={3} draw={options => ladderPicture(view, options)} />
}
