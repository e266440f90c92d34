import type { Case, Constraint, StatusQuo } from '../case.ts'
import { standing } from '../standing.ts'

/** One reading of a case: a status quo, and the constraints that count there. */
export interface Situation {
  /** Whose status quo, as a noun phrase. */
  readonly whose: string
  readonly statusQuo: StatusQuo
  /** Where to point: the list, or what has none of its own. */
  readonly span: StatusQuo['span']
  readonly constraints: readonly Constraint[]
}

/** The case itself, every scenario and every episode, each at its date. */
export function situationsOf(subject: Case): Situation[] {
  if (subject.constraints.length === 0 && subject.scenarios.every(one => one.addConstraints.length === 0)) return []
  const base = {
    whose: 'the status quo',
    statusQuo: subject.statusQuo,
    span: subject.statusQuo.span,
    constraints: standing(subject, subject.asOf).constraints,
  }
  return [base, ...inScenarios(subject), ...inEpisodes(subject)]
}

function inScenarios(subject: Case): Situation[] {
  return subject.scenarios.map(scenario => {
    const parts = {
      facts: [...subject.facts, ...scenario.addFacts],
      drivers: [],
      constraints: [...subject.constraints, ...scenario.addConstraints],
    }
    const { constraints } = standing(parts, scenario.asOf ?? subject.asOf, new Set(scenario.withdraw))
    return {
      whose: `the status quo of the scenario "${scenario.id}"`,
      statusQuo: scenario.statusQuo ?? subject.statusQuo,
      span: scenario.statusQuo?.span ?? scenario.span,
      constraints,
    }
  })
}

function inEpisodes(subject: Case): Situation[] {
  return subject.episodes.map(({ id, date, statusQuo }) => ({
    whose: `the status quo of the episode "${id}"`,
    statusQuo,
    span: statusQuo.span,
    constraints: standing(subject, date).constraints,
  }))
}
