import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AddedDriver, Case, Variation } from '../../src/casefile/index.ts'
import { CONCEPTS } from '../../src/engine/index.ts'
import { type Answer, answer, Unanswerable, whatIf } from '../../src/inquiry/index.ts'
import { handEdited } from './hand-edited.ts'
import { driver, span } from './hand-made.ts'
import { caseOf, caseText } from './random-case.ts'

const PARTS = ['s0', 's1', 's2', 'f0', 'f1', 'f2', 'f3', 'A0', 'A1', 'B0', 'B1', 'C0', 'rule']
const DRIVERS = ['A0', 'A1', 'A2', 'B0', 'B1', 'C0']
const DATES = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']

/** A random case in which some facts and drivers begin or end on a date, read on one. */
const datedText = fc
  .tuple(
    caseText(),
    fc.uniqueArray(fc.constantFrom('f0', 'f1', 'f2', 'A0', 'B1', 'C0'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom('from', 'until'), fc.constantFrom(...DATES)), { minLength: 4, maxLength: 4 }),
    fc.option(fc.constantFrom(...DATES), { nil: undefined }),
  )
  .map(([text, dated, dates, asOf]) => {
    const lines = text.split('\n').map(line => {
      const id = /^ +(?:- \{ id: )?([fA-C]\d)\b/u.exec(line)?.[1]
      const [kind, date] = dates[dated.findIndex(one => one === id)] ?? []
      return kind === undefined ? line : line.replace(/ \}$/u, `, ${kind}: ${date} }`)
    })
    return [...(asOf === undefined ? [] : [`as_of: ${asOf}`]), ...lines].join('\n')
  })

const added: fc.Arbitrary<AddedDriver> = fc
  .record({
    actor: fc.constantFrom('A', 'B', 'C'),
    wish: fc.constantFrom('A.x', 'not B.y', 'C.x iff A.y', 'B.x or C.x'),
    restsOn: fc.constantFrom<readonly (readonly string[])[]>([], [['f0']], [['f1', 'f2'], ['f3']]),
    first: fc.boolean(),
  })
  .map(({ actor, wish, restsOn, first }) => ({
    ...driver(`${actor}9`, actor, wish),
    restsOn,
    ...(first && { before: `${actor}0` }),
  }))

const variation: fc.Arbitrary<Variation> = fc.record(
  {
    asOf: fc.constantFrom(...DATES),
    withdraw: fc.subarray(PARTS, { maxLength: 3 }),
    foresight: fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...CONCEPTS)),
    statusQuo: fc.subarray(['A.x', 'A.y', 'B.x', 'C.x']),
    addDrivers: fc.array(added, { maxLength: 1 }),
    reorder: fc.array(
      fc.record({ kind: fc.constantFrom('reverse', 'promote', 'swap'), driver: fc.constantFrom(...DRIVERS) }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)

/** The case with a scenario that supposes what a variation does. */
function withScenario(subject: Case, { asOf, statusQuo, ...rest }: Variation): Case {
  const { withdraw = [], foresight = {}, addDrivers = [] } = rest
  const scenario = {
    id: 'storm',
    title: 'A storm',
    ...(asOf !== undefined && { asOf }),
    ...(statusQuo && { statusQuo: { taken: statusQuo, span } }),
    withdraw,
    foresight,
    addDrivers,
    addFacts: [],
    addConstraints: [],
    span,
  }
  return { ...subject, scenarios: [scenario] }
}

/** Both at once; where they speak of the same, the second has its way. */
function together(one: Variation, other: Variation): Variation {
  return {
    ...one,
    ...other,
    withdraw: [...(one.withdraw ?? []), ...(other.withdraw ?? [])],
    foresight: { ...one.foresight, ...other.foresight },
    addDrivers: [...(one.addDrivers ?? []), ...(other.addDrivers ?? [])],
  }
}

/** What is compared: where it ends and what holds there, in no order. */
function found({ status_quo, states, outcomes, cycles, claims, foresight }: Answer): unknown {
  const key = (taken: readonly string[]): string => [...taken].sort().join(' ')
  return {
    status_quo,
    states,
    foresight,
    claims,
    outcomes: outcomes.map(({ taken }) => key(taken)).sort(),
    cycles: cycles.map(cycle => cycle.map(key).sort().join(', ')).sort(),
  }
}

/** Null where a start is ruled out. */
function orNull<Found>(ask: () => Found): Found | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Unanswerable) return null
    throw error
  }
}

/** The answer to a text; null where its start is ruled out, which for a case as written is an error. */
function answerTo(text: string): unknown {
  try {
    return orNull(() => found(answer(caseOf(text))))
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('the status quo cannot be')) return null
    throw error
  }
}

test('before and after are the answers to the case, and to the case edited by hand', () => {
  let [differing, impossible, reordered] = [0, 0, 0]
  fc.assert(
    fc.property(datedText, variation, fc.option(variation), (text, supposed, storm) => {
      const other = { ...storm, addDrivers: (storm?.addDrivers ?? []).map(one => ({ ...one, id: `${one.actor}8` })) }
      const subject = withScenario(caseOf(text), other)
      const all = storm === null ? supposed : together({ ...other, reorder: [] }, supposed)
      const result = orNull(() => whatIf(subject, storm === null ? supposed : { ...supposed, scenario: 'storm' }))
      const [before, after] = [answerTo(handEdited(text, {})), answerTo(handEdited(text, all))]
      if (result === null) {
        expect([before, after]).toContain(null)
        impossible++
        return
      }
      expect(found(result.before)).toEqual(before)
      expect(found(result)).toEqual(after)
      const ends = ({ outcomes, cycles }: Answer): unknown => found({ ...result, outcomes, cycles })
      expect(result.difference.outcomes_differ).toBe(
        JSON.stringify(ends(result)) !== JSON.stringify(ends(result.before)),
      )
      if (result.difference.outcomes_differ) differing++
      if (result.difference.orders.length > 0) reordered++
    }),
    { numRuns: 300, seed: 41 },
  )
  expect(differing).toBeGreaterThan(80)
  expect(impossible).toBeGreaterThan(2)
  expect(reordered).toBeGreaterThan(15)
})
