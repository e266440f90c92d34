import type { Constraint } from '../case.ts'
import type { Proposition } from '../../logic/index.ts'
import { MAX_OPTIONS } from '../../engine/index.ts'
import { ID } from '../schema/parts.ts'
import type { MapNode, TextNode, TreeNode } from '../tree/tree.ts'
import { nodeAt, present, recordsAt, scalarAt, scalarsOf, textAt } from './fields.ts'
import { readOptions, readRestsOn } from './lists.ts'
import { readProposition } from './proposition.ts'
import type { Declaration, Names, Scope } from './scope.ts'
import { readValidity } from './validity.ts'

type Kind = Constraint['kind']

const KINDS: readonly Kind[] = ['never', 'always', 'at_most_one', 'exactly_one']

/** What the constraints of a list belong to: the case, or a scenario. */
export interface ConstraintHome {
  readonly declared: Map<string, Declaration>
  /** Before the number of a constraint that was given no id. */
  readonly prefix: string
  /** Facts that can be rested on. */
  readonly facts: Names
}

/** The constraints of a list. Those that cannot be read, or whose id is taken, are left out. */
export function readConstraints(parent: TreeNode | undefined, home: ConstraintHome, scope: Scope): Constraint[] {
  return recordsAt(parent, 'constraints')
    .map((record, place) => readConstraint(record, place + 1, home, scope))
    .filter(constraint => constraint !== undefined)
}

function readConstraint(record: MapNode, number: number, home: ConstraintHome, scope: Scope): Constraint | undefined {
  const idNode = scalarAt(record, 'id')
  const given = idNode !== undefined && ID.test(idNode.text) ? idNode : undefined
  const id = given?.text ?? `${home.prefix}constraint-${number}`
  const kinds = KINDS.filter(kind => nodeAt(record, kind) !== undefined)
  const span = given?.span ?? record.entries.get(kinds[0] ?? '')?.keySpan ?? record.span
  const free = scope.declare(id, { span, of: 'constraint' }, home.declared, scope.declared)
  const said = kinds.map(kind => ({ kind, ...readRequirement(kind, nodeAt(record, kind)!, scope) }))
  const restsOn = readRestsOn(record, home.facts, scope)
  const validity = readValidity(record, scope)
  const only = said.length === 1 ? said[0] : undefined
  if (!free || only?.requires === undefined) return undefined
  const { kind, requires, wording } = only
  return { id, kind, requires, wording, ...present({ because: textAt(record, 'because') }), restsOn, ...validity, span }
}

function readRequirement(
  kind: Kind,
  node: TreeNode,
  scope: Scope,
): { requires: Proposition<string> | undefined; wording: string } {
  if (kind === 'never' || kind === 'always') {
    if (node.kind !== 'text') return { requires: undefined, wording: '' }
    const proposition = readProposition(node, scope)
    const requires = kind === 'always' || proposition === undefined ? proposition : not(proposition)
    return { requires, wording: node.text.trim() }
  }
  const nodes: readonly TextNode[] = scalarsOf(node)
  const options = readOptions(nodes, scope)
  // More options than a case can have have been reported; all pairs of them would be very many.
  const whole =
    options.length > 0 && options.length <= MAX_OPTIONS && options.length === new Set(nodes.map(n => n.text)).size
  return { requires: whole ? atMostOne(options, kind === 'exactly_one') : undefined, wording: options.join(', ') }
}

function not(operand: Proposition<string>): Proposition<string> {
  return { kind: 'not', operand }
}

/** No two of the options together; and, where `some`, one of them at least. */
function atMostOne(names: readonly string[], some: boolean): Proposition<string> {
  const options = names.map((option): Proposition<string> => ({ kind: 'option', option }))
  const pairs = options.flatMap((a, i) => options.slice(i + 1).map(b => not({ kind: 'and', operands: [a, b] })))
  return { kind: 'and', operands: some ? [{ kind: 'or', operands: options }, ...pairs] : pairs }
}
