import { type CompiledCase, takenIn } from '../casefile/index.ts'
import { decidingProposition } from '../engine/index.ts'

/** What changes from one state to another: the options taken and those dropped, in declaration order. */
export function changes(
  compiled: CompiledCase,
  from: number,
  to: number,
): { readonly take: readonly string[]; readonly drop: readonly string[] } {
  const before = takenIn(compiled, from)
  const after = takenIn(compiled, to)
  return { take: after.filter(o => !before.includes(o)), drop: before.filter(o => !after.includes(o)) }
}

/** The id of the driver by which an actor puts one state above another; null for a ranking, or where it does not. */
export function decidingDriver(compiled: CompiledCase, actor: number, better: number, worse: number): string | null {
  const { codes, input } = compiled.model
  const deciding = decidingProposition(codes, input.preferences[actor]!, better, worse)
  return deciding && compiled.levels[actor]![deciding.level]![deciding.position]!.id
}
