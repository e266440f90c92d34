import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCase } from '../../src/casefile/index.ts'
import { anyInput, expectSound } from '../fuzz/case-fuzz.ts'

const runs = Number(process.env['FUZZ_RUNS'] ?? 1000)
const seed = Number(process.env['FUZZ_SEED'] ?? 20260215)
const timeout = 60_000 + runs * 20

it(
  `is sound on any of ${runs} inputs`,
  () => {
    fc.assert(fc.property(anyInput, expectSound), { numRuns: runs, seed })
  },
  timeout,
)

it('meets many different complaints, and cases that are nearly whole', () => {
  const codes = new Set<string>()
  let whole = 0
  for (const input of fc.sample(anyInput, { numRuns: 1500, seed })) {
    const { case: read, diagnostics } = readCase(input)
    for (const { code } of diagnostics) codes.add(code)
    if (read !== undefined && read.drivers.length > 3) whole++
  }
  expect(codes.size).toBeGreaterThan(30)
  expect(whole).toBeGreaterThan(300)
})
