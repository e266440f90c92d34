import type { Driver } from '../../casefile/index.ts'
import { holds, optionsOf } from '../../logic/index.ts'
import { holdsAt, judge } from '../claims.ts'
import { changes } from '../naming.ts'
import { fits, refused, type Tested, untold } from './finding.ts'
import { asThey, likelier } from './held.ts'
import type { ClaimVerdict } from '../why-result.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Leverage lacking: there is something the actor wants of the others and does not have, and whatever it holds to, it does
 * not get it. Each joint choice it could move to is held fixed, and the others play on.
 *
 * @remarks Cost: an analysis for each state the actor can move to, of the states that have its choice.
 */
export function leverageLacking(study: TheoryStudy): Tested {
  const drivers = study.reading.drivers.get(study.actor) ?? []
  const ranked = study.subject.rankings.some(({ actor }) => actor === study.actor)
  if (ranked || drivers.length === 0) return untold('no-drivers')
  const wants = drivers.filter(driver => concernsOthers(study, driver))
  if (wants.length === 0) return untold('wants-nothing-of-others')
  const unmet = wants.filter(({ prefers }) => judge(study.analysis, prefers) !== 'always')
  if (unmet.length === 0) return refused('wants-met', ...wants.map(want))
  for (const end of study.ends) {
    const missing = unmet.filter(({ prefers }) => !holdsAt(study.analysis, prefers, end))
    const found = choiceThatBrings(study, end, missing)
    if (found === undefined) continue
    const move = study.move(changes(study.analysis.compiled, end, found.choice))
    return refused('choice-brings-it', want(found.driver), { role: 'act', ...move })
  }
  return fits('no-choice-brings-it', ...unmet.map(want))
}

/** A driver that speaks of what others do, whether or not also of the actor's own doing. */
function concernsOthers(study: TheoryStudy, { prefers }: Driver): boolean {
  return optionsOf(prefers).some(id => !study.own.some(option => option.id === id))
}

interface Found {
  readonly driver: Driver
  /** A state the actor can move to. */
  readonly choice: number
}

/** A choice that, held fixed, makes the others bring about a want likelier than they do now. */
function choiceThatBrings(study: TheoryStudy, end: number, missing: readonly Driver[]): Found | undefined {
  const now = broughtUnder(study, end, end, missing)
  for (const choice of missing.length > 0 ? study.movesFrom(end) : []) {
    const then = broughtUnder(study, choice, end, missing)
    const driver = missing.find((_, k) => likelier(then?.[k] ?? 'never', now?.[k] ?? 'always'))
    if (driver) return { driver, choice }
  }
  return undefined
}

/**
 * How each want stands over what the others end in; `never` where the choice meets it by itself, with the others as they
 * are: that is no hold on them.
 */
function broughtUnder(
  study: TheoryStudy,
  choice: number,
  end: number,
  wants: readonly Driver[],
): ClaimVerdict[] | undefined {
  const taken = study.taken(choice)
  const held = study.under(asThey(study.own, taken), taken)
  const isOwn = (id: string): boolean => study.own.some(option => option.id === id)
  const unmoved = [...taken.filter(isOwn), ...study.taken(end).filter(id => !isOwn(id))]
  if (held === null) return undefined
  return wants.map(({ prefers }) =>
    holds(prefers, option => unmoved.includes(option)) ? 'never' : judge(held, prefers),
  )
}

const want = ({ id }: Driver): { role: 'want'; kind: 'driver'; id: string } => ({ role: 'want', kind: 'driver', id })
