import type { Case, Driver } from '../../src/casefile/index.ts'
import type { Concept, ModelInput } from '../../src/engine/index.ts'
import { mapOptions, printProposition } from '../../src/logic/index.ts'
import { span } from './hand-made.ts'

/** Option `k` of actor `i` in a conflict, by name. */
export function optionName(input: ModelInput, k: number): string {
  return `a${input.owner[k]}.o${k}`
}

/** The options taken in a state, by name. */
export function takenNames(input: ModelInput, state: bigint): string[] {
  return input.owner.flatMap((_, k) => ((state >> BigInt(k)) & 1n ? [optionName(input, k)] : []))
}

/** A conflict in names, with one foresight for all. Drivers `d0`, `d1` … are numbered through. */
export function namedConflict(input: ModelInput, statusQuo: bigint, foresight: Concept): Case {
  const actors = Array.from({ length: input.actorCount }, (_, i) => `a${i}`)
  const name = (k: number): string => optionName(input, k)
  let drivers = 0
  return {
    file: 'case.yaml',
    text: '',
    title: 'A conflict',
    focus: [],
    sources: [],
    actors: actors.map(id => ({ id, name: id, foresight, span })),
    options: input.owner.map((owner, k) => {
      const direction = input.direction[k]!
      return {
        id: name(k),
        actor: `a${owner}`,
        label: name(k),
        span,
        ...(direction !== 'free' && { irreversible: direction }),
      }
    }),
    constraints: input.constraints.map((requires, k) => {
      const named = mapOptions(requires, name)
      return { id: `c${k}`, kind: 'always', requires: named, wording: printProposition(named), restsOn: [], span }
    }),
    statusQuo: { taken: takenNames(input, statusQuo), span },
    facts: [],
    drivers: input.preferences.flatMap((preference, actor) =>
      preference.kind === 'tiers'
        ? []
        : preference.levels.flatMap((level, at) =>
            level.map((wish): Driver => {
              const prefers = mapOptions(wish, name)
              const shared = level.length > 1 ? { level: at } : {}
              return {
                id: `d${drivers++}`,
                actor: `a${actor}`,
                prefers,
                wording: printProposition(prefers),
                restsOn: [],
                span,
                ...shared,
              }
            }),
          ),
    ),
    rankings: input.preferences.flatMap((preference, actor) =>
      preference.kind === 'drivers'
        ? []
        : [{ actor: `a${actor}`, tiers: preference.tiers.map(tier => tier.map(code => ({ code, span }))), span }],
    ),
    claims: [],
    scenarios: [],
    episodes: [],
  }
}
