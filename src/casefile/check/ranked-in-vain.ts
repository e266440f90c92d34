import type { Diagnostic } from '../../diagnostics/index.ts'
import { holds } from '../../logic/index.ts'
import type { Case, RankedState } from '../case.ts'
import { rankedInVain } from '../problems/advice.ts'
import { standing } from '../standing.ts'

/** CF709: a ranking names a state that a constraint rules out at the case's date. */
export function checkRankedInVain(subject: Case): Diagnostic[] {
  if (subject.rankings.length === 0 || subject.constraints.length === 0) return []
  const { constraints } = standing(subject, subject.asOf)
  const place = new Map(subject.options.map(({ id }, k) => [id, BigInt(k)]))
  return subject.rankings.flatMap(({ tiers }) =>
    tiers.flat().flatMap(state => {
      const taken = (option: string): boolean => isTaken(state, option, place)
      const broken = constraints.find(({ requires }) => !holds(requires, taken))
      return broken === undefined ? [] : [rankedInVain(named(state), state.span, broken.span)]
    }),
  )
}

function isTaken(state: RankedState, option: string, place: ReadonlyMap<string, bigint>): boolean {
  return 'code' in state ? ((state.code >> (place.get(option) ?? 0n)) & 1n) === 1n : state.taken.includes(option)
}

function named(state: RankedState): string {
  return 'code' in state ? String(state.code) : state.taken.join(', ') || 'nothing taken'
}
