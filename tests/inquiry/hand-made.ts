import type { Case, Constraint, Driver, Option, Reading } from '../../src/casefile/index.ts'
import type { Span } from '../../src/diagnostics/index.ts'
import type { Concept } from '../../src/engine/index.ts'
import { parseProposition, type Proposition } from '../../src/logic/index.ts'

/** A span for parts that were never in a text. */
export const span: Span = { start: 0, end: 0 }

/** The proposition a text says. */
export function proposition(text: string): Proposition<string> {
  const { proposition } = parseProposition(text)
  if (proposition === undefined) throw new Error(`cannot read "${text}"`)
  return proposition
}

/** An option, owned by the actor before the dot. */
export function option(id: string, irreversible?: 'taking' | 'dropping'): Option {
  return { id, actor: id.split('.')[0]!, label: id, span, ...(irreversible && { irreversible }) }
}

/** A constraint that something always holds. */
export function constraint(id: string, always: string): Constraint {
  return { id, kind: 'always', requires: proposition(always), wording: always, restsOn: [], span }
}

/** A driver that rests on nothing. */
export function driver(id: string, actor: string, wish: string, level?: number): Driver {
  const wording = { prefers: proposition(wish), wording: wish, restsOn: [], span }
  return { id, actor, ...wording, ...(level !== undefined && { level }) }
}

/** A reading of a case with one foresight for all, in which everything counts but the constraints said to be gone. */
export function reading(
  parts: Partial<Case> & Pick<Case, 'options'>,
  foresight: Concept,
  gone: readonly string[] = [],
): Reading {
  const names = [...new Set(parts.options.map(({ actor }) => actor))]
  const written: Case = {
    file: 'case.yaml',
    text: '',
    title: 'A case',
    focus: [],
    sources: [],
    actors: names.map(id => ({ id, name: id, foresight, span })),
    constraints: [],
    statusQuo: { taken: [], span },
    facts: [],
    drivers: [],
    rankings: [],
    claims: [],
    scenarios: [],
    episodes: [],
    ...parts,
  }
  return {
    case: written,
    facts: [],
    constraints: written.constraints.filter(({ id }) => !gone.includes(id)),
    drivers: new Map(names.map(name => [name, written.drivers.filter(({ actor }) => actor === name)])),
    foresight: new Map(names.map(name => [name, foresight])),
    statusQuo: written.statusQuo.taken,
  }
}
