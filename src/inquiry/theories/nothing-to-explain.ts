import { holds } from '../../logic/index.ts'
import type { Alternative } from '../why-result.ts'
import { refused, fits, type Tested, untold, type Decider } from './finding.ts'
import type { Course, TheoryStudy } from './study.ts'

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
function plainest(study: TheoryStudy, state: number): Reason[] {
  const courses = study.louder(state)
  return study.acts.flatMap(
    ({ id }) =>
      wishBeforeBar(
        study,
        state,
        courses.find(({ alternative: { take } }) => take.includes(id)),
      ) ?? [],
  )
}

/** Of an alternative what speaks against it. */
type Reason = Pick<Alternative, 'driver' | 'constraint' | 'one_way'>

/** What cannot be, and would not be wanted if it could, is left alone because it is not wanted. */
function wishBeforeBar(study: TheoryStudy, state: number, course: Course | undefined): Reason | undefined {
  if (course === undefined || course.alternative.constraint === null) return course?.alternative
  const driver = speaksAgainst(study, study.taken(state), course.alternative.taken)
  return driver === null ? course.alternative : { driver, constraint: null, one_way: null }
}

/** The driver by which the actor would rather stay than have something it cannot have; null where none does. */
function speaksAgainst(study: TheoryStudy, here: readonly string[], there: readonly string[]): string | null {
  for (const level of study.analysis.compiled.levels[study.place]!) {
    const [kept, lost] = [here, there].map(taken =>
      level.filter(({ prefers }) => holds(prefers, id => taken.includes(id))),
    )
    if (kept!.length === lost!.length) continue
    return kept!.length > lost!.length ? kept!.find(driver => !lost!.includes(driver))!.id : null
  }
  return null
}

function decidersAgainst(alternatives: readonly Reason[]): Decider[] {
  const ids = (of: (string | null)[]): string[] => [...new Set(of.filter(id => id !== null))]
  return [
    ...ids(alternatives.map(({ driver }) => driver)).map(id => ({ role: 'cost', kind: 'driver', id }) as const),
    ...ids(alternatives.map(({ constraint }) => constraint)).map(
      id => ({ role: 'cost', kind: 'constraint', id }) as const,
    ),
  ]
}
