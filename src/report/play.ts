import type { Compared, CourseStep, Play, PlayCourse, PlayMove } from '../inquiry/index.ts'
import { moveInWords, replyInWords } from './moves.ts'
import type { Names } from './names.ts'
import { capitalised, sentence, series } from './words.ts'

/** A turn of a game in which somebody plays one actor; no move: it let things take their course. */
export interface PlayedTurn {
  readonly at: Play
  readonly move: PlayMove | null
}

/** Whether a move is an improvement for whoever makes it, before anybody answers, and the driver that decides. */
export function gainInWords(names: Names, player: string, { is, driver }: Compared): string {
  const who = names.actor(player)
  if (is === 'same') return `As it stands it makes no difference to anything that moves ${who}.`
  const lead = `As it stands that is ${is} for ${who}`
  if (driver === null) return `${lead}, by its order of states.`
  return is === 'better'
    ? sentence(`${lead}, an improvement: ${names.reason(driver)}`)
    : sentence(`${lead}, and no improvement; what speaks against it: ${names.reason(driver)}`)
}

/** The player's own move: `Russia (you) chose to …`. It is named, since what it does may be told as `its`. */
export function ownMoveInWords(names: Names, player: string, move: PlayMove): string {
  return sentence(`${names.actor(player)} (you) chose to ${names.change(move)}`)
}

/** What the others did, one after the other, and whether they came to rest. */
export function courseInWords(names: Names, { steps, ends }: PlayCourse): string[] {
  if (steps.length === 0) return ['Nobody answered: none of the others had a move whose gain it would have kept.']
  const made = ['chose to', 'also chose to'] as const
  const moves = steps.map((step, k) => moveInWords(names, step, k === 0 ? '' : 'then ', made))
  return ends === 'quiet' ? moves : [...moves, 'And so on without end: the others come back to where they have been.']
}

/** How the player stands once the others have answered, against where it stood before. */
export function afterInWords(names: Names, player: string, { compared: { is, driver } }: PlayCourse): string {
  const stands = `${names.actor(player)} ${names.agreeing(player, 'is', 'are')}`
  if (is === 'same') return sentence(`${stands} no better and no worse off than before`)
  const why = driver === null ? '' : `: ${names.reason(driver)}`
  return is === 'better'
    ? sentence(`${stands} better off than before${why}`)
    : sentence(`${stands} worse off than before, having lost this${why}`)
}

/** What the model fears of a move, where it does: the reply, whether or not it came. Empty for any other move. */
export function fearedInWords(names: Names, player: string, move: PlayMove): string[] {
  if (move.verdict !== 'deterred') return []
  const replies = move.sanction.map((reply, k) => replyInWords(names, reply, k === 0 ? '' : 'then '))
  const came = move.course.compared.is !== 'better'
  return [
    `Played by the model, ${names.actor(player)} would not have dared it, for fear of this.`,
    ...replies,
    came
      ? 'And the gain was lost.'
      : 'Here it did not come to that. A reply that is feared need not come to hold a move back.',
  ]
}

/** Whether the model would move here for the player, and how. */
export function counselInWords(names: Names, { player, actors }: Play): string {
  const steps = actors.find(({ actor }) => actor === player)?.credible ?? []
  if (steps.length === 0) {
    const has = names.agreeing(player, 'it has', 'they have')
    return `Played by the model, ${names.actor(player)} would change nothing here: ${has} no gain in reach that would last.`
  }
  return `${choices(names, steps)}${steps.length > 1 ? ' Between these it is indifferent.' : ''}`
}

function choices(names: Names, steps: readonly CourseStep[]): string {
  return steps.map((step, k) => moveInWords(names, step, k === 0 ? 'played by the model, ' : 'or else ')).join(' ')
}

/** Whether the position is stable, and who would still move if it is not. */
export function restInWords(names: Names, { actors, player, settled }: Play): string {
  if (settled) {
    return `Things are at rest here. No actor, ${names.actor(player)} included, has a move whose gain it would keep: the state is stable.`
  }
  const moving = actors.filter(({ stable }) => !stable).map(({ actor }) => actor)
  const who = series(moving.map(actor => names.actor(actor)))
  const has = moving.length > 1 || names.agreeing(moving[0]!, 'one', 'several') === 'several' ? 'have' : 'has'
  return sentence(`things are not at rest here: ${who} still ${has} a move worth making, so the state is not stable`)
}

/** What a game shows, a sentence for each thing worth keeping: about each move, and about where it all ended. */
export function lessonsInWords(names: Names, turns: readonly PlayedTurn[], now: Play): string[] {
  const { player } = now
  const lessons = turns.flatMap(({ move }) => (move === null ? [] : [lessonOf(names, player, move)]))
  return [...new Set(lessons), goneRound(turns, now), leftAlone(names, now)].filter(text => text !== '')
}

/** That things are where they were before an earlier turn. A turn that changed nothing is no round. */
function goneRound(turns: readonly PlayedTurn[], { seen_at: seen }: Play): string {
  if (seen === null || seen > turns.length - 2) return ''
  return `Things are where they were before turn ${seen + 1}. What leads round to itself settles nothing: somebody has to stop.`
}

function lessonOf(names: Names, player: string, move: PlayMove): string {
  const what = capitalised(names.change(move))
  const who = names.actor(player)
  const [gained, kept] = [move.compared.is === 'better', move.course.compared.is === 'better']
  if (gained && kept && move.verdict !== 'deterred') {
    return `${what}: an improvement that nobody took away. If ${who} does not do it in the world, the case lacks a reason.`
  }
  if (gained && kept) {
    return `${what}: it went well, and yet ${who} is deterred from it in the model. Deterrence is about what could be answered, not about what is.`
  }
  if (gained) {
    return `${what}: an improvement as it stood, and lost again. It is the reply that holds ${who} back: ask how sure the facts are that the reply rests on.`
  }
  if (kept) {
    return `${what}: no gain by itself, but it was answered in ${who}'s favour. The model looks for gains that need no help, and would not have tried it.`
  }
  return `${what}: no gain to begin with, so nobody has to be feared for ${who} to leave it. Look for what it would have to want instead.`
}

/** What the player ends by leaving alone although the model would not. */
function leftAlone(names: Names, { player, actors }: Play): string {
  const open = actors.find(({ actor }) => actor === player)?.credible ?? []
  if (open.length === 0) return ''
  const what = open.map(step => names.change(step)).join(', or ')
  return `${capitalised(names.actor(player))} (you) left this alone: ${what}. Restraint that the model does not share has to be explained by a fact or a driver that is not in the case.`
}

/** A driver by whose it is and its reason: `Israel: it strikes before …`. */
export function deciderInWords(names: Names, id: string): string {
  const owner = names.driver(id)?.actor
  return sentence(owner === undefined ? names.reason(id) : `${names.actor(owner)}: ${names.reason(id)}`)
}

/** The drivers that decided in a game, each once, in the order in which they came up. */
export function decidersIn(turns: readonly PlayedTurn[], now: Play): string[] {
  const courses = turns.map(({ at, move }) => move?.course ?? at.passing)
  const ids = turns.flatMap(({ move }, k) => [
    move?.compared.driver ?? null,
    ...courses[k]!.steps.map(({ because }) => because),
    courses[k]!.compared.driver,
    ...(move?.sanction.map(({ driver }) => driver) ?? []),
  ])
  const still = now.actors.flatMap(({ credible }) => credible.map(({ because }) => because))
  return [...new Set([...ids, ...still].filter(id => id !== null))]
}
