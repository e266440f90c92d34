import type { ModelInput, Preference } from '../src/engine/index.ts'
import type { Proposition } from '../src/logic/index.ts'

/**
 * A conflict without constraints: the options are dealt out to the actors in blocks, every actor has as many drivers as
 * said, each of three literals joined by `or` or `and` in turn. The same numbers give the same conflict.
 */
export function openConflict(optionCount: number, actorCount: number, driverCount: number): ModelInput {
  const draw = sequence(optionCount)
  const literal = (): Proposition<number> => {
    const option: Proposition<number> = { kind: 'option', option: draw(optionCount) }
    return draw(2) === 0 ? option : not(option)
  }
  const preference = (): Preference => ({
    kind: 'drivers',
    levels: Array.from({ length: driverCount }, (_, k) => [
      { kind: k % 2 === 0 ? 'or' : 'and', operands: [literal(), literal(), literal()] },
    ]),
  })
  return {
    actorCount,
    owner: Array.from({ length: optionCount }, (_, k) => Math.floor((k * actorCount) / optionCount)),
    direction: Array.from({ length: optionCount }, () => 'free'),
    constraints: [],
    preferences: Array.from({ length: actorCount }, preference),
  }
}

/** 40 options of which constraints leave 5,120 states: exactly one of 20, any of 8, and 12 that go with one of those. */
export function narrowConflict(): ModelInput {
  const group = Array.from({ length: 20 }, (_, k) => 2 * k)
  const others = Array.from({ length: 20 }, (_, k) => 2 * k + 1)
  const [free, tied] = [others.slice(0, 8), others.slice(8)]
  return {
    ...openConflict(40, 4, 10),
    constraints: [
      exactlyOne(group),
      ...tied.map(
        (k, j): Proposition<number> => ({
          kind: 'iff',
          left: { kind: 'option', option: k },
          right: { kind: 'option', option: free[j % free.length]! },
        }),
      ),
    ],
  }
}

function exactlyOne(options: readonly number[]): Proposition<number> {
  const atoms = options.map((option): Proposition<number> => ({ kind: 'option', option }))
  const pairs = atoms.flatMap((a, k) => atoms.slice(k + 1).map(b => not({ kind: 'and', operands: [a, b] })))
  return { kind: 'and', operands: [{ kind: 'or', operands: atoms }, ...pairs] }
}

function not(operand: Proposition<number>): Proposition<number> {
  return { kind: 'not', operand }
}

/** Numbers below a bound that look random and are always the same (a linear congruential sequence). */
function sequence(seed: number): (bound: number) => number {
  let state = seed
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}
