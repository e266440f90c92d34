import type { Option } from '../../casefile/index.ts'
import { deterrentOf, showDeterrent, showReplies } from './deterrent.ts'
import { fits, refused, type Tested, untold } from './finding.ts'
import { alliesOf, type Ally, enemiesOf, hostileOptions, withoutAlly } from './parties.ts'
import type { Course, TheoryStudy } from './study.ts'

/**
 * Entrapment: the actor would support an ally, and does not because the ally or the ally's enemies would escalate. That
 * is so where support is preferred but deterred, and the deterrence is gone once their coercion and force are held off,
 * or is there with nothing but these.
 */
export function entrapment(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const allies = alliesOf(study)
  if (allies.length === 0) return withoutAlly(study)
  const exposed = allies.filter(ally => escalationAround(study, ally).length > 0)
  if (exposed.length === 0) return untold('no-escalation', ...allies.map(ally => named('ally', ally.id)))
  for (const ally of exposed) {
    const found = deterrentOf(study, supportOf(study, ally), course =>
      notTaken(study, course, escalationAround(study, ally)),
    )
    if (found === undefined) continue
    const because = found.needed ? 'only-escalation-deters' : 'escalation-also-deters'
    return fits(because, named('ally', ally.id), ...showDeterrent(study, found))
  }
  return notEntrapped(study, exposed)
}

function notEntrapped(study: TheoryStudy, allies: readonly Ally[]): Tested {
  const deterred = allies
    .flatMap(ally => supportOf(study, ally))
    .find(({ alternative }) => alternative.verdict === 'deterred')
  const shown = allies.map(ally => named('ally', ally.id))
  if (deterred === undefined) return refused('support-not-deterred', ...shown)
  const { sanction, cost } = deterred.alternative
  return refused('escalation-does-not-deter', ...shown, ...showReplies(study, deterred, sanction, cost))
}

function supportOf(study: TheoryStudy, { support }: Ally): Course[] {
  return study.quietEnds.flatMap(state => study.louder(state, support))
}

/** Coercion and force of an ally and of its enemies. */
function escalationAround(study: TheoryStudy, { id }: Ally): Option[] {
  const fighters = [id, ...enemiesOf(study, id)]
  return hostileOptions(study).filter(({ actor }) => fighters.includes(actor))
}

/** To escalate is to take what is not taken yet. */
function notTaken(study: TheoryStudy, { state }: Course, options: readonly Option[]): Option[] {
  const taken = study.taken(state)
  return options.filter(({ id }) => !taken.includes(id))
}

const named = (role: 'ally', id: string): { role: 'ally'; kind: 'actor'; id: string } => ({ role, kind: 'actor', id })
