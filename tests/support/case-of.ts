import type { Case, Driver, Option, Reading } from '../../src/casefile/index.ts'
import { mapOptions, printProposition, type Proposition } from '../../src/logic/index.ts'
import { takes } from '../oracle/index.ts'
import type { Trial } from './net.ts'

/** A span for parts that were never in a text. */
const span = { start: 0, end: 0 }

/** Actor 0 is A, actor 1 is B, and so on. */
export function actorName(actor: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + actor)
}

/** A random trial as a case somebody could have written, its options in the same order: `A.o0`, `B.o1`, … */
export function caseOf(trial: Trial): Case {
  const { input, foresight, statusQuo } = trial
  const options = optionsOf(trial)
  const actors = input.preferences.map((_, actor) => {
    return { id: actorName(actor), name: `Actor ${actorName(actor)}`, foresight: foresight[actor]!, span }
  })
  return {
    file: 'case.yaml',
    text: '',
    title: 'A random conflict',
    focus: [],
    sources: [],
    actors,
    options,
    constraints: input.constraints.map((p, k) => {
      const requires = named(p, options)
      const wording = printProposition(requires)
      return { id: `constraint-${k + 1}`, kind: 'always', requires, wording, restsOn: [], span }
    }),
    statusQuo: { taken: options.flatMap(({ id }, k) => (takes(statusQuo, k) ? [id] : [])), span },
    facts: [],
    drivers: input.preferences.flatMap((preference, actor) =>
      preference.kind === 'drivers' ? driversOf(actorName(actor), preference.levels, options) : [],
    ),
    rankings: input.preferences.flatMap((preference, actor) =>
      preference.kind === 'tiers'
        ? [{ actor: actorName(actor), tiers: preference.tiers.map(tier => tier.map(code => ({ code, span }))), span }]
        : [],
    ),
    claims: [],
    scenarios: [],
    episodes: [],
  }
}

/** The same read as it stands: everything counts. */
export function readingOf(trial: Trial): Reading {
  const read = caseOf(trial)
  return {
    case: read,
    facts: [],
    constraints: read.constraints,
    drivers: new Map(read.actors.map(({ id }) => [id, read.drivers.filter(({ actor }) => actor === id)])),
    foresight: new Map(read.actors.map(({ id, foresight }) => [id, foresight])),
    statusQuo: read.statusQuo.taken,
  }
}

function optionsOf({ input: { owner, direction } }: Trial): Option[] {
  return owner.map((actor, k) => {
    const id = `${actorName(actor)}.o${k}`
    const irreversible = direction[k]!
    return { id, actor: actorName(actor), label: id, span, ...(irreversible !== 'free' && { irreversible }) }
  })
}

function driversOf(
  actor: string,
  levels: readonly (readonly Proposition<number>[])[],
  options: readonly Option[],
): Driver[] {
  return levels.flatMap((level, k) =>
    level.map((p, j): Driver => {
      const prefers = named(p, options)
      const alone = { id: `${actor}-${k}-${j}`, actor, prefers, wording: printProposition(prefers), restsOn: [], span }
      return level.length > 1 ? { ...alone, level: k } : alone
    }),
  )
}

function named(p: Proposition<number>, options: readonly Option[]): Proposition<string> {
  return mapOptions(p, k => options[k]!.id)
}
