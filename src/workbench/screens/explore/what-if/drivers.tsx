import type { ReactNode } from 'react'
import type { Driver, Reading } from '../../../../casefile/index.ts'
import { capitalised, Names, sentence } from '../../../../report/index.ts'
import { announce } from '../../../parts/announce.ts'
import { Said } from '../../../parts/said.tsx'
import { withdrawing } from '../../../state/work.ts'
import { words } from '../../../words/index.ts'
import { inOwnOrder, movedBy, putFirst, turnedRound } from './change.ts'
import type { ToggleProps } from './toggle-props.ts'

const text = words.explore.whatIf

/** What moves each actor, most important first: each driver can be withdrawn, turned round and put elsewhere. */
export function Drivers(props: ToggleProps): ReactNode {
  const { reading, variation, filter } = props
  const names = new Names(reading)
  const withdrawn = new Set(variation.withdraw)
  const byActor = reading.case.actors.map(({ id }) => {
    const counting = reading.drivers.get(id) ?? []
    const all = [...counting, ...idleOf(reading, id, counting)]
    const changed = (driver: Driver): boolean => withdrawn.has(driver.id) || isReordered(props, driver.id)
    const shown = all.filter(driver =>
      filter.shows(changed(driver), driver.id, driver.wording, names.givenReason(driver.id)),
    )
    return { id, counting: counting.map(driver => driver.id), all, shown }
  })
  if (byActor.every(({ all }) => all.length === 0)) return <p className="quiet">{text.noDrivers}</p>
  if (byActor.every(({ shown }) => shown.length === 0)) return <p className="quiet">{text.nothingFound}</p>
  return byActor.map(({ id, counting, all, shown }) =>
    shown.length === 0 ? null : (
      <section key={id}>
        <h4>
          <Said text={capitalised(names.actor(id))} />
        </h4>
        <ol className="toggle-list">
          {shown.map(driver => (
            <li key={driver.id}>
              <DriverToggle {...props} names={names} driver={driver} order={counting} />
            </li>
          ))}
        </ol>
        <OwnOrder {...props} drivers={all.map(driver => driver.id)} />
      </section>
    ),
  )
}

/** Drivers of an actor that are there and do not count. */
function idleOf({ case: subject, scenario }: Reading, actor: string, counting: readonly Driver[]): Driver[] {
  const added = subject.scenarios.find(({ id }) => id === scenario)?.addDrivers ?? []
  return [...subject.drivers, ...added].filter(
    driver => driver.actor === actor && !counting.some(({ id }) => id === driver.id),
  )
}

function isReordered({ variation }: ToggleProps, driver: string): boolean {
  return variation.reorder?.some(change => change.driver === driver) ?? false
}

interface DriverToggleProps extends ToggleProps {
  readonly names: Names
  readonly driver: Driver
  /** The actor's drivers that count, as they are ordered now. */
  readonly order: readonly string[]
}

function DriverToggle({ variation, change, names, driver: { id, wording }, order }: DriverToggleProps): ReactNode {
  const out = variation.withdraw?.includes(id) ?? false
  const place = order.indexOf(id)
  const toggle = (): void =>
    change(out ? words.parts.restoreFact(id) : words.parts.withdrawFact(id), withdrawing(variation, [id], !out))
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={!out} onChange={toggle} />
        <span className={out ? 'out' : undefined}>
          <Said text={sentence(names.reason(id))} />
        </span>
      </label>
      <p className="under">
        {text.wants} <code>{wording}</code> {!out && place < 0 && words.parts.notCounting}
      </p>
      {place >= 0 && <Moves {...{ variation, change, id, order }} />}
    </>
  )
}

/** The way back, where an actor's drivers are not as the case has them. */
function OwnOrder({ variation, change, drivers }: ToggleProps & { readonly drivers: readonly string[] }): ReactNode {
  if (!(variation.reorder ?? []).some(({ driver }) => drivers.includes(driver))) return null
  return (
    <p>
      <button
        type="button"
        className="link"
        onClick={() => change(text.label.ownOrder, inOwnOrder(variation, drivers))}
      >
        {text.ownOrder}
      </button>
    </p>
  )
}

/** What can be done with a driver besides withdrawing it: each by a button. */
function Moves(
  props: Pick<ToggleProps, 'variation' | 'change'> & { readonly id: string; readonly order: readonly string[] },
): ReactNode {
  const { variation, change, id, order } = props
  const place = order.indexOf(id)
  const turned = variation.reorder?.some(({ kind, driver }) => kind === 'reverse' && driver === id) ?? false
  const move = (by: -1 | 1): void => {
    change(text.label.move(id), movedBy(variation, order, id, by))
    announce(words.model.moved(id, place + by + 1, order.length))
  }
  return (
    <p className="under driver-changes" role="group" aria-label={id}>
      <button
        type="button"
        className="link"
        aria-pressed={turned}
        onClick={() => change(text.label.turn(id), turnedRound(variation, id))}
      >
        {turned ? text.turnBack : text.turn}
      </button>
      <button type="button" className="link" disabled={place === 0} aria-label={text.upOf(id)} onClick={() => move(-1)}>
        {text.up}
      </button>
      <button
        type="button"
        className="link"
        disabled={place === order.length - 1}
        aria-label={text.downOf(id)}
        onClick={() => move(1)}
      >
        {text.down}
      </button>
      <button
        type="button"
        className="link"
        disabled={place === 0}
        aria-label={text.firstOf(id)}
        onClick={() => change(text.label.first(id), putFirst(variation, id))}
      >
        {text.first}
      </button>
    </p>
  )
}
