import { type Command, InvalidArgumentError } from 'commander'
import type { CalendarDate, Case } from '../casefile/index.ts'
import { type Concept, CONCEPTS } from '../engine/index.ts'
import { known } from './known.ts'
import { parseDate } from './parse-date.ts'

/** How the case is to be read, where that differs from how it is written. */
export interface CaseVariation {
  /** Id of a scenario of the case. */
  readonly scenario?: string
  readonly asOf?: CalendarDate
  /** Foresight by actor id, in the order given. */
  readonly foresight: Readonly<Record<string, Concept>>
}

/** The variation as typed: ids not looked up yet. */
export interface VariationFlags {
  readonly scenario?: string
  readonly asOf?: CalendarDate
  readonly foresight?: readonly (readonly [actor: string, concept: Concept])[]
}

/** Adds the flags that every command has which reads a case. */
export function addVariationFlags(command: Command): void {
  command
    .option('--scenario <id>', 'read the case as one of its scenarios', once())
    .option('--as-of <date>', 'read the case as of this date, such as 2026-02-15', once(parseDate))
    .option(
      '--foresight <actor=concept>',
      `how far an actor looks ahead: ${CONCEPTS.join(', ')}; may be given for several actors`,
      (text: string, before: VariationFlags['foresight'] = []) => [
        ...before,
        anotherThan(before, parseForesight(text)),
      ],
    )
}

/** A parser for a flag that can be given only once; else the last would silently win. */
export function once(parse: (text: string) => string = text => text): (text: string, before?: string) => string {
  return (text, before) => {
    if (before === undefined) return parse(text)
    throw new InvalidArgumentError(`It can be given only once, and "${before}" was given already.`)
  }
}

type Foresight = readonly [actor: string, concept: Concept]

/** The foresight of an actor of whom none was given yet. */
function anotherThan(before: readonly Foresight[], foresight: Foresight): Foresight {
  const given = before.find(([actor]) => actor === foresight[0])
  if (given === undefined) return foresight
  throw new InvalidArgumentError(`An actor has one foresight, and ${given.join('=')} was given already.`)
}

/**
 * The variation that flags mean for a case.
 *
 * @param fail - Ends the command with a message about wrong usage.
 */
export function variationFor(read: Case, flags: VariationFlags, fail: (message: string) => never): CaseVariation {
  const { scenario, asOf, foresight = [] } = flags
  if (scenario !== undefined) known('scenario', scenario, read.scenarios, fail)
  for (const [actor] of foresight) known('actor', actor, read.actors, fail)
  return {
    ...(scenario !== undefined && { scenario }),
    ...(asOf !== undefined && { asOf }),
    foresight: Object.fromEntries(foresight),
  }
}

function parseForesight(text: string): readonly [string, Concept] {
  const [, actor = '', word = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  const concept = CONCEPTS.find(name => name === word)
  if (actor === '' || concept === undefined) {
    throw new InvalidArgumentError(`An actor and one of ${CONCEPTS.join(', ')} are expected, such as RU=seq.`)
  }
  return [actor, concept]
}
