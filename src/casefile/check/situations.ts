import type { Case, Constraint, Fact, StatusQuo } from '../case.ts'
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
  const facts = needed(
    subject.facts,
    subject.constraints,
    subject.scenarios.flatMap(one => one.addConstraints),
  )
  return subject.scenarios.map(scenario => {
    const parts = {
      facts: [...facts, ...scenario.addFacts],
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

/** The facts that constraints rest on: with many scenarios it matters that the others are not looked at for each. */
function needed(facts: readonly Fact[], ...constraints: (readonly Constraint[])[]): Fact[] {
  const ids = new Set(constraints.flat().flatMap(({ restsOn }) => restsOn.flat()))
  return facts.filter(({ id }) => ids.has(id))
}

function inEpisodes(subject: Case): Situation[] {
  const parts = { facts: needed(subject.facts, subject.constraints), drivers: [], constraints: subject.constraints }
  return subject.episodes.map(({ id, date, statusQuo }) => ({
    whose: `the status quo of the episode "${id}"`,
    statusQuo,
    span: statusQuo.span,
    constraints: standing(parts, date).constraints,
  }))
}
