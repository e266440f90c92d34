import type { OptionReason, PathStep, Reply } from '../inquiry/index.ts'
import type { Phrase } from './document.ts'
import type { Names } from './names.ts'
import { sentence, series } from './words.ts'

/** A move with the reasons for its parts: of the play-out, or a reply. */
export type Move = Pick<PathStep, 'actor' | 'take' | 'drop' | 'because' | 'reasons'>

/** A path as sentences, a phrase for each move: `Then the United States would strike Iran, because …`. */
export function pathInWords(names: Names, path: readonly PathStep[]): Phrase[] {
  return path.map(step => [moveInWords(names, step, 'then ')])
}

/**
 * A move as sentences: `Russia would supply arms, because …. It would also …`. What decides the move comes first; every
 * other part has its own reason, or it is said that nothing turns on it.
 *
 * @param opening - What the first sentence begins with, such as `then `.
 * @param does - What comes before what is done, and before what is done besides; of a move that was made, `chose to`.
 */
export function moveInWords(
  names: Names,
  move: Move,
  opening = '',
  [does, doesAlso]: readonly [string, string] = ['would', 'would also'],
): string {
  const who = `${opening}${names.actor(move.actor)}`
  const [first, ...rest] = partsOf(names, move)
  if (first === undefined) return sentence(`${who} ${does} ${names.change(move)}`)
  const also = rest.map(part => partInWords(names, move.actor, part))
  const last = also.length > 1 ? `and ${also.pop()}` : null
  const named = move.because === null || move.reasons.some(({ driver }) => driver === move.because)
  return [
    sentence(`${who} ${does} ${partInWords(names, move.actor, first)}`),
    ...(also.length > 0
      ? [
          sentence(
            `${names.agreeing(move.actor, 'it', 'they')} ${doesAlso} ${[...also, ...(last === null ? [] : [last])].join('; ')}`,
          ),
        ]
      : []),
    ...(named
      ? []
      : [
          sentence(
            `what ${names.agreeing(move.actor, 'it gains', 'they gain')} by the whole is this: ${names.reason(move.because)}`,
          ),
        ]),
  ].join(' ')
}

/** A reply of somebody else's, as {@link moveInWords}; one that need not pay is told without reasons. */
export function replyInWords(names: Names, reply: Reply, opening = ''): string {
  const reasons = reply.driver === null ? [] : reply.reasons
  return moveInWords(names, { ...reply, because: reply.driver, reasons }, opening)
}

/** Options of a move that are changed for one and the same reason. */
export interface MovePart extends Pick<OptionReason, 'kind' | 'driver' | 'constraint' | 'with' | 'sanction'> {
  readonly options: readonly string[]
  readonly take: readonly string[]
  readonly drop: readonly string[]
  /** Whether it is tied to a part that stands by itself. */
  readonly carried: boolean
}

/** What is told first of a move's parts, after the one that decides it. */
const ORDER: readonly OptionReason['kind'][] = [
  'wanted',
  'ranked',
  'either',
  'feared',
  'tied',
  'indifferent',
  'unwanted',
]

/** The parts of a move, each with one reason: first what decides the move, then by importance. */
export function partsOf(
  names: Names,
  { actor, take, because, reasons }: Pick<Move, 'actor' | 'take' | 'because' | 'reasons'>,
): MovePart[] {
  const groups = new Map<string, OptionReason[]>()
  for (const reason of reasons) {
    const key = keyOf(reason, reasons)
    groups.set(key, [...(groups.get(key) ?? []), reason])
  }
  const order = (names.reading.drivers.get(actor) ?? []).map(({ id }) => id)
  const place = ({ kind, driver, carried }: MovePart): number =>
    driver !== null && driver === because && !carried
      ? -1
      : ORDER.indexOf(kind) * (order.length + 1) + (driver === null ? order.length : order.indexOf(driver))
  const parts = [...groups.values()].map((group): MovePart => {
    const options = group.map(({ option }) => option)
    const [begun, ended] = [options.filter(id => take.includes(id)), options.filter(id => !take.includes(id))]
    return { ...group[0]!, options, take: begun, drop: ended, carried: isCarried(group[0]!, reasons) }
  })
  return parts.sort((a, b) => place(a) - place(b))
}

/** Options tied to one another and to nothing that stands by itself are told of together. */
function keyOf(reason: OptionReason, all: readonly OptionReason[]): string {
  const { kind, driver, constraint, option, sanction } = reason
  if (kind !== 'tied') return JSON.stringify([kind, driver, sanction])
  if (isCarried(reason, all)) return JSON.stringify([kind, constraint])
  return JSON.stringify([kind, [option, ...reason.with].sort()])
}

/** Whether an option is tied to another that has a reason of its own, and so comes along with it. */
function isCarried(reason: OptionReason, all: readonly OptionReason[]): boolean {
  return reason.kind === 'tied' && all.some(({ option, kind }) => kind !== 'tied' && reason.with.includes(option))
}

/** `supply arms to Iran, because …`. */
function partInWords(names: Names, actor: string, part: MovePart): string {
  return names.change(part) + whyPart(names, actor, part)
}

/** The reason for a part of a move, as the rest of a sentence: `, because …`; empty where the order is a ranking. */
export function whyPart(names: Names, actor: string, part: Omit<MovePart, 'take' | 'drop'>): string {
  const { kind, driver, constraint, options, sanction, carried } = part
  const together = options.length > 1
  const it = names.agreeing(actor, 'it', 'they')
  const because = driver === null ? '' : `, because ${names.reason(driver)}`
  switch (kind) {
    case 'wanted':
      return because
    case 'ranked':
      return ''
    case 'either':
      return together ? `${because}; one of these would do` : because
    case 'tied':
      return carried
        ? `, as ${it} must: ${names.reason(constraint!)}`
        : `${because}; the one does not go without the other: ${names.reason(constraint!)}`
    case 'feared':
      return `, for otherwise ${sanction.map(reply => wouldDo(names, reply)).join(', and ')}`
    case 'indifferent':
      return `, though nothing ${names.agreeing(actor, 'it wants', 'they want')} turns on ${together ? 'these' : 'that'}`
    case 'unwanted':
      return `, though ${it} would rather not`
  }
}

function wouldDo(names: Names, reply: Reply): string {
  return `${names.actor(reply.actor)} would ${names.change(reply)}`
}

/** A choice as the rest of a sentence after `to`: `strike Iran and no longer …`, or that nothing is changed. */
export function choiceInWords(
  names: Names,
  choice: { readonly take: readonly string[]; readonly drop: readonly string[] },
): string {
  return choice.take.length + choice.drop.length === 0 ? 'change nothing' : names.change(choice)
}

/** A state by what is taken in it, actor by actor: `Russia: criticise …; Iran: answer …`. */
export function stateInWords(names: Names, taken: readonly string[]): string {
  if (taken.length === 0) return 'nobody does anything'
  const actors = [...new Set(taken.map(option => names.option(option)?.actor ?? option))]
  const acts = (actor: string): string =>
    series(taken.filter(option => names.option(option)?.actor === actor).map(option => names.act(option)))
  return actors.map(actor => `${names.actor(actor)}: ${acts(actor)}`).join('; ')
}
