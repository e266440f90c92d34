import type { Proposition } from '../logic/index.ts'

/** An option that a proposition wants taken, or left alone. */
export interface Literal {
  readonly option: string
  readonly taken: boolean
}

/** Options that are taken or left alone, in the order in which they are written; null where a part is anything else. */
export function literalsOf(parts: readonly Proposition<string>[]): readonly Literal[] | null {
  const literals = parts.flatMap(literalOf)
  return literals.length === parts.length ? literals : null
}

function literalOf(part: Proposition<string>): Literal[] {
  if (part.kind === 'option') return [{ option: part.option, taken: true }]
  if (part.kind === 'not' && part.operand.kind === 'option') return [{ option: part.operand.option, taken: false }]
  return []
}
