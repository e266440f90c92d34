import * as fc from 'fast-check'
import { type Case, readCase } from '../../src/casefile/index.ts'

/** The case a text says, which must be without errors. */
export function caseOf(text: string): Case {
  const { case: read, diagnostics } = readCase(text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (read === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '))
  return read
}

const OPTIONS = ['A.x', 'A.y', 'B.x', 'B.y', 'C.x']
const FACTS = ['f0', 'f1', 'f2', 'f3']
const SOURCES = ['s0', 's1', 's2']

interface RandomDriver {
  readonly wish: string
  readonly restsOn: readonly (readonly string[])[]
  readonly confidence: number | null
  readonly level: boolean
}

/**
 * Texts of small random cases: three actors with five options, facts from three sources, drivers and a constraint that rest
 * on them, some of them uncertain, some of equal rank, and two claims.
 */
export function caseText(): fc.Arbitrary<string> {
  const literal = fc
    .tuple(fc.constantFrom(...OPTIONS), fc.boolean())
    .map(([option, taken]) => (taken ? option : `not ${option}`))
  const wish = fc.oneof(
    literal,
    fc.tuple(literal, fc.constantFrom('and', 'or', 'iff'), literal).map(([a, joined, b]) => `(${a}) ${joined} (${b})`),
  )
  const confidence = fc.constantFrom(null, null, 0.2, 0.5, 0.75, 1)
  const group = fc.subarray(FACTS, { minLength: 1, maxLength: 2 })
  const driver = fc.record({
    wish,
    restsOn: fc.array(group, { maxLength: 2 }),
    confidence,
    level: fc.constantFrom(true, false, false),
  })
  const drivers = fc.array(driver, { minLength: 1, maxLength: 3 })
  return fc
    .record({
      facts: fc.array(fc.record({ sources: fc.subarray(SOURCES, { maxLength: 2 }), confidence }), {
        minLength: FACTS.length,
        maxLength: FACTS.length,
      }),
      drivers: fc.tuple(drivers, drivers, drivers),
      constraint: fc.tuple(literal, fc.option(group)),
      claims: fc.tuple(wish, wish),
      foresight: fc.constantFrom('nash', 'seq', 'sseq', 'gmr'),
    })
    .map(({ facts, drivers, constraint, claims, foresight }) =>
      [
        'tertius: 1',
        'title: A random case',
        'sources:',
        ...SOURCES.map(id => `  ${id}: { title: Source ${id} }`),
        'actors:',
        ...['A', 'B', 'C'].map(id => `  ${id}: { name: ${id}, foresight: ${foresight} }`),
        'options:',
        ...['A: { x: X, y: Y }', 'B: { x: X, y: Y }', 'C: { x: X }'].map(line => `  ${line}`),
        'status_quo: []',
        'constraints:',
        // Never rules the status quo out.
        `  - { id: rule, always: "(${constraint[0]}) or not (A.x or A.y or B.x or B.y or C.x)", ${restsOn(constraint[1] ? [constraint[1]] : [])} }`,
        'facts:',
        ...facts.map(
          ({ sources, confidence }, k) =>
            `  f${k}: { text: Fact ${k}, evidence: [${sources.join(', ')}]${confidence === null ? '' : `, confidence: ${confidence}`} }`,
        ),
        'drivers:',
        ...['A', 'B', 'C'].flatMap((actor, a) => [
          `  ${actor}:`,
          ...drivers[a]!.map((d, k) => driverLine(actor, d, k)),
        ]),
        'claims:',
        ...claims.map((holds, k) => `  c${k}: { text: Claim ${k}, holds: "${holds}" }`),
        '',
      ].join('\n'),
    )
}

function driverLine(actor: string, { wish, restsOn: facts, confidence, level }: RandomDriver, k: number): string {
  const extra = [...(confidence === null ? [] : [`confidence: ${confidence}`]), ...(level ? ['level: 1'] : [])]
  return `    - { ${[`id: ${actor}${k}`, `prefers: "${wish}"`, restsOn(facts), ...extra].join(', ')} }`
}

function restsOn(groups: readonly (readonly string[])[]): string {
  const any = groups.map(group => (group.length === 1 ? group[0] : `{ any: [${group.join(', ')}] }`))
  return `rests_on: [${any.join(', ')}]`
}
