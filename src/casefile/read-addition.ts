import type { Diagnostic } from '../diagnostics/index.ts'
import { readConstraints } from './build/constraints.ts'
import { readDrivers } from './build/drivers.ts'
import { readFacts } from './build/facts.ts'
import { bothOf, type Declaration, Scope } from './build/scope.ts'
import type { AddedDriver, Case, Constraint, Fact, Scenario } from './case.ts'
import { notACase } from './problems/text.ts'
import { additionSchema } from './schema/case-schema.ts'
import { checkStructure } from './schema/check-structure.ts'
import { readTree } from './tree/read-tree.ts'
import { nounFor } from './tree/tree.ts'

/** What a supposition adds to a case, with everything that is wrong with it. */
export interface ReadAddition {
  readonly facts: readonly Fact[]
  readonly drivers: readonly AddedDriver[]
  readonly constraints: readonly Constraint[]
  /** In ascending order of their spans, which point into the text of the addition. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads what is to be added to a case: `facts`, `drivers` and `constraints` as under a scenario's `add`. They may name
 * whatever the case has. Never throws, whatever the text.
 */
export function readAddition(text: string, subject: Case): ReadAddition {
  const { root, diagnostics } = readTree(text)
  if (root?.kind !== 'map') {
    const found = notACase(root?.span ?? NOWHERE, root === undefined ? 'empty' : nounFor(root), KEYS)
    return { facts: [], drivers: [], constraints: [], diagnostics: diagnostics.length > 0 ? diagnostics : [found] }
  }
  const scope = scopeOf(subject, text)
  const declared = new Map<string, Declaration>()
  const facts = readFacts(root, declared, scope)
  const known = new Set(subject.facts.map(({ id }) => id))
  const home = { declared, prefix: 'added-', facts: bothOf(known, new Set(facts.map(({ id }) => id))) }
  const drivers = readDrivers(root, home, scope)
  const constraints = readConstraints(root, home, scope)
  const all = [...diagnostics, ...checkStructure(root, additionSchema), ...scope.diagnostics]
  return { facts, drivers, constraints, diagnostics: all.map(inText).sort((a, b) => a.span.start - b.span.start) }
}

const KEYS = 'the keys "facts:", "drivers:" or "constraints:"'

/** A diagnostic without the places that are in the case. */
function inText({ related = [], ...diagnostic }: Diagnostic): Diagnostic {
  const here = related.filter(({ span }) => span !== NOWHERE)
  return here.length === 0 ? diagnostic : { ...diagnostic, related: here }
}

/** What has been declared by the time a whole case was read. */
function scopeOf(subject: Case, text: string): Scope {
  const scope = new Scope(text)
  for (const { id } of subject.actors) scope.actors.add(id)
  for (const { id } of subject.options) scope.options.set(id, true)
  for (const source of subject.sources) {
    scope.sources.set(source.id, source)
    scope.declared.set(source.id, { span: NOWHERE, of: 'source' })
  }
  // What scenarios add comes first, so that of equal ids it is the case's own that counts.
  for (const parts of [...subject.scenarios.map(partsOf), subject]) {
    for (const { id } of parts.facts) scope.declared.set(id, { span: NOWHERE, of: 'fact' })
    for (const { id } of parts.constraints) scope.declared.set(id, { span: NOWHERE, of: 'constraint' })
    for (const { id, actor } of parts.drivers) scope.declared.set(id, { span: NOWHERE, of: 'driver', actor })
  }
  return scope
}

function partsOf({ addFacts, addDrivers, addConstraints }: Scenario): Pick<Case, 'facts' | 'drivers' | 'constraints'> {
  return { facts: addFacts, drivers: addDrivers, constraints: addConstraints }
}

/** The case is another text than the addition, so nothing in it can be pointed at. */
const NOWHERE = { start: 0, end: 0 }
