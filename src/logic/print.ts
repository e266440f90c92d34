import type { Proposition } from './proposition.ts'

/** How tightly each kind binds; larger is tighter. */
const TIGHTNESS = { iff: 1, implies: 2, or: 3, and: 4, not: 5, option: 6, constant: 6 } as const

/**
 * A proposition in words, with the fewest parentheses that keep its structure: reading the text gives the same
 * proposition again, except that an `and` or `or` of fewer than two operands is printed as what it amounts to.
 */
export function printProposition(proposition: Proposition<string>): string {
  const p = plain(proposition)
  switch (p.kind) {
    case 'constant':
      return String(p.value)
    case 'option':
      return p.option
    case 'not':
      return `not ${within(p.operand, TIGHTNESS.not)}`
    case 'and':
    case 'or':
      return p.operands.map(operand => within(operand, TIGHTNESS[p.kind] + 1)).join(` ${p.kind} `)
    case 'implies':
      return `${within(p.left, TIGHTNESS.implies + 1)} implies ${within(p.right, TIGHTNESS.implies)}`
    case 'iff':
      return `${within(p.left, TIGHTNESS.iff)} iff ${within(p.right, TIGHTNESS.iff + 1)}`
  }
}

/** A part of a larger proposition, in parentheses if it binds more loosely than its place asks for. */
function within(part: Proposition<string>, tightness: number): string {
  const text = printProposition(part)
  return TIGHTNESS[plain(part).kind] < tightness ? `(${text})` : text
}

/** Chains of no operand or one, which no text can spell, as what they amount to. */
function plain(p: Proposition<string>): Proposition<string> {
  if (p.kind !== 'and' && p.kind !== 'or') return p
  if (p.operands.length === 0) return { kind: 'constant', value: p.kind === 'and' }
  return p.operands.length === 1 ? plain(p.operands[0]!) : p
}
