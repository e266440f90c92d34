import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile, type Reading } from '../../src/casefile/index.ts'
import { CONCEPTS, type Concept } from '../../src/engine/index.ts'
import { type Analysis, analyseCompiled } from '../../src/inquiry/analysis.ts'
import { PlainGame, type TakenSet } from '../../src/inquiry/plain-game.ts'
import { stanceAt } from '../../src/inquiry/stance.ts'
import { verifyWitness } from '../../src/inquiry/verify-witness.ts'
import type { Alternative, Stance } from '../../src/inquiry/why-result.ts'
import { readingOf } from '../support/case-of.ts'
import { type Trial, trial } from '../support/net.ts'

const CONFLICTS = 1500

/** How many alternatives of each kind there were, by verdict and foresight. */
type Counts = Map<string, number>

it(`gives reasons that the checker accepts and shortest sanctions, in ${CONFLICTS} random conflicts`, () => {
  const counts: Counts = new Map()
  const law = fc.property(trial(), fc.constantFrom(...CONCEPTS), fc.nat(), (drawn, concept, place) => {
    checkStances(alike(drawn, place, concept), place, counts)
  })
  fc.assert(law, { seed: 1976, numRuns: CONFLICTS })
  expect(kinds.filter(kind => !((counts.get(kind) ?? 0) >= 50))).toEqual([])
}, 180_000)

/** Every verdict under every foresight, but that Nash knows no sanction; where; and what is rare among sanctions. */
const kinds = [
  ...CONCEPTS.flatMap(concept => [`barred ${concept}`, `unwanted ${concept}`, `unexplained ${concept}`]),
  ...CONCEPTS.filter(concept => concept !== 'nash').map(concept => `deterred ${concept}`),
  'outcome',
  'cycle',
  'status quo',
  'elsewhere',
  'sanction of several replies',
  'sanction that costs no driver',
  'reply for no driver',
  'barred by a one-way option',
  'barred by a constraint',
]

/** One time in two everybody looks equally far ahead, so that play under each concept is seen as well as mixed play. */
function alike(drawn: Trial, place: number, concept: Concept): Trial {
  return place % 2 === 0 ? drawn : { ...drawn, foresight: drawn.foresight.map(() => concept) }
}

/** Checks what every actor does at the ends of play, at the status quo and at some other state. */
function checkStances(drawn: Trial, place: number, counts: Counts): void {
  const reading = readingOf(drawn)
  const analysis = analysed(reading)
  const { compiled, play } = analysis
  const random = place % compiled.model.stateCount
  const where: [number, Stance['where'], string][] = [
    ...play.outcomes.map((s): [number, Stance['where'], string] => [s, 'outcome', 'outcome']),
    ...play.cycles.map((cycle): [number, Stance['where'], string] => [cycle[0]!, 'cycle', 'cycle']),
    [compiled.statusQuo, 'status quo', 'status quo'],
    [random, 'cycle', 'elsewhere'],
  ]
  for (const [state, named, kind] of where) {
    for (let actor = 0; actor < drawn.input.actorCount; actor++) {
      const stance = stanceAt(analysis, actor, state, named)
      expect(verifyWitness(reading, stance)).toEqual([])
      checkShortest(reading, stance)
      countUp(counts, kind)
      for (const alternative of stance.alternatives) countAlternative(counts, stance, alternative)
    }
  }
}

function analysed(reading: Reading): Analysis {
  const compiled = compile(reading)
  if ('limit' in compiled) throw new Error(`a small conflict reached the limit of ${compiled.limit}`)
  return analyseCompiled(compiled)
}

function checkShortest(reading: Reading, stance: Stance): void {
  const game = new PlainGame(reading)
  for (const { verdict, taken, sanction } of stance.alternatives) {
    if (verdict === 'deterred') expect(sanction).toHaveLength(fewestReplies(game, stance, new Set(taken)))
  }
}

/** The least number of replies that deter, by a plain search over where play stands and who moved last. */
function fewestReplies(game: PlainGame, { actor, foresight, taken }: Stance, start: TakenSet): number {
  const here = new Set(taken)
  const better = (state: TakenSet): boolean => game.compare(actor, state, here).sign > 0
  const escapes = (state: TakenSet): boolean =>
    (foresight === 'smr' || foresight === 'sseq') && game.moves(actor, state).some(better)
  const counts = (mover: string, from: TakenSet, to: TakenSet): boolean =>
    foresight === 'gmr' || foresight === 'smr' || game.compare(mover, to, from).sign > 0
  const seen = new Set<string>()
  let front: { readonly state: TakenSet; readonly last: string }[] = [{ state: start, last: actor }]
  for (let replies = 0; front.length > 0; replies++) {
    if (replies > 0 && front.some(({ state }) => !better(state) && !escapes(state))) return replies
    front = front
      .flatMap(({ state, last }) =>
        game.actors
          .filter(mover => mover !== actor && mover !== last)
          .flatMap(mover => game.moves(mover, state).map(to => ({ state: to, last: mover, from: state }))),
      )
      .filter(
        ({ state, last, from }) => counts(last, from, state) && isNew(seen, `${last} ${[...state].sort().join()}`),
      )
  }
  return Number.POSITIVE_INFINITY
}

function isNew(seen: Set<string>, key: string): boolean {
  const before = seen.size
  return seen.add(key).size > before
}

function countUp(counts: Counts, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
}

function countAlternative(counts: Counts, { foresight }: Stance, alternative: Alternative): void {
  const { verdict, sanction, one_way, constraint, cost } = alternative
  countUp(counts, `${verdict} ${foresight}`)
  if (sanction.length > 1) countUp(counts, 'sanction of several replies')
  if (verdict === 'deterred' && cost === null) countUp(counts, 'sanction that costs no driver')
  if (sanction.some(({ driver }) => driver === null)) countUp(counts, 'reply for no driver')
  if (one_way !== null) countUp(counts, 'barred by a one-way option')
  if (constraint !== null) countUp(counts, 'barred by a constraint')
}
