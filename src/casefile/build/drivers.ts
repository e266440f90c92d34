import type { AddedDriver, Driver } from '../case.ts'
import { beforeAndAfter, besideAnother } from '../problems/meaning.ts'
import { ID } from '../schema/parts.ts'
import { type MapNode, plainValue, type TextNode, type TreeNode } from '../tree/tree.ts'
import { entriesAt, itemsOf, nodeAt, present, scalarAt, textAt } from './fields.ts'
import { readRestsOn } from './lists.ts'
import { readProposition } from './proposition.ts'
import { bothOf, type Declaration, type Names, type Scope } from './scope.ts'
import { readConfidence, readValidity } from './validity.ts'

/** What the drivers of a list belong to: the case, or a scenario. */
export interface DriverHome {
  readonly declared: Map<string, Declaration>
  /** Facts that can be rested on. */
  readonly facts: Names
}

/** The drivers under `drivers:`, by actor. Those that cannot be read, or whose id is taken, are left out. */
export function readDrivers(parent: TreeNode | undefined, home: DriverHome, scope: Scope): AddedDriver[] {
  return entriesAt(parent, 'drivers').flatMap(({ key: actor, keySpan, value }) => {
    if (!scope.actors.has(actor)) scope.unknown('actor', actor, keySpan, scope.actors, true)
    const records = itemsOf(value).filter(item => item.kind === 'map')
    if (records.length > 0) scope.mentions.ordered.add(actor)
    const read = records.map(record => readDriver(record, actor, home, scope)).filter(one => one !== undefined)
    for (const driver of read) checkPlace(driver, home, scope)
    return scope.actors.has(actor) ? read.map(({ driver }) => driver) : []
  })
}

/** A driver with what is looked at once all drivers of its list are known. */
interface ReadDriver {
  readonly driver: AddedDriver
  readonly before: TextNode | undefined
  readonly after: TextNode | undefined
}

function readDriver(record: MapNode, actor: string, home: DriverHome, scope: Scope): ReadDriver | undefined {
  const id = scalarAt(record, 'id')
  const named = id !== undefined && ID.test(id.text)
  const free = named && scope.declare(id.text, { span: id.span, of: 'driver', actor }, home.declared, scope.declared)
  const prefersNode = scalarAt(record, 'prefers')
  const prefers = prefersNode && readProposition(prefersNode, scope, scope.mentions.options)
  const level = scalarAt(record, 'level')
  if (id !== undefined && restsOnSomething(record)) scope.mentions.resting.add(id.span.start)
  const parts = {
    restsOn: readRestsOn(record, home.facts, scope),
    ...present({ because: textAt(record, 'because'), confidence: readConfidence(record) }),
    ...present({ level: level === undefined ? undefined : readLevel(level) }),
    ...readValidity(record, scope),
  }
  if (!free || prefersNode === undefined || prefers === undefined) return undefined
  const [before, after] = [scalarAt(record, 'before'), scalarAt(record, 'after')]
  const place = present({ before: before?.text, after: after?.text })
  const driver: Driver = { id: id.text, actor, prefers, wording: prefersNode.text.trim(), ...parts, span: id.span }
  return { driver: { ...driver, ...place }, before, after }
}

function restsOnSomething(record: MapNode): boolean {
  const node = nodeAt(record, 'rests_on')
  return node !== undefined && (node.kind !== 'list' || node.items.length > 0)
}

function readLevel(node: TextNode): number | undefined {
  const value = plainValue(node)
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined
}

/** That a driver a scenario adds is placed beside one other driver, of the same actor. */
function checkPlace({ driver, before, after }: ReadDriver, home: DriverHome, scope: Scope): void {
  if (before !== undefined && after !== undefined) scope.report(beforeAndAfter(driver.id, after.span))
  for (const node of [before, after]) {
    if (node === undefined) continue
    const beside = home.declared.get(node.text) ?? scope.declared.get(node.text)
    if (beside?.of === 'driver') {
      if (beside.actor !== driver.actor) scope.report(besideAnother(node.text, node.span, driver.actor))
    } else scope.resolve(node, 'driver', driversOf(driver.actor, home, scope))
  }
}

function driversOf(actor: string, home: DriverHome, scope: Scope): Names {
  const all = [scope.declared, home.declared]
  return {
    ...bothOf(scope.declared, home.declared),
    has: () => false,
    *keys() {
      for (const declared of all) for (const [id, its] of declared) if (its.actor === actor) yield id
    },
  }
}
