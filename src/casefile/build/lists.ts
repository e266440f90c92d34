import type { RestsOn, StatusQuo } from '../case.ts'
import { listedTwice } from '../problems/advice.ts'
import type { TextNode, TreeNode } from '../tree/tree.ts'
import { itemsOf, nodeAt, scalarsOf } from './fields.ts'
import type { Names, Scope } from './scope.ts'

/** The options a list names, each once; what there is not is reported and left out. */
export function readOptions(nodes: readonly TextNode[], scope: Scope): string[] {
  const found = new Set<string>()
  for (const node of nodes) {
    const option = scope.resolve(node, 'option', scope.options)
    if (option === undefined || scope.options.get(option) !== true) continue
    if (found.has(option)) scope.report(listedTwice(option, node.span))
    found.add(option)
  }
  return [...found]
}

/** The options taken by a list. */
export function readStatusQuo(node: TreeNode, scope: Scope): StatusQuo {
  return { taken: readOptions(scalarsOf(node), scope), span: node.span }
}

/** The actors a list names, each once. */
export function readActors(nodes: readonly TextNode[], scope: Scope): string[] {
  return [...new Set(nodes.map(node => scope.resolve(node, 'actor', scope.actors)).filter(id => id !== undefined))]
}

/**
 * What something rests on, in groups. Facts there are not are reported and left out, and a group of nothing else with
 * them.
 *
 * @param known - Ids of the facts that can be rested on.
 */
export function readRestsOn(record: TreeNode, known: Names, scope: Scope): RestsOn {
  const node = nodeAt(record, 'rests_on')
  const groups = node?.kind === 'list' ? itemsOf(node) : node === undefined ? [] : [node]
  return groups.map(group => readGroup(group, known, scope)).filter(group => group.length > 0)
}

function readGroup(node: TreeNode, known: Names, scope: Scope): string[] {
  const names = node.kind === 'text' ? [node] : scalarsOf(nodeAt(node, 'any'))
  for (const { text } of names) scope.mentions.facts.add(text)
  return [...new Set(names.map(name => scope.resolve(name, 'fact', known)).filter(id => id !== undefined))]
}
