import { expect, it } from 'vitest'
import { buildModel, type ModelInput } from '../../src/engine/index.ts'
import type { Proposition } from '../../src/logic/index.ts'

const option = (k: number): Proposition<number> => ({ kind: 'option', option: k })

it('ranks by a level of many drivers below many ranks, where the digits would no longer fit', () => {
  const options = 10
  const first = [9, 8, 7, 6, 5, 4, 3, 2, 1].map(k => [option(k)])
  const last = Array.from({ length: 200 }, () => option(0))
  const input: ModelInput = {
    actorCount: 1,
    owner: Array.from({ length: options }, () => 0),
    direction: Array.from({ length: options }, () => 'free' as const),
    constraints: [],
    preferences: [{ kind: 'drivers', levels: [...first, last] }],
  }
  const model = buildModel(input)
  if ('limit' in model) throw new Error('1,024 states are within the limits')
  // The drivers spell out the binary code, highest option first, so the order of preference is the order of the states.
  expect([...model.ranks[0]!.of]).toEqual(Array.from({ length: 1024 }, (_, s) => s))
  expect(model.ranks[0]!.count).toBe(1024)
})
