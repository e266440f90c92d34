import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { memoryHost } from '../support/host.ts'

const facts = Array.from({ length: 40 }, (_, k) => `fact-number-${k}`)

const CASE = `tertius: 1
title: The walk
sources: { note: { title: A note } }
actors: { A: Ann }
options: { A: { go: go out } }
status_quo: []
facts:
${facts.map(id => `  ${id}: { text: ${id}, evidence: note }`).join('\n')}
drivers: { A: [{ id: sun, prefers: A.go, because: it is fine outside, rests_on: [any: [${facts.join(', ')}]] }] }
claims: { goes: { text: Ann goes out, holds: A.go } }
scenarios: { winter: { title: It is winter, withdraw: [sun] } }
`

async function refused(...args: readonly string[]): Promise<string> {
  const host = memoryHost({ files: { 'case.yaml': CASE } })
  expect(await main(host, args)).toBe(2)
  expect(host.written.stdout).toBe('')
  return host.written.stderr
}

describe('a question that cannot be asked is refused with what was expected', () => {
  test('what turns a verdict, of no verdict', async () => {
    for (const flags of [['--to', '3'], ['--over', 'drivers'], ['--reversals'], ['--linchpins']]) {
      const said = await refused('why', 'case.yaml', ...flags)
      expect(said).toContain(`error: --claim or --holds is expected with ${flags[0]}: whose verdict is to change\n`)
    }
  })

  test('what falls with something that cannot fall', async () => {
    const kinds = { goes: 'a claim', A: 'an actor', 'A.go': 'an option', winter: 'a scenario' }
    for (const [id, kind] of Object.entries(kinds)) {
      const said = await refused('blast', 'case.yaml', id)
      expect(said).toContain(
        `error: "${id}" is ${kind}\n(What can fall is a source, a fact, a driver or a constraint.)`,
      )
    }
  })

  test('an id that is like none: of many ids only the first are listed', async () => {
    const said = await refused('blast', 'case.yaml', 'zzz')
    expect(said).toContain('error: there is no source, fact, driver or constraint "zzz" in the case\n(It has: fact-')
    expect(said).toContain('fact-number-14, and 27 more.)')
    expect(said).not.toContain('fact-number-15')
  })

  test('an option nobody has: those there are are listed', async () => {
    expect(await refused('mediate', 'case.yaml', '--holds', 'ZZ.zzz')).toContain('(It has: A.go.)')
  })

  test('samples of nothing, or of more than can be kept', async () => {
    for (const samples of ['0', '1000001', 'x']) {
      const said = await refused('robust', 'case.yaml', '--samples', samples)
      expect(said).toContain('A whole number from 1 to 1000000 is expected.')
    }
  })

  test('sets of none, and sets of more than a mediation tries', async () => {
    expect(await refused('why', 'case.yaml', '--claim', 'goes', '--to', '0')).toContain(
      'A whole number from 1 is expected.',
    )
    for (const to of ['0', '6']) {
      const said = await refused('mediate', 'case.yaml', '--claim', 'goes', '--to', to)
      expect(said).toContain('A number from 1 to 5 is expected.')
    }
  })
})

test('a size of sets far beyond what can be tried is no size to break on', async () => {
  const host = memoryHost({ files: { 'case.yaml': CASE }, stopAfter: 3 })
  expect(await main(host, ['why', 'case.yaml', '--claim', 'goes', '--to', '9007199254740991', '--json'])).toBe(4)
  expect(JSON.parse(host.written.stdout)).toMatchObject({ partial: true, asked_to: 9007199254740991 })
})
