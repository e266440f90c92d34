import { rmSync } from 'node:fs'
import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { inflated, inflatedDisagreement } from '../support/inflated.ts'
import { disagreement, type Engine, type Expectation, expectation, trial } from '../support/net.ts'
import { loadCopy, nursery, type Plant } from './copy-engine.ts'
import { PLANTS } from './plants.ts'

const TRIALS = 400
const trials = fc.sample(trial(), { numRuns: TRIALS, seed: 1971 })
const largeTrials = fc.sample(inflated(trial()), { numRuns: 10, seed: 1977 })
const folder = nursery()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The oracle's answers, worked out when first asked for and shared by all the engines. */
const worked: Expectation[] = []
function expected(k: number): Expectation {
  worked[k] ??= expectation(trials[k]!)
  return worked[k]
}

/** The first trial in which an engine is wrong, and how; undefined where it is right in all. */
function caught(engine: Engine): string | undefined {
  for (const [k, drawn] of trials.entries()) {
    const wrong = attempt(() => disagreement(engine, drawn, expected(k)))
    if (wrong !== undefined) return `trial ${k}: ${wrong}`
  }
  return undefined
}

/** The same with a few conflicts of many states. */
function caughtLarge(engine: Engine): string | undefined {
  for (const [k, drawn] of largeTrials.entries()) {
    const wrong = attempt(() => inflatedDisagreement(engine, drawn, expectation(drawn.trial)))
    if (wrong !== undefined) return `large trial ${k}: ${wrong}`
  }
  return undefined
}

/** A planted fault may also make the engine fail outright. */
function attempt(check: () => string | undefined): string | undefined {
  try {
    return check()
  } catch (error) {
    return String(error)
  }
}

it(`passes the engine as it is, on ${TRIALS} random conflicts and ${largeTrials.length} large ones`, async () => {
  const engine = await loadCopy(folder, 'as-it-is')
  expect(caught(engine)).toBeUndefined()
  expect(caughtLarge(engine)).toBeUndefined()
})

it.each(PLANTS.map((plant, k): [string, number, Plant] => [plant.name, k, plant]))(
  'catches: %s',
  async (_, k, plant) => {
    const engine = await loadCopy(folder, `plant-${k}`, plant)
    expect(plant.large ? caughtLarge(engine) : caught(engine)).toBeDefined()
  },
)

it('says which plant needs mending when its text is gone', async () => {
  const stale = { name: 'stale', file: 'flood.ts', find: 'a text that is not there', replace: '' }
  await expect(loadCopy(folder, 'stale', stale)).rejects.toThrow('has this text 0 times, not once; mend the plant')
})
