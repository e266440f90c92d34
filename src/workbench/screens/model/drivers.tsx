import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Actor, Case, Driver } from '../../../casefile/index.ts'
import { sentence } from '../../../report/index.ts'
import { announce } from '../../parts/announce.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Add } from './add.tsx'
import { useEdits } from './edits.ts'
import { Entry } from './entry.tsx'
import { ChoiceField, TextField } from './fields.tsx'
import { Grounds, RestsOnField } from './rests-on.tsx'
import { useFresh } from './use-field.ts'
import { CONFIDENCES } from './words-of-the-case.ts'

const text = words.model

/** What moves each actor, in order; the order is changed by buttons, by keys or by dragging. */
export function Drivers({ case: subject }: { readonly case: Case }): ReactNode {
  return subject.actors.map(actor => <DriversOf key={actor.id} case={subject} actor={actor} />)
}

function DriversOf({ case: subject, actor }: { readonly case: Case; readonly actor: Actor }): ReactNode {
  const own = subject.drivers.filter(driver => driver.actor === actor.id)
  const ranked = subject.rankings.some(ranking => ranking.actor === actor.id)
  const { target, handlers } = useDragging(own)
  return (
    <section className="group">
      <h3>
        <Said text={actor.name} />
      </h3>
      {own.length === 0 && <p className="quiet">{ranked ? text.ranked : text.nothingMoves}</p>}
      <ol className="ordered">
        {own.map((driver, k) => (
          <li key={driver.id} className={target === k ? 'drop-here' : undefined} {...handlers(k)}>
            <DriverEntry case={subject} driver={driver} place={k} own={own} />
          </li>
        ))}
      </ol>
      {!ranked && <Add kind="driver" case={subject} actor={actor.id} />}
    </section>
  )
}

interface DriverProps {
  readonly case: Case
  readonly driver: Driver
  readonly place: number
  readonly own: readonly Driver[]
}

function DriverEntry({ case: subject, driver, place, own }: DriverProps): ReactNode {
  const move = useMove(driver, place, own.length)
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (!event.altKey || to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(to)
  }
  const alike = driver.level !== undefined && own[place - 1]?.level === driver.level
  return (
    <Entry
      part={{ kind: 'driver', id: driver.id }}
      span={driver.span}
      onKeyDown={onKeyDown}
      tools={<MoveButtons driver={driver} place={place} count={own.length} move={move} />}
      fields={() => <DriverFields case={subject} driver={driver} />}
    >
      <p>
        {driver.because !== undefined && (
          <>
            <Said text={sentence(driver.because)} />{' '}
          </>
        )}
        <span className="quiet">{text.wants}</span>{' '}
        <code>
          <Said text={driver.wording} />
        </code>
      </p>
      <p className="under">
        <span className="id">{driver.id}</span> <Grounds restsOn={driver.restsOn} />
        {alike && <span className="quiet"> · {text.alike}</span>}
      </p>
    </Entry>
  )
}

type Move = (to: 'up' | 'down') => void

/** Up or down by one from where it will be by then: what is shown may be some moves behind. */
function useMove({ id }: Driver, place: number, count: number): Move {
  const edits = useEdits()
  const fresh = useFresh()
  const ahead = useRef({ place, waiting: 0 })
  useEffect(() => {
    if (fresh && ahead.current.waiting === 0) ahead.current.place = place
  }, [fresh, place])
  return to => {
    const next = Math.max(0, Math.min(count - 1, ahead.current.place + (to === 'up' ? -1 : 1)))
    if (next !== ahead.current.place) announce(text.moved(id, next + 1, count))
    ahead.current.place = next
    ahead.current.waiting++
    void edits.make(text.label.move(id), { kind: 'move', driver: id, to }).then(() => ahead.current.waiting--)
  }
}

function MoveButtons(props: {
  readonly driver: Driver
  readonly place: number
  readonly count: number
  readonly move: Move
}): ReactNode {
  const { driver, place, count, move } = props
  // Not disabled at the ends, so that the focus stays where it is.
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={text.upOf(driver.id)}
        aria-disabled={place === 0}
        onClick={() => move('up')}
      >
        {text.up}
      </button>
      <button
        type="button"
        className="link"
        aria-label={text.downOf(driver.id)}
        aria-disabled={place === count - 1}
        onClick={() => move('down')}
      >
        {text.down}
      </button>
    </>
  )
}

function DriverFields({ case: subject, driver }: { readonly case: Case; readonly driver: Driver }): ReactNode {
  const part = { kind: 'driver', id: driver.id } as const
  const field = text.field
  return (
    <>
      <TextField
        label={field.prefers}
        value={driver.wording}
        code
        hint={text.hint.proposition}
        part={part}
        field="prefers"
      />
      <TextField label={field.because} value={driver.because ?? ''} long part={part} field="because" />
      <RestsOnField part={part} restsOn={driver.restsOn} case={subject} />
      <ChoiceField
        label={field.confidence}
        value={driver.confidence?.word ?? String(driver.confidence?.value ?? '')}
        choices={CONFIDENCES}
        part={part}
        field="confidence"
      />
      <TextField label={field.from} type="date" value={driver.from ?? ''} part={part} field="from" />
      <TextField
        label={field.until}
        type="date"
        hint={text.hint.until}
        value={driver.until ?? ''}
        part={part}
        field="until"
      />
    </>
  )
}

type Handlers = (place: number) => {
  readonly draggable: boolean
  readonly title: string
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** Dragging within one list: what is dragged, and where it would go. Writing in a field drags nothing. */
function useDragging(own: readonly Driver[]): { readonly target: number | null; readonly handlers: Handlers } {
  const edits = useEdits()
  const [from, setFrom] = useState<number | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const end = (): void => {
    setFrom(null)
    setTarget(null)
  }
  const drop = (place: number): void => {
    const dragged = from === null ? undefined : own[from]
    end()
    if (dragged === undefined || from === place) return
    void edits.make(text.label.move(dragged.id), { kind: 'move', driver: dragged.id, to: place })
    announce(text.moved(dragged.id, place + 1, own.length))
  }
  const handlers: Handlers = place => ({
    draggable: own.length > 1,
    title: own.length > 1 ? text.drag : '',
    onDragStart: event => {
      if (document.activeElement?.matches('input, textarea, select') === true) return event.preventDefault()
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', own[place]!.id)
      setFrom(place)
    },
    onDragOver: event => {
      if (from === null) return
      event.preventDefault()
      setTarget(place === from ? null : place)
    },
    onDrop: event => {
      event.preventDefault()
      drop(place)
    },
    onDragEnd: end,
  })
  return { target, handlers }
}
