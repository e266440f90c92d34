import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atWorkFor } from '../support/at-work.ts'
import { type BuiltProgram, buildProgram } from '../support/built-program.ts'

const CASE = 'cases/russia-iran-israel-2026/case.yaml'
/** More variations than are tried one by one, so that a sample is drawn. */
const SAMPLED = ['robust', CASE, '--json', '--foresight-set', 'sseq,seq,nash,gmr', '--seed', '8']

describe('work on several threads', () => {
  let program: BuiltProgram
  beforeAll(() => {
    program = buildProgram()
  })
  afterAll(() => program.remove())

  test('gives the same bytes for 1, 2 and 4 of them', async () => {
    const outputs: string[] = []
    for (const workers of ['1', '2', '4']) {
      const { code, out, err } = await program.start([...SAMPLED, '--samples', '300', '--workers', workers]).ended
      expect({ code, err }).toEqual({ code: 0, err: '' })
      outputs.push(out)
    }
    expect(JSON.parse(outputs[0]!)).toMatchObject({ variations: 300, exact: false, partial: false })
    expect(outputs[1]).toBe(outputs[0])
    expect(outputs[2]).toBe(outputs[0])
  })

  test('gives the same bytes for overturning sets', async () => {
    const args = ['why', CASE, '--claim', 'war', '--to', '2', '--json', '--workers']
    const [one, two] = [await program.start([...args, '1']).ended, await program.start([...args, '2']).ended]
    expect(one.code).toBe(0)
    expect(two.out).toBe(one.out)
    expect(JSON.parse(one.out)).toMatchObject({ searched_to: 2, over: 'facts' })
  })

  test('ends on Ctrl-C with what is done so far, and says that it is partial', async () => {
    const running = program.start([...SAMPLED, '--samples', '1000000', '--workers', '2'])
    await atWorkFor(running.child, 2)
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    expect({ code, err }).toEqual({ code: 4, err: '' })
    const result = JSON.parse(out) as { partial: boolean; planned: number; variations: number }
    expect(result).toMatchObject({ partial: true, planned: 1_000_000 })
    expect(result.variations).toBeLessThan(1_000_000)
    expect(result.variations % 64).toBe(0)
  })

  test.each([
    ['why', '--claim', 'war', '--to', '6'],
    ['mediate', '--holds', 'US.accept', '--to', '5'],
  ])('ends %s on Ctrl-C in the same way', async (command, ...flags) => {
    const running = program.start([command, CASE, ...flags, '--json'])
    await atWorkFor(running.child, 2)
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    expect({ code, err }).toEqual({ code: 4, err: '' })
    expect(JSON.parse(out)).toMatchObject({ partial: true, unfinished: { why: 'stopped' } })
  })

  test('needs no packages for sharing work, and says so where work is to be shared', async () => {
    const bare = program.asVersion('1.0.0')
    rmSync(join(bare.folder, 'node_modules'))
    const here = await bare.start(['robust', CASE, '--json']).ended
    expect({ code: here.code, err: here.err }).toEqual({ code: 0, err: '' })
    const shared = await bare.start(['robust', CASE, '--redis', 'redis://127.0.0.1:6379']).ended
    expect({ code: shared.code, out: shared.out }).toEqual({ code: 2, out: '' })
    expect(shared.err).toMatch(/^error: sharing work needs the packages bullmq and ioredis, which are not installed\n/)
  })
})
