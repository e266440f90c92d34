import { type Constraint, type Option, type Reading, ruledOutBy } from '../casefile/index.ts'
import type { ModelWorkshop } from '../engine/index.ts'
import type { Proposition } from '../logic/index.ts'
import { type Analysis, analyseCompiled, compileOrThrow } from './analysis.ts'
import { subsetAt, subsetCount } from './subsets.ts'

/** One joint choice of an actor's options, as it differs from the status quo. */
export interface Choice {
  /** The actor's own options taken under it, in declaration order. */
  readonly taken: readonly string[]
  readonly take: readonly string[]
  readonly drop: readonly string[]
}

/** A choice the actor cannot make from the status quo by a move of its own, and why. */
export interface BarredChoice extends Choice {
  /** The constraint that rules the state out; null where only a one-way option stands in the way. */
  readonly constraint: string | null
  /** Options the choice would change against their one-way rule. */
  readonly one_way: readonly string[]
}

/**
 * An actor's joint choices that change so many of its options: those it can make from the status quo, and the others.
 *
 * Cost: the number of such choices times the size of the case.
 */
export function choicesOf(
  reading: Reading,
  actor: string,
  changed: number,
): { readonly open: readonly Choice[]; readonly barred: readonly BarredChoice[] } {
  const open: Choice[] = []
  const barred: BarredChoice[] = []
  for (const flipped of everyFew(ownOptions(reading, actor), changed)) {
    const choice = choiceThatFlips(reading, actor, flipped)
    const one_way = flipped.filter(option => goesAgainst(option, reading.statusQuo)).map(({ id }) => id)
    const constraint = ruledOutBy(reading, statusQuoUnder(reading, actor, choice))?.id ?? null
    if (constraint === null && one_way.length === 0) open.push(choice)
    else barred.push({ ...choice, constraint, one_way })
  }
  return { open, barred }
}

/** Every set of so many options, in lexicographic order of place. */
function everyFew(options: readonly Option[], size: number): Option[][] {
  if (size === 0) return [[]]
  let smaller = 0
  for (let k = 1; k < size; k++) smaller += subsetCount(options.length, k)
  return Array.from({ length: subsetCount(options.length, size) }, (_, k) =>
    subsetAt(options.length, smaller + k).map(place => options[place]!),
  )
}

/** The options of an actor, in declaration order. */
export function ownOptions({ case: { options } }: Reading, actor: string): Option[] {
  return options.filter(option => option.actor === actor)
}

/**
 * The case with an actor's options held fixed: they are set so in the status quo, and every state in which they are
 * otherwise is left out, so that the actor makes no move, in the play-out or as an answer to anybody's.
 *
 * @throws Unanswerable where a limit is reached.
 * Cost: that of the analysis of the states that are left.
 */
export function analyseHeld(reading: Reading, actor: string, choice: Choice, workshop?: ModelWorkshop): Analysis {
  const held: Reading = {
    ...reading,
    constraints: [...reading.constraints, asConstraint(reading, actor, choice)],
    statusQuo: statusQuoUnder(reading, actor, choice),
  }
  return analyseCompiled(compileOrThrow(held, workshop))
}

/** Options taken in the status quo once the actor has made its choice. */
function statusQuoUnder(reading: Reading, actor: string, { taken }: Choice): string[] {
  const own = ownOptions(reading, actor).map(({ id }) => id)
  return [...reading.statusQuo.filter(id => !own.includes(id)), ...taken]
}

function choiceThatFlips(reading: Reading, actor: string, flipped: readonly Option[]): Choice {
  const today = new Set(reading.statusQuo)
  const own = ownOptions(reading, actor)
  const take = flipped.filter(({ id }) => !today.has(id)).map(({ id }) => id)
  const drop = flipped.filter(({ id }) => today.has(id)).map(({ id }) => id)
  const taken = own.map(({ id }) => id).filter(id => (today.has(id) ? !drop.includes(id) : take.includes(id)))
  return { taken, take, drop }
}

function goesAgainst({ id, irreversible }: Option, statusQuo: readonly string[]): boolean {
  return irreversible === (statusQuo.includes(id) ? 'taking' : 'dropping')
}

function asConstraint(reading: Reading, actor: string, { taken }: Choice): Constraint {
  const operands = ownOptions(reading, actor).map(({ id }): Proposition<string> => {
    const option = { kind: 'option', option: id } as const
    return taken.includes(id) ? option : { kind: 'not', operand: option }
  })
  const requires: Proposition<string> =
    operands.length === 0 ? { kind: 'constant', value: true } : { kind: 'and', operands }
  const { span } = reading.case.statusQuo
  return { id: `${actor} held`, kind: 'always', requires, wording: `${actor} held`, restsOn: [], span }
}
