import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { memoryHost } from '../support/host.ts'

/** 2^8 variations: four blocks. */
const UNCERTAIN = `
tertius: 1
title: Much in doubt
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
facts:
${Array.from({ length: 8 }, (_, k) => `  f${k}: { text: Fact ${k}, evidence: [], confidence: 0.5 }`).join('\n')}
drivers:
  A:
${Array.from({ length: 8 }, (_, k) => `    - { id: d${k}, prefers: A.x, rests_on: [f${k}] }`).join('\n')}
    - { id: rest, prefers: not A.x }
  B: [{ id: b, prefers: not B.y }]
claims: { does: { text: A does x, holds: A.x } }
`
const run = async (tty: boolean): Promise<{ stdout: string; stderr: string }> => {
  const host = memoryHost({ files: { 'case.yaml': UNCERTAIN }, tty })
  expect(await main(host, ['--no-color', 'robust', 'case.yaml'])).toBe(0)
  return host.written
}

describe('progress', () => {
  test('is shown on a terminal, in one line that is gone in the end', async () => {
    const { stderr, stdout } = await run(true)
    const shown = stderr.split('\r').filter(part => part.trim() !== '' && part.includes('blocks'))
    expect(shown).toEqual([1, 2, 3, 4].map(done => `${done} of 4 blocks done`))
    expect(stderr).toMatch(/\r +\r$/)
    expect(stdout).toContain('256 variations')
  })

  test('is not shown anywhere else', async () => {
    const { stderr } = await run(false)
    expect(stderr).toBe('')
  })

  test('counts what is really there', async () => {
    const { stdout } = await run(false)
    // Where any of the eight facts stands, A does x.
    expect(stdout).toContain('The same answer in 255 of 256 variations; never in 1.')
  })
})
