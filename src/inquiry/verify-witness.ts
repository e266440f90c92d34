import type { Reading } from '../casefile/index.ts'
import type { Concept } from '../engine/index.ts'
import { flipped, PlainGame, sameSet, type TakenSet } from './plain-game.ts'
import type { Alternative, Reply, Stance } from './why-result.ts'

/** What every check needs: the conflict, and who stands where with which foresight. */
interface Ground {
  readonly game: PlainGame
  readonly actor: string
  readonly foresight: Concept
  readonly state: TakenSet
}

/**
 * Checks the reasons given for one actor at one state, from the definitions alone. It shares no code with what found
 * them.
 *
 * @param reading - The case as it counts.
 * @param stance - The alternatives with their verdicts. That a sanction is a shortest one is not checked.
 * @returns What is wrong, one sentence each. Empty: the alternatives are complete and every verdict is proved.
 *
 * @remarks
 * Cost: two to the power of a mover's options for each state looked at; a few dozen states, but every state the
 * opponents can reach where a verdict is `unexplained`.
 */
export function verifyWitness(reading: Reading, stance: Stance): string[] {
  const game = new PlainGame(reading)
  const ground = { game, actor: stance.actor, foresight: stance.foresight, state: new Set(stance.taken) }
  const malformed = [
    ...stanceProblems(ground, reading, stance),
    ...stance.alternatives.flatMap(a => nameProblems(game, a)),
  ]
  if (malformed.length > 0) return malformed
  return [
    ...missingProblems(ground, stance.alternatives),
    ...stance.alternatives.flatMap(alternative => alternativeProblems(ground, alternative)),
  ]
}

function stanceProblems({ game, actor, state }: Ground, reading: Reading, stance: Stance): string[] {
  const unexplained = stance.alternatives.filter(({ verdict }) => verdict === 'unexplained').length
  return [
    ...unless(game.actors.includes(actor), `there is no actor ${actor}`),
    ...unless(
      reading.foresight.get(actor) === stance.foresight,
      `${stance.foresight} is not the foresight of ${actor}`,
    ),
    ...listProblems(game, 'the state', stance.taken),
    ...unless(game.broken(state).length === 0, `the state ${print(state)} is not feasible`),
    ...unless(
      stance.where !== 'status quo' || sameSet(state, new Set(reading.statusQuo)),
      `${print(state)} is not the status quo`,
    ),
    ...unless(
      stance.where !== 'outcome' || unexplained === 0,
      `${print(state)} is no outcome: ${actor} has a credible improvement`,
    ),
  ]
}

/** Options that do not exist, or are listed twice, anywhere in an alternative. */
function nameProblems(game: PlainGame, { taken, sanction }: Alternative): string[] {
  const about = `alternative ${print(new Set(taken))}`
  return [
    ...listProblems(game, about, taken),
    ...sanction.flatMap((reply, k) => listProblems(game, `${about}, reply ${k + 1}`, reply.taken)),
  ]
}

function listProblems({ options }: PlainGame, about: string, taken: readonly string[]): string[] {
  const unknown = taken.filter(name => !options.some(({ id }) => id === name))
  const repeated = taken.filter((name, k) => taken.indexOf(name) !== k)
  return [
    ...unknown.map(name => `${about}: there is no option ${name}`),
    ...repeated.map(name => `${about}: ${name} is listed twice`),
  ]
}

/** Every move has exactly one verdict that is not `barred`; every single change that is no move, exactly one that is. */
function missingProblems({ game, actor, state }: Ground, alternatives: readonly Alternative[]): string[] {
  const own = game.options.filter(option => option.actor === actor)
  const changes = own.map(({ id }) => flipped(state, id)).filter(to => !game.canMove(actor, state, to))
  const barred = alternatives.filter(({ verdict }) => verdict === 'barred')
  const open = alternatives.filter(({ verdict }) => verdict !== 'barred')
  return [
    ...game.moves(actor, state).flatMap(to => onceProblems(open, to, 'the move to')),
    ...changes.flatMap(to => onceProblems(barred, to, 'the barred change to')),
  ]
}

function onceProblems(alternatives: readonly Alternative[], to: TakenSet, what: string): string[] {
  const times = alternatives.filter(({ taken }) => sameSet(new Set(taken), to)).length
  return unless(times === 1, `${what} ${print(to)} has ${times === 0 ? 'no verdict' : `${times} verdicts`}`)
}

function alternativeProblems(ground: Ground, alternative: Alternative): string[] {
  const to = new Set(alternative.taken)
  const problems = [
    ...differenceProblems(ground.state, to, alternative),
    ...strayProblems(alternative),
    ...verdictProblems(ground, to, alternative),
  ]
  return problems.map(problem => `alternative ${print(to)}: ${problem}`)
}

function verdictProblems(ground: Ground, to: TakenSet, alternative: Alternative): string[] {
  if (alternative.verdict === 'barred') return barredProblems(ground, to, alternative)
  if (!ground.game.canMove(ground.actor, ground.state, to)) return [`${ground.actor} cannot move there`]
  switch (alternative.verdict) {
    case 'unwanted':
      return unwantedProblems(ground, to, alternative)
    case 'deterred':
      return [...gainProblems(ground, to, alternative), ...sanctionProblems(ground, to, alternative)]
    case 'unexplained':
      return [...gainProblems(ground, to, alternative), ...overlookedProblems(ground, to)]
  }
}

/** Take and drop are what changes between two states. */
function differenceProblems(from: TakenSet, to: TakenSet, named: Pick<Reply, 'take' | 'drop'>): string[] {
  const take = [...to].filter(option => !from.has(option))
  const drop = [...from].filter(option => !to.has(option))
  return [
    ...unless(sameList(named.take, take), `it takes [${take.join(', ')}], not [${named.take.join(', ')}]`),
    ...unless(sameList(named.drop, drop), `it drops [${drop.join(', ')}], not [${named.drop.join(', ')}]`),
  ]
}

/** Parts of a witness that its verdict has no use for. */
function strayProblems({ verdict, driver, constraint, one_way, sanction, cost }: Alternative): string[] {
  const barred = verdict === 'barred'
  return [
    ...unless(!barred || driver === null, `${verdict} names a driver`),
    ...unless(barred || constraint === null, `${verdict} names a constraint`),
    ...unless(barred || one_way === null, `${verdict} names a one-way option`),
    ...unless(verdict === 'deterred' || sanction.length === 0, `${verdict} has a sanction`),
    ...unless(verdict === 'deterred' || cost === null, `${verdict} names a cost`),
  ]
}

/** A single change of the actor's own that a constraint rules out or a one-way rule forbids, as named. */
function barredProblems({ game, actor, state }: Ground, to: TakenSet, { constraint, one_way }: Alternative): string[] {
  const changed = game.changed(state, to)
  const single = changed.length === 1 && changed[0]?.actor === actor
  const broken = game.broken(to).some(({ id }) => id === constraint)
  const forbidden = one_way !== null && game.forbidden(state, to).includes(one_way)
  return [
    ...unless(single, `it is not a single change by ${actor}`),
    ...unless(!game.canMove(actor, state, to), `${actor} can move there`),
    ...unless(constraint !== null || one_way !== null, 'nothing is named that bars it'),
    ...unless(constraint === null || broken, `no standing constraint ${constraint} rules it out`),
    ...unless(one_way === null || forbidden, `no one-way rule of ${one_way} forbids it`),
  ]
}

function unwantedProblems({ game, actor, state }: Ground, to: TakenSet, { driver }: Alternative): string[] {
  const { sign, deciding } = game.compare(actor, state, to)
  return sign < 0 ? [`${actor} prefers it`] : namedProblems('driver', driver, deciding)
}

/** The actor prefers the alternative, for the driver named. */
function gainProblems({ game, actor, state }: Ground, to: TakenSet, { driver }: Alternative): string[] {
  const { sign, deciding } = game.compare(actor, to, state)
  return sign > 0 ? namedProblems('driver', driver, deciding) : [`${actor} does not prefer it`]
}

/** The sanction is a legal sequence that counts under the foresight and takes the gain away. */
function sanctionProblems(ground: Ground, to: TakenSet, { sanction, cost }: Alternative): string[] {
  if (ground.foresight === 'nash') return ['no sanction counts under nash']
  const last = sanction.at(-1)
  if (last === undefined) return ['there is no sanction']
  const replies = sanction.flatMap((reply, k) =>
    replyProblems(ground, k === 0 ? { taken: [...to] } : sanction[k - 1]!, reply).map(
      problem => `reply ${k + 1}: ${problem}`,
    ),
  )
  return [...replies, ...endProblems(ground, new Set(last.taken), cost)]
}

/** One reply is a move by an opponent that did not move just before, and under SEQ and SSEQ one it gains by. */
function replyProblems(ground: Ground, before: Partial<Reply> & Pick<Reply, 'taken'>, reply: Reply): string[] {
  const { game, actor, foresight } = ground
  const [from, to, mover] = [new Set(before.taken), new Set(reply.taken), reply.actor]
  const { sign, deciding } = game.compare(mover, to, from)
  const others = game.changed(from, to).filter(option => option.actor !== mover)
  return [
    ...unless(game.actors.includes(mover) && mover !== actor, `${mover} is no opponent`),
    ...unless(mover !== before.actor, `${mover} moves twice running`),
    ...unless(game.broken(to).length === 0, `${print(to)} is not feasible`),
    ...unless(game.changed(from, to).length > 0, 'nothing changes'),
    ...others.map(({ id }) => `${mover} cannot change ${id}`),
    ...game.forbidden(from, to).map(id => `the one-way rule of ${id} forbids it`),
    ...unless(sign > 0 || !mustGain(foresight), `${mover} does not gain`),
    ...namedProblems('driver', reply.driver, sign > 0 ? deciding : []),
    ...differenceProblems(from, to, reply),
  ]
}

/** Where a sanction ends the actor is no better off, and under SMR and SSEQ cannot get out of it. */
function endProblems({ game, actor, foresight, state }: Ground, end: TakenSet, cost: string | null): string[] {
  const { sign, deciding } = game.compare(actor, state, end)
  const escape = escapeFrom({ game, actor, foresight, state }, end)
  return [
    ...unless(sign >= 0, `the sanction leaves ${actor} better off`),
    ...namedProblems('cost', cost, sign > 0 ? deciding : []),
    ...unless(escape === undefined, `${actor} escapes the sanction to ${print(escape ?? end)}`),
  ]
}

/** A preferred state that the actor can move to from the end of a sanction, where its foresight looks that far. */
function escapeFrom({ game, actor, foresight, state }: Ground, end: TakenSet): TakenSet | undefined {
  if (foresight !== 'smr' && foresight !== 'sseq') return undefined
  return game.moves(actor, end).find(to => game.compare(actor, to, state).sign > 0)
}

/** Looks at every legal sequence of opponents' moves from an improvement for a sanction that was not seen. */
function overlookedProblems(ground: Ground, start: TakenSet): string[] {
  if (ground.foresight === 'nash') return []
  const open: Arrival[] = [{ state: start, last: undefined }]
  const seen = new Set<string>()
  for (const arrival of open) {
    for (const next of replies(ground, arrival)) {
      const key = `${next.last} ${print(next.state)}`
      if (seen.has(key)) continue
      seen.add(key)
      if (deters(ground, next.state)) return [`a sanction ends in ${print(next.state)}`]
      open.push(next)
    }
  }
  return []
}

interface Arrival {
  readonly state: TakenSet
  /** Who moved last, and so not next; undefined where no opponent has moved yet. */
  readonly last: string | undefined
}

function replies({ game, actor, foresight }: Ground, { state, last }: Arrival): Arrival[] {
  const movers = game.actors.filter(mover => mover !== actor && mover !== last)
  return movers.flatMap(mover =>
    game
      .moves(mover, state)
      .filter(to => !mustGain(foresight) || game.compare(mover, to, state).sign > 0)
      .map(to => ({ state: to, last: mover })),
  )
}

function deters(ground: Ground, end: TakenSet): boolean {
  return ground.game.compare(ground.actor, ground.state, end).sign >= 0 && escapeFrom(ground, end) === undefined
}

/** Whether each reply has to be an improvement for its mover. */
function mustGain(foresight: Concept): boolean {
  return foresight === 'seq' || foresight === 'sseq'
}

/** One of the deciding drivers is named, or none where none decides. */
function namedProblems(role: string, named: string | null, deciding: readonly string[]): string[] {
  const right = deciding.length === 0 ? named === null : named !== null && deciding.includes(named)
  return unless(right, `the ${role} is ${deciding.join(' or ') || 'none'}, not ${named ?? 'none'}`)
}

function unless(right: boolean, problem: string): string[] {
  return right ? [] : [problem]
}

function sameList(these: readonly string[], those: readonly string[]): boolean {
  return these.length === those.length && sameSet(new Set(these), new Set(those))
}

/** A state in the order of its names, so that equal states print alike. */
function print(state: TakenSet): string {
  return `{${[...state].sort().join(', ')}}`
}
