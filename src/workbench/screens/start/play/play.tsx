import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { courseInWords, Names, restInWords, safe } from '../../../../report/index.ts'
import { announce } from '../../../parts/announce.ts'
import { useKeys } from '../../../parts/keys.ts'
import { NoAnswer } from '../../../parts/problems.tsx'
import { usePlace, useSession, useWork } from '../../../state/context.ts'
import { startWords } from '../../../words/start.ts'
import { words } from '../../../words/first.ts'
import type { FoundBy } from '../../../worker/questions.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { Choose } from './choose.tsx'
import { type Played, readGame, writeGame } from './game-in-address.ts'
import { Lessons } from './lessons.tsx'
import { Position } from './position.tsx'
import { Story } from './story.tsx'

const text = startWords.play

/** The teaching mode: the reader plays one actor of the open case, the model plays the others. */
export default function PlayView(): ReactNode {
  const { selected } = usePlace()
  const played = readGame(selected)
  return played.player === '' ? <Choose /> : <GameOf played={played} />
}

function GameOf({ played }: { readonly played: Played }): ReactNode {
  const { text: caseText, variation } = useWork()
  const session = useSession()
  const { reply, found } = useQuestion('game', { text: caseText, variation, ...played })
  const set = (next: Played): void => session.go({ selected: next.player === '' ? '' : writeGame(next) })
  const takeBack = (): void => set({ ...played, turns: played.turns.slice(0, -1) })
  useTakeBackKey(takeBack)
  useTold(found)
  if (reply?.kind === 'unclear') return <Choose />
  if (reply !== undefined && reply.kind !== 'found') return <NoAnswer reply={reply} />
  if (found === undefined) return <p className="patient">{words.frame.loading}</p>
  const names = new Names(found.reading)
  const { game } = found
  const over = isOver(found)
  return (
    <article className="game">
      <h1>{safe(text.title(names.actor(played.player)))}</h1>
      <p className="quiet no-print">{text.how}</p>
      {game.dropped > 0 && <p role="status">{text.dropped(game.dropped)}</p>}
      <Story names={names} game={game} />
      {over && <Lessons names={names} game={game} />}
      <Position
        key={writeGame(played)}
        names={names}
        now={game.now}
        onMove={changed => set({ player: played.player, turns: [...game.turns.map(turnOf), changed] })}
      />
      <p className="game-tools no-print">
        <button type="button" className="button" disabled={played.turns.length === 0} onClick={takeBack}>
          {text.takeBack}
        </button>
        <button
          type="button"
          className="button"
          disabled={played.turns.length === 0}
          onClick={() => set({ ...played, turns: [] })}
        >
          {text.again}
        </button>
        <button type="button" className="link" onClick={() => set({ player: '', turns: [] })}>
          {text.other}
        </button>
      </p>
    </article>
  )
}

type FoundGame = FoundBy<'game'>
type TurnOfGame = FoundGame['game']['turns'][number]

function turnOf({ move }: TurnOfGame): readonly string[] {
  return move === null ? [] : [...move.take, ...move.drop]
}

/** Play is over for now where all are at rest, where it goes round, or where the reader has let a quiet position be. */
function isOver({ game: { turns, now } }: FoundGame): boolean {
  const last = turns.at(-1)
  if (last === undefined) return false
  const course = last.move?.course ?? last.at.passing
  return now.settled || now.seen_at !== null || course.ends === 'cycle'
}

/** In a game, undo takes back a turn, not what was done to the case. */
function useTakeBackKey(takeBack: () => void): void {
  const latest = useRef(takeBack)
  useEffect(() => {
    latest.current = takeBack
  })
  useKeys(useMemo(() => [{ keys: 'Ctrl+Z', label: text.takeBack.toLowerCase(), run: () => latest.current() }], []))
}

/** Those who listen hear what the others did, and whether things are at rest. */
function useTold(found: FoundGame | undefined): void {
  const heard = useRef<number | null>(null)
  const count = found?.game.turns.length
  useEffect(() => {
    if (found === undefined || count === undefined) return
    const last = found.game.turns.at(-1)
    if (heard.current !== null && count > heard.current && last !== undefined) {
      const names = new Names(found.reading)
      const course = courseInWords(names, last.move?.course ?? last.at.passing)
      announce(safe([...course, ...(isOver(found) ? [restInWords(names, found.game.now)] : [])].join(' ')))
    }
    heard.current = count
  }, [found, count])
}
