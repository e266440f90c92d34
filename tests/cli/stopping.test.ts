import { describe, expect, test, vi } from 'vitest'
import type { Analysis } from '../../src/inquiry/index.ts'
import { main } from '../../src/cli/index.ts'
import { memoryHost } from '../support/host.ts'

const analyses = vi.hoisted(() => ({ asked: 0, done: [] as string[] }))

vi.mock(import('../../src/inquiry/analysis.ts'), async load => {
  const real = await load()
  const drivers = ({ compiled }: Analysis): string =>
    [...compiled.reading.drivers.values()].flatMap(of => of.map(({ id, wording }) => `${id}: ${wording}`)).join()
  const noted = (analysis: Analysis): Analysis => {
    analyses.done.push(drivers(analysis))
    return analysis
  }
  return {
    ...real,
    analyse: (...asked) => noted(real.analyse(...asked)),
    analyseCompiled: compiled => noted(real.analyseCompiled(compiled)),
  }
})

/** Five facts, three of which together keep Ann at home. */
const CASE = `tertius: 1
title: The walk
sources: { note: { title: A note } }
actors: { A: Ann, B: Bob }
options: { A: { go: go out }, B: { sing: sing } }
status_quo: []
facts:
${['a', 'b', 'c', 'd', 'e'].map(id => `  ${id}: { text: Fact ${id}, evidence: note }`).join('\n')}
drivers:
  A:
    - { id: rain, prefers: not A.go, because: it rains, rests_on: [any: [a, b, c]] }
    - { id: sun, prefers: A.go, because: it is fine outside, rests_on: [d] }
  B:
    - { id: hush, prefers: not B.sing, because: it is late, rests_on: [e] }
    - { id: joy, prefers: B.sing, because: he likes to }
claims: { stays: { text: Ann stays at home, holds: not A.go } }
`

async function run(args: readonly string[], stopAfter?: number): Promise<{ code: number; out: string; json: object }> {
  const world = { files: { 'case.yaml': CASE }, ...(stopAfter !== undefined && { stopAfter }) }
  const [words, data] = [memoryHost(world), memoryHost(world)]
  const code = await main(words, args)
  expect(await main(data, [...args, '--json'])).toBe(code)
  expect(words.written.stderr).toBe('')
  const out = words.written.stdout.replaceAll(/\s+/gu, ' ')
  return { code, out, json: JSON.parse(data.written.stdout) as object }
}

describe('why, ended early', () => {
  const WHY = ['why', 'case.yaml', '--claim', 'stays', '--to', '3', '--reversals', '--linchpins']

  test('while it searches for sets: says what was tried, what was not, and that it is partial', async () => {
    const { code, out, json } = await run(WHY, 1)
    expect(code).toBe(4)
    expect(out).toContain(
      'The search was stopped before it was done: no single fact was tried; sets of up to three were',
    )
    expect(out).toContain('The search was stopped before it was done: no single change was tried.')
    expect(out).toContain('The work was stopped: 1 of 5 facts were tried.')
    expect(json).toMatchObject({
      partial: true,
      searched_to: 0,
      asked_to: 3,
      unfinished: { size: 1, tried: 0, of: 5, why: 'stopped' },
      reversals: { searched_to: 0, unfinished: { tried: 0, of: 6 } },
      linchpins_tried: { tried: 1, of: 5 },
    })
  })

  test('in every later phase: what was finished is told as finished', async () => {
    const turning = await run(WHY, 4)
    expect([turning.code, turning.json]).toMatchObject([4, { partial: true, searched_to: 3, unfinished: null }])
    expect(turning.out).toContain('Every set of up to three facts was tried.')
    expect(turning.out).toContain('of the single changes 2 of 6 were tried')
    const hinges = await run(WHY, 10)
    expect([hinges.code, hinges.json]).toMatchObject([4, { partial: true, reversals: { unfinished: null } }])
    expect(hinges.out).toContain('Every single change was tried.')
    expect(hinges.out).toMatch(/The work was stopped: [2-4] of 5 facts were tried\./u)
  })

  test('not at all: is whole', async () => {
    const { code, out, json } = await run(WHY)
    expect([code, json]).toMatchObject([0, { partial: false, unfinished: null, linchpins_tried: { tried: 5, of: 5 } }])
    expect(out).not.toMatch(/stopped|asked for/u)
    expect(out).toContain('[a + b + c: note]')
  })

  test('with a size nobody could try begins what can be tried, and says what was asked for', async () => {
    const facts = Array.from({ length: 60 }, (_, k) => `f${k}`)
    const many = CASE.replace(
      'drivers:',
      `${facts.map(id => `  ${id}: { text: ${id}, evidence: note }`).join('\n')}\ndrivers:`,
    ).replace('rests_on: [e]', `rests_on: [any: [${facts.join(', ')}]]`)
    const host = memoryHost({ files: { 'case.yaml': many }, stopAfter: 12 })
    expect(await main(host, ['why', 'case.yaml', '--claim', 'stays', '--to', '99'])).toBe(4)
    const out = host.written.stdout.replaceAll(/\s+/gu, ' ')
    expect(out).toMatch(/The search was stopped before it was done: .*; sets of up to 99 were asked for\./u)
  })

  test('with more than there are facts is done when all of them are', async () => {
    const { code, json } = await run(['why', 'case.yaml', '--claim', 'stays', '--to', '9007199254740991'])
    expect([code, json]).toMatchObject([0, { searched_to: 9007199254740991, unfinished: null, partial: false }])
  })

  test('analyses the case itself once', async () => {
    analyses.done.length = 0
    expect(await main(memoryHost({ files: { 'case.yaml': CASE } }), WHY)).toBe(0)
    const base = analyses.done[0]
    expect(base?.split(',')).toHaveLength(4)
    // Every other analysis is of another case: the sets of facts, the drivers turned round, the linchpins.
    expect(analyses.done.length).toBeGreaterThan(10)
    const overOnce = ['why', 'case.yaml', '--claim', 'stays', '--to', '3']
    analyses.done.length = 0
    expect(await main(memoryHost({ files: { 'case.yaml': CASE } }), overOnce)).toBe(0)
    expect(analyses.done.filter(one => one === base)).toHaveLength(1)
  })
})

describe('mediate, ended early', () => {
  const MEDIATE = ['mediate', 'case.yaml', '--holds', 'A.go and not B.sing', '--to', '4']

  test('says at every moment how far it came, and keeps what it found', async () => {
    const whole = await run(MEDIATE)
    expect([whole.code, whole.json]).toMatchObject([0, { partial: false, unfinished: null, asked_to: 4 }])
    const all = (whole.json as { changes: object[] }).changes
    expect(all.length).toBeGreaterThan(0)
    for (const stopAfter of [0, 1, 2, 5, 10, 20]) {
      const { code, out, json } = await run(MEDIATE, stopAfter)
      expect([code, json]).toMatchObject([4, { partial: true, asked_to: 4, unfinished: { why: 'stopped' } }])
      expect(out).toContain('The search was stopped before it was done: ')
      const { changes, searched_to, unfinished } = json as {
        changes: object[]
        searched_to: number
        unfinished: { size: number }
      }
      expect(unfinished.size).toBe(searched_to + 1)
      expect(all.slice(0, changes.length)).toEqual(changes)
    }
  })

  test('the mediator is asked first, so that its part is there', async () => {
    const { out } = await run([...MEDIATE, '--mediator', 'B'], 0)
    expect(out).toContain('WHAT BOB COULD DO ITSELF')
  })
})

test('robust, ended before it began, says so', async () => {
  const { code, out, json } = await run(['robust', 'case.yaml', '--vary-all'], 0)
  expect([code, json]).toMatchObject([4, { partial: true, variations: 0 }])
  expect(out).toContain('Nothing was tried: the run was stopped before the first of ')
})
