import { type CompiledCase, stateWhere, takenIn } from '../../casefile/index.ts'
import { fits, refused, type Tested, untold } from './finding.ts'
import { asThey, withSet } from './held.ts'
import { endsOf, inScenario, type TheoryStudy } from './study.ts'

/**
 * Hedging: what the actor does is best in none of the futures the case names, its scenarios, and yet nothing else it
 * could do risks losing less. Each joint choice is held fixed in each scenario; a choice is worth the worst the others
 * make of it; its loss in a scenario is how many different worths other choices have above its own.
 *
 * The reading asked about is not among the futures: a hedge is paid for today. Where the actor is quiet in several ways, it
 * is enough that one of them is a hedge.
 *
 * @remarks Cost: an analysis for each choice and scenario, of the states that have the choice.
 */
export function hedging(study: TheoryStudy): Tested {
  if (study.quietEnds.length === 0) return refused('not-quiet')
  if (study.own.length === 0) return untold('no-acts')
  if (study.subject.scenarios.length < 2) return untold('no-scenarios')
  const ways = new Map(study.quietEnds.map(end => [[...asThey(study.own, study.taken(end)).values()].join(), end]))
  const found = [...ways.values()].map(quiet => hedgeAt(study, quiet))
  return (
    found.find(({ verdict }) => verdict === 'fits') ??
    found.find(({ verdict }) => verdict !== 'cannot-be-told') ??
    found[0]!
  )
}

function hedgeAt(study: TheoryStudy, quiet: number): Tested {
  const choices = [quiet, ...study.movesFrom(quiet)]
  const futures = futuresOf(study, choices)
  const open = choices.filter((_, k) => futures.every(({ worth }) => worth[k] !== null))
  if (futures.length < 2 || open[0] !== quiet || open.length < 2) return untold('no-common-choice')
  const losses = futures.map(({ id, worth }) => ({
    id,
    loss: lossesOf(worth.flatMap((value, k) => (value !== null && open.includes(choices[k]!) ? [value] : []))),
  }))
  const best = losses.find(({ loss }) => loss[0] === 0)
  if (best) return refused('best-somewhere', { role: 'future', kind: 'scenario', id: best.id })
  const worst = open.map((_, k) => Math.max(...losses.map(({ loss }) => loss[k]!)))
  const safest = worst.indexOf(Math.min(...worst))
  if (worst[safest]! < worst[0]!) {
    const instead = study.step(quiet, open[safest]!)
    return refused('another-loses-less', { role: 'instead', ...instead })
  }
  return fits('least-to-lose', ...losses.map(({ id }) => ({ role: 'future', kind: 'scenario', id }) as const))
}

/** One scenario, and by choice the rank of the worst that comes of it there; null where it cannot be made. */
interface Future {
  readonly id: string
  readonly worth: readonly (number | null)[]
}

/** The scenarios that can be analysed. */
function futuresOf(study: TheoryStudy, choices: readonly number[]): Future[] {
  return study.subject.scenarios.flatMap(({ id }): Future[] => {
    const variation = inScenario(study.variation, id)
    const start = study.readingIn(variation).statusQuo
    const whole = study.under(new Map(), start, variation)
    if (whole === null) return []
    return [{ id, worth: choices.map(choice => worthOf(study, choice, { variation, start, whole: whole.compiled })) }]
  })
}

function worthOf(
  study: TheoryStudy,
  choice: number,
  { variation, start, whole }: { variation: TheoryStudy['variation']; start: readonly string[]; whole: CompiledCase },
): number | null {
  const values = asThey(study.own, study.taken(choice))
  const held = study.under(values, withSet(start, values), variation)
  if (held === null) return null
  const rank = whole.model.ranks[study.place]!.of
  return Math.min(...endsOf(held).map(state => rank[stateWhere(whole, takenIn(held.compiled, state))]!))
}

/** For each worth, how many different ones lie above it. */
function lossesOf(worth: readonly number[]): number[] {
  const different = [...new Set(worth)]
  return worth.map(one => different.filter(other => other > one).length)
}
