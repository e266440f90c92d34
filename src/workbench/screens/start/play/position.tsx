import { type ReactNode, useState } from 'react'
import type { Play } from '../../../../inquiry/index.ts'
import {
  argue,
  capitalised,
  conductInBrief,
  conductInFull,
  counselInWords,
  type Names,
} from '../../../../report/index.ts'
import { Disclosure } from '../../../parts/disclosure.tsx'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'

const text = startWords.play

interface Props {
  readonly names: Names
  readonly now: Play
  /** Called with the options that change; with none where things are let be. */
  readonly onMove: (changed: readonly string[]) => void
}

/** Where things stand, and what the reader can do about it. */
export function Position({ names, now, onMove }: Props): ReactNode {
  const others = names.reading.case.actors.filter(({ id }) => id !== now.player)
  return (
    <section aria-labelledby="position" className="position">
      <h2 id="position">{text.now}</h2>
      <p>
        <Said text={conductInFull(names, now.player, now.taken)} />
      </p>
      <p>
        <Said
          text={others
            .map(({ id }) => conductInBrief(names, id, now.taken))
            .filter(line => line !== '')
            .join(' ')}
        />
      </p>
      <Acts names={names} now={now} onMove={onMove} />
      <Disclosure label={text.hint}>
        <p>
          <Said text={counselInWords(names, now)} />
        </p>
      </Disclosure>
      {now.barred.length > 0 && (
        <Disclosure label={text.barred}>
          <Barred names={names} now={now} />
        </Disclosure>
      )}
    </section>
  )
}

/** The player's own options, to be ticked and unticked; the difference to what is so is the move. */
function Acts({ names, now, onMove }: Props): ReactNode {
  const own = names.reading.case.options.filter(({ actor }) => actor === now.player)
  const [changed, setChanged] = useState<readonly string[]>([])
  const toggle = (id: string): void =>
    setChanged(changed.includes(id) ? changed.filter(other => other !== id) : [...changed, id])
  const open = now.moves.some(({ take, drop }) => isSame([...take, ...drop], changed))
  const note =
    changed.length === 0 ? text.same : open ? '' : now.moves_in_all > now.moves.length ? text.tooMany : text.notOpen
  return (
    <div className="acts">
      <fieldset className="ticks">
        <legend>
          <Said text={text.your(names.actor(now.player))} />
        </legend>
        {own.map(({ id, label }) => (
          <label key={id} className="start-tick">
            <input
              type="checkbox"
              checked={now.taken.includes(id) !== changed.includes(id)}
              onChange={() => toggle(id)}
            />{' '}
            <span>
              <Said text={label} />
            </span>
          </label>
        ))}
      </fieldset>
      <p className="hint" role="status">
        {note}
      </p>
      <p className="game-tools no-print">
        <button type="button" className="button" disabled={!open} onClick={() => onMove(changed)}>
          {text.move}
        </button>
        <button type="button" className="button" onClick={() => onMove([])}>
          {text.pass}
        </button>
      </p>
    </div>
  )
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(id => others.includes(id))
}

function Barred({ names, now }: { readonly names: Names; readonly now: Play }): ReactNode {
  const stand = { actor: now.player, where: 'status quo' } as const
  return (
    <ul>
      {now.barred.map((alternative, k) => (
        <li key={k}>
          <strong>
            <Said text={`${capitalised(names.change(alternative))}.`} />
          </strong>{' '}
          <Said
            text={argue(names, stand, alternative)
              .map(point => point.text)
              .join(' ')}
          />
        </li>
      ))}
    </ul>
  )
}
