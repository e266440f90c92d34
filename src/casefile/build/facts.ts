import type { Fact, FactKind } from '../case.ts'
import type { TreeNode } from '../tree/tree.ts'
import { declaredAt } from './declare.ts'
import { nodeAt, present, scalarsAt, scalarsOf, textAt, wordAt } from './fields.ts'
import { readEvidence } from './evidence.ts'
import { readActors } from './lists.ts'
import type { Declaration, Scope } from './scope.ts'
import { readConfidence, readValidity } from './validity.ts'

const KINDS: readonly FactKind[] = ['tie', 'capability', 'commitment', 'judgement', 'record']

/** The facts of the case, or those a scenario adds. A fact whose id is taken is left out. */
export function readFacts(parent: TreeNode | undefined, declared: Map<string, Declaration>, scope: Scope): Fact[] {
  const found: Fact[] = []
  for (const { key: id, keySpan: span, value } of declaredAt(parent, 'facts')) {
    if (scalarsOf(nodeAt(value, 'evidence')).length > 0) scope.mentions.evidenced.add(span.start)
    const fact: Fact = {
      id,
      text: textAt(value, 'text') ?? id,
      evidence: readEvidence(value, scope),
      ...present({ confidence: readConfidence(value) }),
      ...readValidity(value, scope),
      about: readActors(scalarsAt(value, 'about'), scope),
      ...present({ kind: wordAt(value, 'kind', KINDS) }),
      span,
    }
    if (scope.declare(id, { span, of: 'fact' }, declared, scope.declared)) found.push(fact)
  }
  return found
}
