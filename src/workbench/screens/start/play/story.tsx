import type { ReactNode } from 'react'
import {
  afterInWords,
  courseInWords,
  fearedInWords,
  gainInWords,
  type Names,
  ownMoveInWords,
} from '../../../../report/index.ts'
import { Evidence } from '../../../parts/evidence.tsx'
import { GlossaryLink } from '../../../parts/glossary-link.tsx'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import type { FoundBy } from '../../../worker/questions.ts'

const text = startWords.play

type Game = FoundBy<'game'>['game']
type Turn = Game['turns'][number]

interface Props {
  readonly names: Names
  readonly game: Game
}

/** What has happened, turn by turn: the move, whether it was an improvement, what the others did and why. */
export function Story({ names, game }: Props): ReactNode {
  if (game.turns.length === 0) return null
  return (
    <section aria-labelledby="story">
      <h2 id="story">{text.story}</h2>
      <ol className="turns">
        {game.turns.map((turn, k) => (
          <li key={k}>
            <h3>{text.turn(k + 1)}</h3>
            <OneTurn names={names} turn={turn} player={game.now.player} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface TurnProps {
  readonly names: Names
  readonly turn: Turn
  readonly player: string
}

function OneTurn({ names, turn, player }: TurnProps): ReactNode {
  const { at, move } = turn
  const course = move?.course ?? at.passing
  const feared = move === null ? [] : fearedInWords(names, player, move)
  return (
    <>
      <p>
        <strong>
          <Said text={move === null ? text.passed : ownMoveInWords(names, player, move)} />
        </strong>
      </p>
      {move !== null && (
        <Part title={<GlossaryLink term="improvement">{text.gain}</GlossaryLink>}>
          <Sentence names={names} line={gainInWords(names, player, move.compared)} ids={[move.compared.driver]} />
        </Part>
      )}
      <Part title={text.answer}>
        {courseInWords(names, course).map((line, k) => (
          <Sentence key={k} names={names} line={line} ids={[course.steps[k]?.because ?? null]} />
        ))}
      </Part>
      {(move !== null || course.steps.length > 0) && (
        <Part title={text.end}>
          <Sentence names={names} line={afterInWords(names, player, course)} ids={[course.compared.driver]} />
        </Part>
      )}
      {feared.length > 0 && (
        <Part title={<GlossaryLink term="sanction">{text.feared}</GlossaryLink>}>
          {feared.map((line, k) => (
            <Sentence key={k} names={names} line={line} ids={[]} />
          ))}
        </Part>
      )}
    </>
  )
}

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <div className="turn-part">
      <p className="label">{title}</p>
      {children}
    </div>
  )
}

/** A sentence with the drivers that decide it, and what they rest on, beside it. */
function Sentence(props: {
  readonly names: Names
  readonly line: string
  readonly ids: readonly (string | null)[]
}): ReactNode {
  const ids = props.ids.filter(id => id !== null)
  const said = (
    <p>
      <Said text={props.line} />
    </p>
  )
  return ids.length === 0 ? (
    said
  ) : (
    <Evidence names={props.names} ids={ids}>
      {said}
    </Evidence>
  )
}
