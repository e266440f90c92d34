import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case, Driver, Variation } from '../../src/casefile/index.ts'
import type { Concept } from '../../src/engine/index.ts'
import { answer, blockRunner, robustness, RobustnessSweep, type SweepPart, taskOf } from '../../src/inquiry/index.ts'
import { caseOf, caseText } from './random-case.ts'

const RUNS = { seed: 5, numRuns: 40 }

/** A list for each choice from each of several lists. */
function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>((rows, list) => rows.flatMap(row => list.map(item => [...row, item])), [[]])
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, k) => orders(items.toSpliced(k, 1)).map(rest => [item, ...rest]))
}

/** Every variation of a case with its weight, written out from the definition. Levels are rewritten in the case itself. */
function variationsOf(
  subject: Case,
  set: readonly Concept[],
): { subject: Case; gone: string[]; sight: Concept[]; weight: number }[] {
  const standing = new Set(subject.drivers.map(({ id }) => id))
  const used = new Set([...subject.drivers, ...subject.constraints].flatMap(({ restsOn }) => restsOn.flat()))
  const items = [
    ...subject.facts.filter(({ id }) => used.has(id)),
    ...subject.drivers.filter(({ id }) => standing.has(id)),
  ]
  const uncertain = items.filter(({ confidence }) => confidence !== undefined && confidence.value < 1)
  const presences = uncertain.map(({ id, confidence }) => [
    { gone: [] as string[], weight: confidence!.value },
    { gone: [id], weight: 1 - confidence!.value },
  ])
  const levels = subject.actors.map(({ id }) => subject.drivers.filter(d => d.actor === id && d.level === 1))
  const rewritten = product(levels.map(level => orders(level))).map(chosen => chosen.reduce(inOrder, subject))
  const sights = set.length === 0 ? [[] as Concept[]] : product(subject.actors.map(() => set))
  return product(presences).flatMap(row =>
    rewritten.flatMap(subject =>
      sights.map(sight => ({
        subject,
        gone: row.flatMap(({ gone }) => gone),
        sight,
        weight: row.reduce((w, { weight }) => w * weight, 1) / rewritten.length / sights.length,
      })),
    ),
  )
}

function inOrder(subject: Case, order: readonly Driver[]): Case {
  const at = subject.drivers.findIndex(({ id }) => order.some(driver => driver.id === id))
  if (at < 0) return subject
  const strict = order.map((driver): Driver => {
    const { level: _, ...rest } = driver
    return rest
  })
  const others = subject.drivers.filter(({ id }) => order.every(driver => driver.id !== id))
  return { ...subject, drivers: others.toSpliced(at, 0, ...strict) }
}

describe('exact robustness', () => {
  test('counts and weighs what a plain enumeration does', () => {
    const seen = { cases: 0, weighed: 0, levels: 0 }
    fc.assert(
      fc.property(caseText(), fc.constantFrom([], ['sseq', 'nash'] as const), (text, set) => {
        const subject = caseOf(text)
        const all = variationsOf(subject, set)
        if (all.length > 600) return
        const found = robustness(subject, { foresight_set: set })
        seen.cases++
        if (found.weights) seen.weighed++
        if (found.varied.levels.length > 0) seen.levels++
        expect([found.exact, found.variations, found.intervals]).toEqual([true, all.length, null])
        const base = answer(subject).claims
        const told = all.map(({ subject, gone, sight, weight }) => {
          const foresight = Object.fromEntries(sight.map((concept, k) => [subject.actors[k]!.id, concept]))
          const variation = { withdraw: gone, foresight }
          const ends = endsIn(subject, variation)
          return { claims: answer(subject, variation).claims, ends, gone, foresight, weight }
        })
        expect(found.base).toEqual(base)
        expect(found.same.all).toBe(
          told.filter(({ claims }) => Object.keys(base).every(id => claims[id] === base[id])).length,
        )
        expect(found.same.outcomes).toBe(told.filter(({ ends }) => ends === endsIn(subject, {})).length)
        for (const id of Object.keys(base)) {
          for (const verdict of ['always', 'sometimes', 'never', 'unsettled'] as const) {
            const these = told.filter(({ claims }) => claims[id] === verdict)
            expect(found.claims[id]![verdict]).toBe(these.length)
            if (found.weights)
              expect(found.weights[id]![verdict]).toBeCloseTo(sum(these.map(({ weight }) => weight)), 9)
          }
          const same = (rows: typeof told): number => rows.filter(({ claims }) => claims[id] === base[id]).length
          const share = (rows: typeof told): number => same(rows) / rows.length
          for (const { id: item, kind, effect, interval, told: isTold, counts } of found.importance_by_claim[id]!) {
            expect([interval, isTold]).toEqual([null, effect !== 0])
            if (kind === 'presence') {
              const [there, gone] = [told.filter(t => !t.gone.includes(item)), told.filter(t => t.gone.includes(item))]
              expect(effect).toBeCloseTo(share(there) - share(gone), 9)
              expect(counts).toEqual([there, gone].map(rows => ({ same: same(rows), of: rows.length })))
            } else if (kind === 'foresight') {
              const shares = set.map(concept => share(told.filter(t => t.foresight[item] === concept)))
              expect(effect).toBeCloseTo(Math.max(...shares) - Math.min(...shares), 9)
            }
          }
        }
      }),
      RUNS,
    )
    expect(seen.cases).toBeGreaterThan(20)
    expect(seen.weighed).toBeGreaterThan(15)
    expect(seen.levels).toBeGreaterThan(3)
  }, 120_000)

  test('without confidences, levels or a set there is one variation, and no weights', () => {
    const found = robustness(sure([]))
    expect(found).toMatchObject({ variations: 1, exact: true, weights: null, importance: [], same: { all: 1 } })
  })

  test('of everything withdrawn in turn sets confidences aside', () => {
    const found = robustness(sure(['0.5', null]), { vary_all: true })
    // As it is, two facts and four drivers.
    expect(found).toMatchObject({ variations: 7, exact: true, weights: null, varied: { by_confidence: [] } })
    expect(found.varied.in_turn).toEqual(['f0', 'f1', 'd0', 'd1', 'last', 'b'])
    expect(found.same.all).toBe(2)
    expect(found.importance.filter(({ effect }) => effect === 1).map(({ id }) => id)).toEqual([
      'f0',
      'f1',
      'd0',
      'd1',
      'last',
    ])
    expect(found.importance.filter(({ effect }) => effect === 0).map(({ id }) => id)).toEqual(['b'])
  })

  test('a fact held to be impossible is never there, one held to be certain always', () => {
    const found = robustness(sure(['0', '1']))
    expect(found).toMatchObject({
      variations: 1,
      base: { all: 'always' },
      claims: { all: { sometimes: 1 } },
      importance: [],
      varied: { by_confidence: [], never_there: ['f0'] },
    })
  })

  test('the foresight a variation fixes is not drawn', () => {
    const options = { foresight_set: ['nash', 'seq'] as const }
    expect(robustness(sure([]), options).variations).toBe(4)
    expect(robustness(sure([]), options, { foresight: { A: 'gmr' } })).toMatchObject({
      variations: 2,
      varied: { foresight: ['B'] },
    })
  })

  test('tells how the order within a level matters', () => {
    const subject = caseOf(`
tertius: 1
title: Equals
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
facts: {}
drivers:
  A:
    - { id: for, prefers: A.x, level: 1 }
    - { id: against, prefers: not A.x, level: 1 }
    - { id: besides, prefers: B.y, level: 1 }
    - { id: tie, prefers: A.x }
  B: [{ id: b, prefers: not B.y }]
claims: { does: { text: A does x, holds: A.x } }
`)
    const found = robustness(subject)
    expect(found).toMatchObject({ variations: 6, weights: null, claims: { does: { always: 3, never: 3 } } })
    const effects = new Map(found.importance.map(({ id, effect }) => [id, effect]))
    expect(effects.get('for')).toBe(-effects.get('against')!)
    expect(effects.get('for')).toBeLessThan(-0.5) // the further down it stands, the less often x is done
    expect(effects.get('besides')).toBe(0)
  })
})

/** What play ends in, in an order of its own. */
function endsIn(subject: Case, variation: Variation): string {
  const { outcomes, cycles } = answer(subject, variation)
  const sets = [outcomes.map(({ taken }) => taken), ...cycles].map(states => states.map(taken => taken.join()).sort())
  return JSON.stringify([sets[0], sets.slice(1).map(String).sort()])
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('a case without claims', () => {
  const subject = caseOf(sure(['0.5', null]).text.replace(/claims:.*$/u, ''))

  test('is judged by where it ends', () => {
    const found = robustness(subject)
    expect(found).toMatchObject({ variations: 2, base: {}, claims: {}, same: { claims: {}, outcomes: 1 } })
    expect(found.importance).toEqual(found.importance_of_outcomes)
    expect(found.importance).toMatchObject([{ id: 'f0', effect: 1, told: true }])
  })

  test('has what changes where it ends, withdrawn in turn', () => {
    const found = robustness(subject, { vary_all: true })
    const ends = endsIn(subject, {})
    const expected = found.varied.in_turn.filter(id => endsIn(subject, { withdraw: [id] }) !== ends)
    expect(expected).toEqual(['f0', 'f1', 'd0', 'd1', 'last'])
    expect(found.importance.filter(({ told }) => told).map(({ id }) => id)).toEqual(expected)
    expect(found.same.outcomes).toBe(found.variations - expected.length)
  })
})

/** A case whose claim always holds where all its facts stand, each with a confidence or none; else only sometimes. */
function sure(confidences: readonly (string | null)[]): Case {
  const facts = confidences.map(
    (c, k) => `  f${k}: { text: Fact, evidence: []${c === null ? '' : `, confidence: ${c}`} }`,
  )
  const drivers = confidences.map((_, k) => `    - { id: d${k}, prefers: A.x${k}, rests_on: [f${k}] }`)
  const options = confidences.map((_, k) => `x${k}: X`)
  return caseOf(
    [
      'tertius: 1',
      'title: All of them',
      'actors: { A: A, B: B }',
      `options: { A: { ${[...options, 'z: Z'].join(', ')} }, B: { y: Y } }`,
      'status_quo: []',
      ...(facts.length > 0 ? ['facts:', ...facts] : []),
      'drivers:',
      '  A:',
      ...drivers,
      '    - { id: last, prefers: not A.z }',
      '  B: [{ id: b, prefers: not B.y }]',
      `claims: { all: { text: All, holds: "${['not A.z', ...confidences.map((_, k) => `A.x${k}`)].join(' and ')}" } }`,
    ].join('\n'),
  )
}

/** Thirteen uncertain facts: more variations than are tried one by one. Two of them decide. */
const MANY = caseOf(`
tertius: 1
title: Too many to try
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
facts:
${Array.from({ length: 13 }, (_, k) => `  f${k}: { text: Fact, evidence: [], confidence: ${k === 0 ? 0.7 : 0.4} }`).join('\n')}
drivers:
  A:
    - { id: for, prefers: A.x, rests_on: [f0] }
    - { id: against, prefers: not A.x, rests_on: [any: [${Array.from({ length: 12 }, (_, k) => `f${k + 1}`).join(', ')}]] }
    - { id: rest, prefers: not A.x }
  B: [{ id: b, prefers: not B.y }]
claims: { does: { text: A does x, holds: A.x } }
`)

describe('sampled robustness', () => {
  const found = robustness(MANY, { samples: 3000, seed: 4 })

  test('comes near what is known, and its interval holds it', () => {
    expect(found).toMatchObject({
      variations: 3000,
      planned: 3000,
      exact: false,
      partial: false,
      seed: 4,
      weights: null,
    })
    const { always, never } = found.claims['does']!
    expect(always + never).toBe(3000)
    const [low, high] = found.intervals!['does']!.always
    expect([low < 0.7, 0.7 < high, high - low < 0.04]).toEqual([true, true, true])
    expect(found.importance[0]).toMatchObject({ id: 'f0', kind: 'presence', effect: 1, told: true })
    for (const { effect } of found.importance.slice(1)) expect(Math.abs(effect)).toBeLessThan(0.1)
  })

  test('tells noise for what it is, and its intervals hold what was seen', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { importance } = robustness(MANY, { samples: 2000, seed })
      expect(importance).toHaveLength(13)
      expect(importance.filter(({ told }) => told).map(({ id }) => id)).toEqual(['f0'])
      for (const { interval, effect, counts } of importance) {
        expect(interval![0] <= effect && effect <= interval![1]).toBe(true)
        expect(counts[0]!.of + counts[1]!.of).toBe(2000)
      }
    }
  })

  test('that was stopped before anything was done knows nothing, and has no intervals', () => {
    const nothing = new RobustnessSweep(MANY, { samples: 3000, seed: 4 }).merge([])
    expect(nothing).toMatchObject({ variations: 0, intervals: null, weights: null, importance: [], partial: true })
  })

  test('is the same for the same seed, and another for another', () => {
    expect(robustness(MANY, { samples: 3000, seed: 4 })).toEqual(found)
    expect(robustness(MANY, { samples: 3000, seed: 5 }).claims).not.toEqual(found.claims)
  })

  test('starts with the same variations whatever its length', () => {
    const [short, long] = [200, 3000].map(samples => new RobustnessSweep(MANY, { samples, seed: 4 }))
    expect(short!.run(1)).toEqual(long!.run(1))
  })
})

describe('robustness in blocks', () => {
  const options = { samples: 500, seed: 9 }
  const sweep = new RobustnessSweep(MANY, options)
  const whole = JSON.stringify(robustness(MANY, options))

  test('is the same to the byte in any order, with parts done twice and sent as JSON', () => {
    const blocks = Array.from({ length: sweep.blocks }, (_, block) => block)
    expect(sweep.blocks).toBe(8)
    const parts = [...blocks.toReversed(), 3, 0].map(block => sweep.run(block))
    expect(JSON.stringify(sweep.merge(JSON.parse(JSON.stringify(parts)) as typeof parts))).toBe(whole)
  })

  test('is the same where another reader of the text does the work', () => {
    const runner = blockRunner(JSON.parse(JSON.stringify(taskOf(MANY, {}, { kind: 'robustness', options }))))
    const parts = Array.from({ length: sweep.blocks }, (_, block): SweepPart => runner(block))
    expect(JSON.stringify(sweep.merge(parts as never))).toBe(whole)
  })

  test('says that it is partial where parts are missing', () => {
    const partial = sweep.merge([sweep.run(7), sweep.run(2)])
    expect(partial).toMatchObject({ partial: true, planned: 500, variations: 64 + 500 - 7 * 64 })
    expect(sweep.merge([])).toMatchObject({ partial: true, variations: 0 })
  })
})
