import { expect, test } from 'vitest'
import { readEvents } from '../../../src/events/index.ts'
import { conductIn } from '../../../src/workbench/worker/conduct.ts'
import { caseIn, textOf } from '../../cases/shipped.ts'

const FOLDER = 'russia-iran-israel-2026'
const subject = caseIn(FOLDER)
const { events } = readEvents(textOf(FOLDER, 'events.csv'))
const actsOf = (from?: string): readonly string[] | undefined =>
  conductIn(subject, events, { actor: 'RU', ...(from !== undefined && { from }) })?.acts.map(({ act }) => act)

test('an actor’s conduct is over the whole record, or from a day on', () => {
  expect(actsOf()).toContain('use drones from Iran')
  const late = conductIn(subject, events, { actor: 'RU', from: '2025-08-15' })!
  expect([late.result.window.from, late.result.window.to]).toEqual(['2025-08-15', '2026-02-15'])
  expect(late.acts.length).toBe(late.record.byHand!.events.length)
  expect(late.acts.map(({ act }) => act)).not.toContain('use drones from Iran')
  // It may have been after that day as well as before it.
  expect(late.acts.map(({ act }) => act)).toContain('sign a partnership treaty with Iran')
})

test('a day before the record is its first, and after it there is nothing', () => {
  expect(actsOf('1999-01-01')).toEqual(actsOf())
  expect(conductIn(subject, events, { actor: 'RU', from: '1999-01-01' })!.result.window.from).toBe('2020-01-01')
  expect(conductIn(subject, events, { actor: 'RU', from: '2027-01-01' })).toBeNull()
})
