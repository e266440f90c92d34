import { afterEach, describe, expect, test, vi } from 'vitest'
import { ModelWorkshop } from '../../src/engine/index.ts'
import { briefing, overturning, why } from '../../src/inquiry/index.ts'
import { caseOf } from './random-case.ts'

const TALKS = caseOf(`tertius: 1
title: Talks
sources: { note: { title: A note } }
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
facts: { f: { text: F, evidence: note }, idle: { text: Idle, evidence: note } }
drivers:
  A: [{ id: want-x, prefers: A.x, rests_on: [f] }]
  B: [{ id: want-y, prefers: B.y }]
claims: { c: { text: X is done, holds: A.x }, d: { text: Y is done, holds: B.y } }
`)

describe('a briefing', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('analyses the case once, and once more for each set withdrawn that can make a difference', () => {
    const build = vi.spyOn(ModelWorkshop.prototype, 'build')
    const { would_change } = briefing(TALKS)
    expect(would_change.searched_to).toBe(2)
    expect(build).toHaveBeenCalledTimes(2) // as it is, and without f
  })

  test('so does why', () => {
    const build = vi.spyOn(ModelWorkshop.prototype, 'build')
    why(TALKS, { about: TALKS.claims[0]! })
    expect(build).toHaveBeenCalledTimes(2)
  })

  test('finds the same overturning sets as a search of its own', () => {
    const sets = overturning(TALKS, {}, TALKS.claims).map(found => found.sets)
    expect(Object.values(briefing(TALKS).would_change.claims)).toEqual(sets)
    expect(sets[0]).toEqual([{ withdraw: ['f'], verdict: 'never' }])
  })
})
