import { welcomes } from './attitude.ts'
import { deterrentOf, showDeterrent, showReplies } from './deterrent.ts'
import { fits, refused, type Tested, untold } from './finding.ts'
import { isHostile, type TheoryStudy } from './study.ts'

/**
 * The price of other ties: the actor would act, and does not because some other actor, not one it would help, would then
 * take away or withhold something it wants, without going to coercion or force. That something has to be what it loses: a
 * tie that is broken on the way to a war is not the price.
 */
export function otherTies(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const peaceful = study.options.filter(option => option.actor !== study.actor && !isHostile(option))
  if (peaceful.length === 0) return untold('no-other-ties')
  const courses = study.quietEnds.flatMap(state => study.louder(state))
  const deterred = courses.find(({ alternative }) => alternative.verdict === 'deterred')
  if (deterred === undefined) return refused('act-not-deterred')
  const found = deterrentOf(
    study,
    courses,
    ({ alternative: { take } }) =>
      peaceful.filter(({ actor }) => !take.some(act => welcomes(study.attitude(act, actor)))),
    ({ in_loss }) => in_loss,
  )
  if (found) return fits(found.needed ? 'only-ties-deter' : 'ties-also-deter', ...showDeterrent(study, found))
  const { sanction, cost } = deterred.alternative
  return refused('ties-do-not-deter', ...showReplies(study, deterred, sanction, cost))
}
