import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as engine from '../../src/engine/index.ts'
import { inflated, inflatedDisagreement } from '../support/inflated.ts'
import { disagreement, expectation, trial } from '../support/net.ts'
import { count, type Tally } from '../support/tally.ts'

const RUNS = 3000
const SEED = 1962

/** The least there has to be of each kind in all the trials together, so that agreement means something. */
const REACHED: Tally = {
  '2 actors': 300,
  '3 actors': 300,
  '4 actors': 300,
  '5 actors': 300,
  'options only to be taken': 1000,
  'options only to be dropped': 1000,
  'interleaved options': 300,
  'infeasible states': 30_000,
  'constraints of any shape': 100,
  'shared levels': 1000,
  'orders of many levels': 300,
  'rankings by tiers': 1000,
  'SEQ, not Nash': 20_000,
  'SSEQ, not Nash': 10_000,
  'SEQ, not SSEQ': 10_000,
  'SMR, not SEQ': 10_000,
  'SEQ, not SMR': 10_000,
  'GMR, not SMR': 10_000,
  unstable: 20_000,
  ties: 2000,
  cycles: 30,
  'conflicts with several outcomes': 200,
  'outcomes two moves away or more': 300,
  'sanctions of one reply': 300,
  'sanctions of several replies': 80,
  'improvements without sanction': 1000,
}

it(`agrees with the definitions written out, on ${RUNS} random conflicts that reach what matters`, () => {
  const reached: Tally = {}
  const law = fc.property(trial(), drawn => {
    const expected = expectation(drawn)
    const wrong = disagreement(engine, drawn, expected)
    if (wrong !== undefined) throw new Error(wrong)
    count(reached, drawn, expected)
  })
  fc.assert(law, { numRuns: RUNS, seed: SEED })
  expect(Object.entries(REACHED).filter(([kind, least]) => !((reached[kind] ?? 0) >= least))).toEqual([])
  expect(Object.keys(reached).toSorted()).toEqual(Object.keys(REACHED).toSorted())
}, 240_000)

it('judges more than 65,536 states as it does the few they stand for', () => {
  const law = fc.property(inflated(trial()), drawn => {
    const wrong = inflatedDisagreement(engine, drawn, expectation(drawn.trial))
    if (wrong !== undefined) throw new Error(wrong)
  })
  fc.assert(law, { numRuns: 12, seed: SEED })
}, 120_000)
