import { type Case, limitReached, sayUnranked, statusQuoRuledOut } from '../casefile/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { Obstacle } from '../inquiry/index.ts'

/** What stands in the way of an answer, as a diagnostic of the case. */
export function obstacleInWay(subject: Case, obstacle: Obstacle): Diagnostic {
  if (obstacle.kind === 'limit') return limitReached(subject, obstacle.reached)
  if (obstacle.kind === 'unranked') return sayUnranked(obstacle.unranked)
  const { reading, constraint } = obstacle
  const scenario = subject.scenarios.find(({ id }) => id === reading.scenario)
  const whose = scenario ? `the status quo in the scenario "${scenario.id}"` : 'the status quo'
  const barrier = reading.constraints.find(({ id }) => id === constraint)! // it came from this reading
  return statusQuoRuledOut(whose, barrier, scenario?.statusQuo?.span ?? subject.statusQuo.span)
}
