import type { ReactNode } from 'react'
import { type CaseEvent, type Day, dayOf } from '../../../../events/index.ts'
import type { Timeline } from '../../../../inquiry/index.ts'
import { expectedOf, type ExpectedStretch, ladderPicture, type Names, series } from '../../../../report/index.ts'
import { Said } from '../../../parts/said.tsx'
import { useWork } from '../../../state/context.ts'
import type { Conduct } from '../../../worker/questions.ts'
import { words } from '../../../words/index.ts'
import { Answered } from '../answered.tsx'
import { ChooseActor } from '../of-case.tsx'
import { PictureView } from '../picture.tsx'
import type { Span } from './span.ts'

const text = words.explore.time

/** How far an actor went and when, by the record of the case, and what the model expects of it. */
export function Ladder(props: {
  readonly names: Names
  readonly events: string
  readonly actor: string
  readonly onChoose: (actor: string) => void
  /** Undefined: it is on its way, or there is none. */
  readonly timeline: Timeline<CaseEvent> | undefined
  /** The days that are shown; null: all of the record. Undefined: it is not known yet. */
  readonly span: Span | null | undefined
}): ReactNode {
  const { names, events, actor, onChoose, timeline, span } = props
  const work = useWork()
  const from = span === null || span === undefined ? {} : { from: dayOf(span.from) }
  const asked = span === undefined ? null : { text: work.text, variation: {}, events, actor, ...from }
  const expected = timeline && expectedOf(names.reading.case, timeline, actor)
  return (
    <section className="ladder-over-time">
      <h2>{text.ladder}</h2>
      <ChooseActor names={names} actor={actor} onChoose={onChoose} />
      <Answered question="conduct" asked={asked}>
        {conduct =>
          conduct === null || conduct.acts.length === 0 ? (
            <p>{text.noActs(from.from)}</p>
          ) : (
            <Drawn names={names} conduct={conduct} expected={expected} />
          )
        }
      </Answered>
    </section>
  )
}

function Drawn(props: {
  readonly names: Names
  readonly conduct: Conduct
  /** Null: the timeline does not follow the actor. Undefined: it is not known. */
  readonly expected: readonly ExpectedStretch[] | null | undefined
}): ReactNode {
  const { names, conduct, expected } = props
  const { result, record, acts } = conduct
  const view = { result, record, acts, nameOf: (id: string) => names.actor(id) }
  return (
    <PictureView level={3} draw={options => ladderPicture(view, { ...options, expected: expected ?? [] })}>
      {record.byHand?.complete === false && (
        <p className="quiet">
          <Said text={readingOf(names, result.window, expected)} />
        </p>
      )}
    </PictureView>
  )
}

/** How the picture is read, and what is behind the acts in it. */
function readingOf(
  names: Names,
  window: { readonly from: Day; readonly to: Day },
  expected: readonly ExpectedStretch[] | null | undefined,
): string {
  if (expected === undefined) return text.ladderReading
  if (expected === null) {
    const followed = names.reading.case.focus.map(id => names.actor(id))
    return `${text.ladderReading} ${text.notFollowed(series(followed))}`
  }
  const shown = expected.filter(
    ({ from, until }) => (from === null || from <= window.to) && (until === null || until > window.from),
  )
  const told = shown.filter(({ silent }) => silent === null)
  const band = text.band({
    none: told.length === 0,
    half: told.some(({ rungs }) => [...rungs.values()].includes('sometimes')),
    paler: told.some(({ borrowed }) => borrowed),
    gaps: told.length < shown.length,
  })
  return `${text.ladderReading} ${band}`
}
