import type { Scenario } from '../case.ts'
import { CONCEPTS, type Concept } from '../../engine/index.ts'
import type { Entry, TreeNode } from '../tree/tree.ts'
import { readConstraints } from './constraints.ts'
import { declaredAt } from './declare.ts'
import { readDrivers } from './drivers.ts'
import { readFacts } from './facts.ts'
import { entriesAt, nodeAt, present, scalarsAt, textAt } from './fields.ts'
import { readStatusQuo } from './lists.ts'
import { bothOf, type Declaration, type Scope } from './scope.ts'
import { readDate } from './validity.ts'

/** The scenarios of a case. @param facts - Ids of the facts of the case itself. */
export function readScenarios(root: TreeNode, facts: ReadonlySet<string>, scope: Scope): Scenario[] {
  return declaredAt(root, 'scenarios').map(entry => readScenario(entry, facts, scope))
}

function readScenario({ key: id, keySpan: span, value }: Entry, facts: ReadonlySet<string>, scope: Scope): Scenario {
  const declared = new Map<string, Declaration>()
  const add = nodeAt(value, 'add')
  const addFacts = readFacts(add, declared, scope)
  const home = {
    declared,
    prefix: `${id}-`,
    facts: bothOf(facts, new Set(addFacts.map(({ id: added }) => added))),
  }
  const statusQuo = nodeAt(value, 'status_quo')
  return {
    id,
    title: textAt(value, 'title') ?? id,
    ...present({ asOf: readDate(value, 'as_of', scope) }),
    ...present({ statusQuo: statusQuo && readStatusQuo(statusQuo, scope) }),
    withdraw: readWithdrawn(value, scope),
    addFacts,
    addDrivers: readDrivers(add, home, scope),
    addConstraints: readConstraints(add, home, scope),
    foresight: readForesight(value, scope),
    span,
  }
}

function readWithdrawn(scenario: TreeNode, scope: Scope): string[] {
  const names = scalarsAt(scenario, 'withdraw').map(node => scope.resolve(node, 'withdrawable', scope.declared))
  return [...new Set(names.filter(name => name !== undefined))]
}

function readForesight(scenario: TreeNode, scope: Scope): Readonly<Record<string, Concept>> {
  const found = Object.create(null) as Record<string, Concept>
  for (const { key: actor, keySpan, value } of entriesAt(scenario, 'foresight')) {
    const concept = CONCEPTS.find(one => value.kind === 'text' && one === value.text)
    if (!scope.actors.has(actor)) scope.unknown('actor', actor, keySpan, scope.actors, true)
    else if (concept !== undefined) found[actor] = concept
  }
  return found
}
