import type * as DuckDb from '@duckdb/node-api'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { dayNumber } from '../../../src/events/calendar.ts'
import type { Panel, Subject } from './calibrating.ts'

/** Coded events of 2018, January to October, where they have been laid beside the repository. */
export const ICEWS = '../shared/data/icews18.parquet'
export const hasIcews: boolean = existsSync(ICEWS)

const FIRST = '2018-01-01'
const DAYS = 304

/**
 * Pairs of different states with at least one event in two days.
 *
 * @returns Undefined where DuckDB is not installed.
 */
export async function icewsPanel(): Promise<Panel | undefined> {
  const rows = await readRows()
  if (rows === undefined) return undefined
  const [pairs, sources, targets] = [
    new Map<string, Pair>(),
    new Map<string, Float64Array>(),
    new Map<string, Float64Array>(),
  ]
  for (const { day, source, target, count, critical } of rows) {
    if (source !== null) at(sources, source, newSeries)[day]! += count
    if (target !== null) at(targets, target, newSeries)[day]! += count
    if (source === null || target === null || source === target) continue
    const pair = at(pairs, `${source} ${target}`, () => ({ source, target, own: newSeries(), critical: newSeries() }))
    pair.own[day]! += count
    pair.critical[day]! += critical
  }
  const busy = [...pairs.values()].filter(({ own }) => own.reduce((sum, count) => sum + count, 0) >= DAYS / 2)
  const subjects = busy.map(({ source, target, own, critical }): Subject => {
    const beside = (all: Float64Array): Float64Array => all.map((count, day) => count - own[day]!)
    return { own, critical, attention: beside(targets.get(target)!), activity: beside(sources.get(source)!) }
  })
  return { first: dayNumber(FIRST)!, subjects }
}

interface Pair {
  readonly source: string
  readonly target: string
  readonly own: Float64Array
  readonly critical: Float64Array
}

interface Row {
  readonly day: number
  readonly source: string | null
  readonly target: string | null
  readonly count: number
  readonly critical: number
}

/** By way of require, so that a bundle elsewhere finds the package too: it is looked for where the program is run. */
async function readRows(): Promise<Row[] | undefined> {
  let duckdb: typeof DuckDb
  try {
    duckdb = createRequire(join(process.cwd(), 'package.json'))('@duckdb/node-api')
  } catch {
    return undefined
  }
  const instance = await duckdb.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(
    `select (date::date - date '${FIRST}')::int, source_iso, target_iso, count(*)::int,
       (count(*) filter (cameo >= '09'))::int
     from '${ICEWS}' group by 1, 2, 3 order by 1, 2, 3`,
  )
  connection.closeSync()
  instance.closeSync()
  return reader.getRows().map(row => {
    const [day, source, target, count, critical] = row as [number, string | null, string | null, number, number]
    return { day, source, target, count, critical }
  })
}

function newSeries(): Float64Array {
  return new Float64Array(DAYS)
}

function at<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
