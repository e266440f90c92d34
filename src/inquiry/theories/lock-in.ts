import { type Option, stateWhere } from '../../casefile/index.ts'
import { credibleMoves } from '../../engine/index.ts'
import { holds, optionsOf } from '../../logic/index.ts'
import type { Analysis } from '../analysis.ts'
import { stanceAt } from '../stance.ts'
import type { Alternative } from '../why-result.ts'
import { showReplies } from './deterrent.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { analysed, type TheoryStudy } from './study.ts'

/**
 * Lock-in by public words, in three ways:
 *
 * - `cannot-take-back`: the actor would speak and is deterred; what is said cannot be taken back, and if it could, the actor
 *   would be the better off for doing so after the reply it fears, and no worse off than before;
 * - `word-demands-act`: the actor does not want to speak because of a driver that asks for an act of whoever has spoken,
 *   and without that driver would speak;
 * - `bound-by-word`: the actor has spoken and cannot go back on it, and would if it could.
 */
export function lockIn(study: TheoryStudy): Tested {
  const words = study.own.filter(({ rung }) => rung === 'words')
  if (words.length === 0) return untold('no-words')
  for (const end of study.ends) {
    for (const word of words) {
      const bond = study.taken(end).includes(word.id) ? boundBy(study, end, word) : silencedBy(study, end, word)
      if (bond) return bond
    }
  }
  return refused('words-bind-nothing', ...words.map(said))
}

/** Spoken, irrevocable, and regretted. */
function boundBy(study: TheoryStudy, end: number, word: Option): Tested | undefined {
  if (word.irreversible !== 'taking') return undefined
  const taken = study.taken(end)
  const free = ifRevocable(study, word, taken)
  const view = free?.views[study.place]
  if (!free || !view) return undefined
  const moves = credibleMoves(free.compiled.model, view, stateWhere(free.compiled, taken))
  const stance = stanceAt(free, study.place, stateWhere(free.compiled, taken), 'outcome')
  const rank = free.compiled.model.ranks[study.place]!.of
  const retreat = stance.alternatives.find(alternative => {
    const to = stateWhere(free.compiled, alternative.taken)
    const keeping = stateWhere(free.compiled, [...alternative.taken, word.id])
    return alternative.drop.includes(word.id) && moves.includes(to) && (keeping < 0 || rank[to]! > rank[keeping]!)
  })
  return retreat && fits('bound-by-word', said(word), { role: 'instead', ...study.move(retreat) })
}

function silencedBy(study: TheoryStudy, end: number, word: Option): Tested | undefined {
  for (const { alternative } of study.louder(end, [word.id])) {
    if (word.irreversible === 'taking' && wouldTakeBack(study, end, word, alternative)) {
      const { sanction, cost } = alternative
      return fits('cannot-take-back', said(word), ...showReplies(study, { state: end, alternative }, sanction, cost))
    }
    const { verdict, driver } = alternative
    if (verdict !== 'unwanted' || driver === null || !demandsAct(study, driver, word, alternative)) continue
    const free = analysed(study.readingIn(without(study, driver)))
    if (free && verdictOf(study, free, end, alternative) === 'unexplained') {
      return fits('word-demands-act', said(word), { role: 'cost', kind: 'driver', id: driver })
    }
  }
  return undefined
}

/** Whether it would be an improvement, once the feared reply has come, not to have spoken, and would make good the loss. */
function wouldTakeBack(study: TheoryStudy, from: number, word: Option, { verdict, sanction }: Alternative): boolean {
  const end = sanction.at(-1)?.taken
  if (verdict !== 'deterred' || end === undefined) return false
  const unsaid = study.where(end.filter(id => id !== word.id))
  return unsaid >= 0 && study.rank(unsaid) > study.rank(study.where(end)) && study.rank(unsaid) >= study.rank(from)
}

/** The conflict from a state as if the word could be taken back. */
function ifRevocable(study: TheoryStudy, word: Option, statusQuo: readonly string[]): Analysis | null {
  const reading = study.readingIn(study.variation)
  const options = reading.case.options.map((option): Option => {
    const { irreversible, ...rest } = option
    return option.id === word.id || irreversible === undefined ? rest : { ...rest, irreversible }
  })
  return analysed({ ...reading, case: { ...reading.case, options }, statusQuo })
}

function verdictOf(
  study: TheoryStudy,
  free: Analysis,
  end: number,
  { taken }: Alternative,
): Alternative['verdict'] | undefined {
  const from = stateWhere(free.compiled, study.taken(end))
  if (from < 0) return undefined
  const wanted = new Set(taken)
  return stanceAt(free, study.place, from, 'outcome').alternatives.find(
    alternative => alternative.taken.length === wanted.size && alternative.taken.every(id => wanted.has(id)),
  )?.verdict
}

/** Whether a driver that is lost by speaking would be kept by speaking and acting. */
function demandsAct(study: TheoryStudy, driver: string, word: Option, { taken }: Alternative): boolean {
  const found = study.reading.drivers.get(study.actor)?.find(({ id }) => id === driver)
  if (!found || !optionsOf(found.prefers).includes(word.id)) return false
  const kept = (act: Option): boolean => holds(found.prefers, option => option === act.id || taken.includes(option))
  return study.acts.some(act => !taken.includes(act.id) && kept(act))
}

function without({ variation }: TheoryStudy, driver: string): TheoryStudy['variation'] {
  return { ...variation, withdraw: [...(variation.withdraw ?? []), driver] }
}

const said = ({ id }: Option): Decider => ({ role: 'act', kind: 'option', id })
