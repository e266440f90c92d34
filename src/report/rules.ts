import type { Constraint } from '../casefile/index.ts'
import { optionsOf, type Proposition } from '../logic/index.ts'
import { literalsOf } from './literals.ts'
import type { Names } from './names.ts'

/** What a rule demands, in words as far as it is simple; else as its author wrote it. */
export function ruleInWords(names: Names, { kind, requires, wording }: Constraint): string {
  const listed = (): string => acts(names, optionsOf(requires))
  switch (kind) {
    case 'at_most_one':
      return `at most one of these: ${listed()}`
    case 'exactly_one':
      return `exactly one of these: ${listed()}`
    case 'never':
      return ruledOut(names, requires.kind === 'not' ? requires.operand : requires) ?? `"never: ${wording}"`
    case 'always':
      return demanded(names, requires) ?? `"always: ${wording}"`
  }
}

/** Options that a proposition wants taken, and those that it wants left alone; null where it wants anything else. */
function bySide(parts: readonly Proposition<string>[]): Record<'taken' | 'left', readonly string[]> | null {
  const literals = literalsOf(parts)
  const side = (taken: boolean): string[] =>
    literals?.flatMap(literal => (literal.taken === taken ? literal.option : [])) ?? []
  return literals && { taken: side(true), left: side(false) }
}

function ruledOut(names: Names, never: Proposition<string>): string | null {
  const literals = bySide(never.kind === 'and' || never.kind === 'or' ? never.operands : [never])
  if (literals === null) return null
  const { taken, left } = literals
  const [these, those] = [acts(names, taken), acts(names, left)]
  if (never.kind === 'or') return left.length === 0 ? `none of these: ${these}` : null
  if (left.length === 0) return taken.length === 1 ? `never this: ${these}` : `never together: ${these}`
  if (taken.length === 0) return left.length === 1 ? `always this: ${those}` : `always at least one of these: ${those}`
  return `never this: ${these}; without this: ${those}`
}

function demanded(names: Names, always: Proposition<string>): string | null {
  switch (always.kind) {
    case 'option':
      return `always this: ${acts(names, [always.option])}`
    case 'not':
      return ruledOut(names, always.operand)
    case 'and':
    case 'or': {
      const literals = bySide(always.operands)
      if (literals === null || literals.left.length > 0) return null
      return `always ${always.kind === 'and' ? 'all' : 'at least one'} of these: ${acts(names, literals.taken)}`
    }
    case 'implies':
    case 'iff': {
      const literals = bySide([always.left, always.right])
      if (literals === null || literals.taken.length !== 2) return null
      const [first, second] = [acts(names, [literals.taken[0]!]), acts(names, [literals.taken[1]!])]
      return always.kind === 'iff'
        ? `both of these or neither: ${first}; ${second}`
        : `never this: ${first}; without this: ${second}`
    }
    case 'constant':
      return null
  }
}

function acts(names: Names, options: readonly string[]): string {
  return options.map(id => `${names.act(id)} (${names.actor(names.option(id)?.actor ?? id)})`).join('; ')
}
