import type { Alternative } from '../why-result.ts'
import { refused, fits, type Tested, untold, type Decider } from './finding.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Nothing to explain: wherever the actor is quiet, no act is one it would prefer, whatever came of it. All it could do is
 * unwanted or barred.
 */
export function nothingToExplain(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const courses = study.quietEnds.flatMap(state => study.louder(state))
  const wanted = courses.find(({ alternative: { verdict } }) => verdict === 'deterred' || verdict === 'unexplained')
  if (wanted) {
    const { driver } = wanted.alternative
    return refused(
      'act-wanted',
      { role: 'act', ...study.step(wanted.state, study.where(wanted.alternative.taken)) },
      ...(driver === null ? [] : [{ role: 'want', kind: 'driver', id: driver } as const]),
    )
  }
  const plain = study.quietEnds.flatMap(state => plainest(study, state))
  const oneWay = [...new Set(plain.flatMap(({ one_way }) => one_way ?? []))]
  return fits(
    'no-act-wanted',
    ...decidersAgainst(plain),
    ...oneWay.map((id): Decider => ({ role: 'act', kind: 'option', id })),
  )
}

/** Each act by itself, or with as little else as can be: what else speaks against it then is not the reason. */
function plainest(study: TheoryStudy, state: number): Alternative[] {
  const courses = study.louder(state)
  return study.acts.flatMap(
    ({ id }) => courses.find(({ alternative: { take } }) => take.includes(id))?.alternative ?? [],
  )
}

function decidersAgainst(
  alternatives: readonly { readonly driver: string | null; readonly constraint: string | null }[],
): Decider[] {
  const ids = (of: (string | null)[]): string[] => [...new Set(of.filter(id => id !== null))]
  return [
    ...ids(alternatives.map(({ driver }) => driver)).map(id => ({ role: 'cost', kind: 'driver', id }) as const),
    ...ids(alternatives.map(({ constraint }) => constraint)).map(
      id => ({ role: 'cost', kind: 'constraint', id }) as const,
    ),
  ]
}
