import type { Case, Variation } from '../../casefile/index.ts'
import { conductOf, tellApart, type TheoryPair } from './apart.ts'
import { THEORIES, type TheoryFinding } from './finding.ts'
import { OBLIGATIONS } from './obligation.ts'
import { alliesOf, enemiesOf, tornOver } from './parties.ts'
import { TheoryStudy } from './study.ts'
import { TESTS } from './tests.ts'

export type { Parting, TheoryPair } from './apart.ts'
export {
  type Because,
  type Decider,
  type Decisive,
  REASONS,
  type Role,
  THEORIES,
  type TheoryFinding,
  type TheoryId,
  type TheoryVerdict,
} from './finding.ts'

/** What the theories make of one actor's conduct in other people's quarrels. */
export interface Theories {
  readonly actor: string
  /** Options that count as acts: the actor's own from material aid upwards. */
  readonly acts: readonly string[]
  /** Whether the actor takes none of them: at every end, at some, or at none. */
  readonly quiet: 'always' | 'sometimes' | 'never'
  /** What the actor takes at the ends, which are the outcomes and the states of the cycles never left; each way once. */
  readonly conduct: readonly (readonly string[])[]
  /** Those whom some act would help, by the acts, with those they quarrel with; as their preferences have it. */
  readonly allies: readonly {
    readonly actor: string
    readonly support: readonly string[]
    readonly enemies: readonly string[]
  }[]
  /** Those who are now for and now against some act, whatever they answer it with, by the acts. */
  readonly of_two_minds: readonly { readonly actor: string; readonly acts: readonly string[] }[]
  /** How the actor stands to its commitments; null where it has none, or where that cannot be told. */
  readonly obligation: Obligation | null
  /** One for each theory, in a fixed order. */
  readonly findings: readonly TheoryFinding[]
  /** Every pair of theories that fit. */
  readonly pairs: readonly TheoryPair[]
}

/**
 * How an actor stands to its commitments: they ask for nothing it leaves undone, it does what they ask, it does not, or
 * they ask for nothing and it acts all the same.
 */
export type Obligation = (typeof OBLIGATIONS)[number]

/**
 * Tests every theory of why a third party acts as it does on one actor of a case.
 *
 * @param actor - Id of an actor of the case.
 * @throws Unanswerable where a limit is reached or the status quo is ruled out.
 *
 * @remarks Cost: a few analyses for each alternative the actor has, and, where several theories fit, as many again for
 * each fact, driver, scenario and option that might tell them apart.
 */
export function theories(subject: Case, actor: string, variation: Variation = {}): Theories {
  const study = new TheoryStudy(subject, variation, actor)
  const findings = THEORIES.map((id): TheoryFinding => {
    const { test, reference } = TESTS[id]
    return { id, ...test(study), reference }
  })
  const fitting = findings.filter(({ verdict }) => verdict === 'fits').map(({ id }) => [id, TESTS[id].test] as const)
  const reason = findings.find(({ id }) => id === 'obligation')?.because
  const obligation = OBLIGATIONS.find(one => one === reason) ?? null
  return { ...situationOf(study), obligation, findings, pairs: tellApart(study, new Map(fitting)) }
}

function situationOf(study: TheoryStudy): Omit<Theories, 'obligation' | 'findings' | 'pairs'> {
  const { ends, quietEnds } = study
  const quiet = quietEnds.length === 0 ? 'never' : quietEnds.length < ends.length ? 'sometimes' : 'always'
  return {
    actor: study.actor,
    acts: study.acts.map(({ id }) => id),
    quiet,
    conduct: conductOf(study),
    allies: alliesOf(study).map(({ id, support }) => ({ actor: id, support, enemies: enemiesOf(study, id) })),
    of_two_minds: tornOver(study).map(({ id, acts }) => ({ actor: id, acts })),
  }
}
