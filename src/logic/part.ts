import type { Proposition } from './proposition.ts'
import type { Token, TokenKind } from './tokens.ts'

/** A piece of a proposition being read, and how deep it is, so that the bound on depth costs no second walk. */
export interface Part {
  readonly proposition: Proposition<string>
  readonly depth: number
}

/** Stands in for what is missing. Never handed out: where it is used there is a problem. */
export const NOTHING: Part = { proposition: { kind: 'constant', value: true }, depth: 0 }

/** A name, `true` or `false`. */
export function atom({ kind, text }: Token): Part {
  const proposition: Proposition<string> =
    kind === 'name' ? { kind: 'option', option: text } : { kind: 'constant', value: kind === 'true' }
  return { proposition, depth: 0 }
}

/** `nots` negations of a part; the caller bounds their number. */
export function negated(part: Part, nots: number): Part {
  let { proposition } = part
  for (let i = 0; i < nots; i++) proposition = { kind: 'not', operand: proposition }
  return { proposition, depth: part.depth + nots }
}

/** Two or more parts joined by one operator: `implies` groups to the right, `if` and `iff` to the left. */
export function joined(operator: TokenKind, parts: readonly Part[]): Part {
  switch (operator) {
    case 'and':
    case 'or':
      return {
        proposition: { kind: operator, operands: parts.map(part => part.proposition) },
        depth: 1 + parts.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
      }
    case 'implies':
      return parts.reduceRight((right, left) => pair('implies', left, right))
    case 'if':
      return parts.reduce((left, right) => pair('implies', right, left))
    default:
      return parts.reduce((left, right) => pair('iff', left, right))
  }
}

function pair(kind: 'implies' | 'iff', left: Part, right: Part): Part {
  const depth = 1 + Math.max(left.depth, right.depth)
  return { proposition: { kind, left: left.proposition, right: right.proposition }, depth }
}
