import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAt, readCase, type Variation } from '../../src/casefile/index.ts'
import { readChoices, writeChoices } from '../../src/workbench/screens/explore/choices.ts'
import { lately, ticksIn } from '../../src/workbench/screens/explore/time/span.ts'
import {
  inOwnOrder,
  inScenario,
  lookingAhead,
  movedBy,
  onDate,
  putFirst,
  startingWith,
  turnedRound,
} from '../../src/workbench/screens/explore/what-if/change.ts'

const subject = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')).case!
const orderIn = (variation: Variation): string[] =>
  readAt(subject, variation)
    .drivers.get('RU')!
    .map(({ id }) => id)
const own = orderIn({})

describe('what is supposed of drivers', () => {
  test('one place up or down is one place in the library as well, and back again leaves nothing', () => {
    const [first, second, third] = own as [string, string, string]
    const up = movedBy({}, own, second, -1)
    expect(orderIn(up).slice(0, 3)).toEqual([second, first, third])
    expect(movedBy(up, orderIn(up), second, 1)).toEqual({})
    expect(movedBy(up, orderIn(up), first, -1)).toEqual({})
    const down = movedBy(up, orderIn(up), first, 1)
    expect(orderIn(down).slice(0, 3)).toEqual([second, third, first])
    expect(movedBy(down, orderIn(down), first, -1)).toEqual(up)
  })

  test('what stands at an end stays there', () => {
    expect(movedBy({}, own, own[0]!, -1)).toEqual({})
    expect(movedBy({}, own, own.at(-1)!, 1)).toEqual({})
  })

  test('a driver turned round in between does not hinder the way back', () => {
    const up = turnedRound(movedBy({}, own, own[1]!, -1), own[3]!)
    expect(movedBy(up, orderIn(up), own[1]!, 1)).toEqual(turnedRound({}, own[3]!))
    expect(turnedRound(turnedRound({}, own[0]!), own[0]!)).toEqual({})
  })

  test('put first is first, and the order of the case is one step away', () => {
    const varied = putFirst(turnedRound({ withdraw: ['x'] }, own[0]!), own[4]!)
    expect(orderIn(varied)[0]).toBe(own[4])
    expect(inOwnOrder(varied, own)).toEqual({ withdraw: ['x'] })
  })
})

describe('what is supposed of the rest', () => {
  test('is taken back without a trace', () => {
    expect(inScenario(inScenario({}, 'open-war'), undefined)).toEqual({})
    expect(onDate(onDate({}, '2025-01-01'), undefined)).toEqual({})
    expect(lookingAhead(lookingAhead({}, 'RU', 'nash'), 'RU', undefined)).toEqual({})
    expect(lookingAhead({ foresight: { RU: 'nash', US: 'gmr' } }, 'RU', undefined)).toEqual({
      foresight: { US: 'gmr' },
    })
  })

  test('an option at the start is put in, taken out, and back to the start of the case', () => {
    const order = subject.options.map(({ id }) => id)
    const current = { now: subject.statusQuo.taken, else: subject.statusQuo.taken, order }
    const more = startingWith({}, 'US.strike', true, current)
    expect(new Set(more.statusQuo)).toEqual(new Set([...subject.statusQuo.taken, 'US.strike']))
    expect(startingWith(more, 'US.strike', false, { ...current, now: more.statusQuo! })).toEqual({})
  })
})

describe('what is chosen in a form', () => {
  const defaults = { claim: '', to: '2' }

  test('stands in the address as far as it is not as usual, and comes back from there', () => {
    const chosen = { claim: 'RU.arm, or: not', to: '2' }
    const written = writeChoices(chosen, defaults)
    expect(written).toBe('claim:RU.arm%2C%20or%3A%20not')
    expect(readChoices(written, defaults)).toEqual(chosen)
  })

  test('nonsense is passed over', () => {
    expect(readChoices('to:3,color:red,,x,claim:%E0%A4%A', defaults)).toEqual({ claim: '%E0%A4%A', to: '3' })
    expect(readChoices('__proto__:x', defaults)).toEqual(defaults)
  })
})

describe('a line of time', () => {
  const span = { from: 0, to: 3652 } // ten years from 1970

  test('has marks at the beginning of years, of short times of months, and no more than there is room for', () => {
    expect(ticksIn(span, 20).map(({ label }) => label)).toEqual(Array.from({ length: 10 }, (_, k) => String(1971 + k)))
    expect(ticksIn(span, 5)).toHaveLength(5)
    expect(ticksIn({ from: 0, to: 100 }, 9)).toEqual([
      { day: 31, label: '1970-02' },
      { day: 59, label: '1970-03' },
      { day: 90, label: '1970-04' },
    ])
  })

  test('is cut to some months before a date, never to more than there is', () => {
    expect(lately(span, '1975-01-01', 6)).toEqual({ from: 1826 - 183, to: 3652 })
    expect(lately(span, '1970-02-01', 24)).toEqual(span)
  })
})
