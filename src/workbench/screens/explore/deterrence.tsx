import { type ReactNode } from 'react'
import type { Alternative, Stance } from '../../../inquiry/index.ts'
import {
  capitalised,
  conductInBrief,
  deterrencePicture,
  type Names,
  tellingAlternatives,
} from '../../../report/index.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Evidence } from '../../parts/evidence.tsx'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Head } from './head.tsx'
import { ChooseActor, firstActor, Named, OfCase } from './of-case.tsx'
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
                <ChooseActor names={names} actor={actor} onChoose={value => choose({ actor: value })} />
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
              <Stances
                key={k}
                names={names}
                stance={stance}
                place={result.at.slice(0, k + 1).filter(({ where }) => where === stance.where).length}
                of={result.at.length}
              />
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
  /** The how manieth of its kind, from one. */
  readonly place: number
  /** How many there are of all kinds. */
  readonly of: number
}): ReactNode {
  const { names, stance, place, of } = props
  const deterred = stance.alternatives.filter(({ verdict }) => verdict === 'deterred')
  const telling = tellingAlternatives(names, stance).filter(({ verdict }) => verdict === 'deterred')
  const others = deterred.filter(alternative => !telling.includes(alternative))
  const shown = telling.length > 0 ? telling : others
  return (
    <section>
      {of > 1 && (
        <>
          <h2>{text.at(stance.where, place)}</h2>
          <p className="quiet">
            <Said text={done(names, stance.taken)} />
          </p>
        </>
      )}
      {deterred.length === 0 && (
        <p>
          <Said text={text.none(capitalised(names.actor(stance.actor)))} />
        </p>
      )}
      {shown.map((alternative, k) => (
        <Fear key={k} names={names} stance={stance} alternative={alternative} level={of > 1 ? 3 : 2} />
      ))}
      {telling.length > 0 && others.length > 0 && (
        <Disclosure label={text.more(others.length)}>
          {others.map((alternative, k) => (
            <Fear key={k} names={names} stance={stance} alternative={alternative} level={of > 1 ? 3 : 2} />
          ))}
        </Disclosure>
      )}
    </section>
  )
}

/** What is done in a state, by those who do anything. */
function done(names: Names, taken: readonly string[]): string {
  const acting = names.reading.case.actors.filter(({ id }) => taken.some(option => names.option(option)?.actor === id))
  const said = acting.map(({ id }) => conductInBrief(names, id, taken)).join(' ')
  return said === '' ? words.explore.outcomes.nothingDone : said
}

function Fear(props: {
  readonly names: Names
  readonly stance: Stance
  readonly alternative: Alternative
  readonly level: 2 | 3
}): ReactNode {
  const { names, stance, alternative, level } = props
  const { driver, sanction, cost } = alternative
  const ids = [driver, ...sanction.map(reply => reply.driver), cost].filter(id => id !== null)
  return (
    <Evidence names={names} ids={[...new Set(ids)]}>
      <PictureView level={level} draw={options => deterrencePicture(names, stance, alternative, options)} />
    </Evidence>
  )
}
