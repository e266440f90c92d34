import type { Diagnostic, Span } from '../diagnostics/index.ts'
import type { CaseEvent, Column } from './event.ts'
import * as problem from './problems.ts'

/** The ids that a record may use, as its case declares them. */
export interface KnownIds {
  readonly actors: readonly string[]
  /** Each as `ACTOR.option`. */
  readonly options: readonly string[]
  /** Absent: what is cited is not looked up. */
  readonly sources?: readonly string[]
}

/**
 * What a record names and its case does not have: actors, targets, options and sources; and options of somebody else than
 * the one who acts.
 *
 * @param events - As they were read from a table; of others the spans are at the beginning of the text.
 */
export function checkEvents(events: readonly CaseEvent[], known: KnownIds): Diagnostic[] {
  return events.flatMap(event => [
    ...checkActor(event, 'actor', known),
    ...checkActor(event, 'target', known),
    ...checkOption(event, known),
    ...checkSource(event, known),
  ])
}

function checkActor(event: CaseEvent, column: 'actor' | 'target', { actors }: KnownIds): Diagnostic[] {
  const name = event[column]
  if (name === undefined || actors.includes(name)) return []
  return [problem.unknownActor(name, spanOf(event, column), actors)]
}

function checkOption(event: CaseEvent, { options }: KnownIds): Diagnostic[] {
  const { option, actor } = event
  if (option === undefined) return []
  const span = spanOf(event, 'option')
  if (!options.includes(option)) return [problem.unknownOption(option, span, options)]
  return option.startsWith(`${actor}.`) ? [] : [problem.optionOfAnother(option, actor, span)]
}

/** A cell may cite several places, separated by semicolons; the first word of each is a source. */
function checkSource(event: CaseEvent, { sources }: KnownIds): Diagnostic[] {
  const cited = (event.evidence ?? '').split(';').map(place => place.trim().split(/\s/u)[0]!)
  const missing = cited.filter(name => name !== '' && sources !== undefined && !sources.includes(name))
  return missing.map(name => problem.unknownSource(name, spanOf(event, 'evidence'), sources ?? []))
}

function spanOf({ at }: CaseEvent, column: Column): Span {
  return at?.cells[column] ?? { start: 0, end: 0 }
}
