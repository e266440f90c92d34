import type { Case } from '../case.ts'
import { type MapNode, plainValue } from '../tree/tree.ts'
import { readClaims, readEpisodes } from './claims.ts'
import { readConstraints } from './constraints.ts'
import { readActors as readDeclaredActors, readOptions, readSources } from './declare.ts'
import { readDrivers } from './drivers.ts'
import { readFacts } from './facts.ts'
import { nodeAt, present, scalarAt, scalarsAt, textAt } from './fields.ts'
import { readActors, readStatusQuo } from './lists.ts'
import { readRankings } from './rankings.ts'
import { readScenarios } from './scenarios.ts'
import type { Scope } from './scope.ts'
import { readDate } from './validity.ts'

/**
 * The case a tree holds, as far as it can be made out; what cannot is reported to the scope and left out.
 * Declarations come before what refers to them, whatever their order in the file.
 */
export function buildCase(root: MapNode, file: string, scope: Scope): Case {
  const sources = readSources(root, scope)
  const actors = readDeclaredActors(root, scope)
  const options = readOptions(root, scope)
  const facts = readFacts(root, scope.declared, scope)
  const factIds = new Set(facts.map(({ id }) => id))
  const home = { declared: scope.declared, prefix: '', facts: factIds }
  const constraints = readConstraints(root, home, scope)
  const statusQuo = nodeAt(root, 'status_quo')
  const [title, question, description, notes] = ['title', 'question', 'description', 'notes'].map(key =>
    textAt(root, key),
  )
  return {
    file,
    text: scope.text,
    title: title ?? '',
    ...present({ question, description, notes, asOf: readDate(root, 'as_of', scope) }),
    focus: readActors(scalarsAt(root, 'focus'), scope),
    sources,
    actors,
    options,
    constraints,
    statusQuo: statusQuo === undefined ? { taken: [], span: { start: 0, end: 0 } } : readStatusQuo(statusQuo, scope),
    facts,
    drivers: readDrivers(root, home, scope),
    rankings: readRankings(root, scope),
    scenarios: readScenarios(root, factIds, scope),
    claims: readClaims(root, scope),
    episodes: readEpisodes(root, scope),
    ...readRecord(root),
  }
}

/** The record that the case names, what is said of it, and the event data beside it. */
function readRecord(root: MapNode): Pick<Case, 'events' | 'eventsComplete' | 'eventData'> {
  const node = nodeAt(root, 'events')
  const events = node?.kind === 'map' ? textAt(node, 'file') : textAt(root, 'events')
  const complete = scalarAt(node, 'complete')
  const eventsComplete = complete && plainValue(complete) === true ? true : undefined
  const paths = node?.kind === 'map' ? scalarsAt(node, 'data').map(({ text }) => text) : []
  const eventData = paths.length === 0 ? undefined : { paths, ...present({ actors: textAt(node, 'actors') }) }
  return present({ events, eventsComplete, eventData })
}
