import type { Proposition } from '../../src/logic/index.ts'

/** Whether a state takes option `k`, below 32. A state is the sum of 2^k over the options it takes. */
export function takes(state: bigint, option: number): boolean {
  return ((Number(state) >>> option) & 1) === 1
}

/** Whether a proposition is true in a state: the truth tables of propositional logic. */
export function isTrue(p: Proposition<number>, state: bigint): boolean {
  switch (p.kind) {
    case 'constant':
      return p.value
    case 'option':
      return takes(state, p.option)
    case 'not':
      return !isTrue(p.operand, state)
    case 'and':
      return p.operands.filter(operand => isTrue(operand, state)).length === p.operands.length
    case 'or':
      return p.operands.filter(operand => isTrue(operand, state)).length > 0
    case 'implies':
      return isTrue(p.right, state) || !isTrue(p.left, state)
    case 'iff':
      return isTrue(p.left, state) === isTrue(p.right, state)
  }
}
