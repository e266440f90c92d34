import { type ReactNode } from 'react'
import type { Alternative, Stance } from '../../../inquiry/index.ts'
import { capitalised, deterrencePicture, type Names, tellingAlternatives } from '../../../report/index.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Evidence } from '../../parts/evidence.tsx'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Choose } from './fields.tsx'
import { Head } from './head.tsx'
import { actorChoices, firstActor, Named, OfCase } from './of-case.tsx'
import { PictureView } from './picture.tsx'

const text = words.explore.deterrence
const DEFAULTS = { actor: '' }

/** What an actor would like to do and does not, for fear of a reply. */
export function Deterrence(): ReactNode {
  const [chosen, choose] = useChoices(DEFAULTS)
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {names => {
          const actor = chosen.actor || firstActor(names)
          return (
            <>
              <form className="question" onSubmit={event => event.preventDefault()}>
                <Choose
                  label={words.explore.actor}
                  value={actor}
                  choices={actorChoices(names)}
                  onChange={value => choose({ actor: value })}
                />
              </form>
              <Fears actor={actor} />
            </>
          )
        }}
      </OfCase>
    </>
  )
}

function Fears({ actor }: { readonly actor: string }): ReactNode {
  return (
    <Answered question="why" asked={{ ...useWork(), actor }}>
      {({ result, reading }) => (
        <Named reading={reading}>
          {names =>
            result.at.map((stance, k) => (
              <Stances key={k} names={names} stance={stance} place={k} of={result.at.length} />
            ))
          }
        </Named>
      )}
    </Answered>
  )
}

function Stances(props: {
  readonly names: Names
  readonly stance: Stance
  readonly place: number
  readonly of: number
}): ReactNode {
  const { names, stance, place, of } = props
  const deterred = stance.alternatives.filter(({ verdict }) => verdict === 'deterred')
  const telling = tellingAlternatives(names, stance).filter(({ verdict }) => verdict === 'deterred')
  const others = deterred.filter(alternative => !telling.includes(alternative))
  const shown = telling.length > 0 ? telling : others
  return (
    <section>
      {of > 1 && <h2>{words.answer.course.outcome(place + 1)}</h2>}
      {deterred.length === 0 && (
        <p>
          <Said text={text.none(capitalised(names.actor(stance.actor)))} />
        </p>
      )}
      {shown.map((alternative, k) => (
        <Fear key={k} names={names} stance={stance} alternative={alternative} />
      ))}
      {telling.length > 0 && others.length > 0 && (
        <Disclosure label={text.more(others.length)}>
          {others.map((alternative, k) => (
            <Fear key={k} names={names} stance={stance} alternative={alternative} />
          ))}
        </Disclosure>
      )}
    </section>
  )
}

function Fear(props: { readonly names: Names; readonly stance: Stance; readonly alternative: Alternative }): ReactNode {
  const { names, stance, alternative } = props
  const { driver, sanction, cost } = alternative
  const ids = [driver, ...sanction.map(reply => reply.driver), cost].filter(id => id !== null)
  return (
    <Evidence names={names} ids={[...new Set(ids)]}>
      <PictureView draw={options => deterrencePicture(names, stance, alternative, options)} />
    </Evidence>
  )
}
