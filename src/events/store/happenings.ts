import type { ActorTable } from '../actors/actor-table.ts'
import { channelFrom } from '../formats/channel.ts'
import type { Database } from './database.ts'
import { KEPT_ACTS } from './stage.ts'

/**
 * Folds the staged acts into happenings. Rows of one day that name the same sides by acts of one root on one rung tell of
 * one happening, once for each wording; a meeting is one whoever of the two is named first. The code and the channels
 * of a happening are those of the act most often reported, ties going to the finer code.
 */
export async function foldHappenings(database: Database, table: ActorTable): Promise<void> {
  await database.rows(`CREATE TEMP TABLE acts AS ${KEPT_ACTS}`)
  await database.rows(`CREATE TEMP TABLE channels AS SELECT hint, coded, ${channelOf(table)} AS channel FROM (
    SELECT source_hint AS hint, source_coded AS coded FROM acts UNION SELECT target_hint, target_coded FROM acts)`)
  await database.rows(`CREATE TEMP TABLE happenings AS SELECT folded.*, code,
      source, source_hint, source_coded, target, target_hint, target_coded
    FROM (${FOLDED}) AS folded JOIN acts ON acts.rowid = folded.number`)
}

const FOLDED = `SELECT day, rung, sum(reports)::INTEGER AS reports, round(sum(tone)::DOUBLE / sum(toned))::BIGINT AS tone,
    coalesce(rung = 'meetings' AND min(source_coded) <> max(source_coded), false) AS mirrored,
    arg_min(rowid, ${precedence()}) AS number
  FROM acts
  GROUP BY day, rung, root, ${undirected('source_coded', 'least')}, ${undirected('target_coded', 'greatest')}`

/** One of the two sides, in the order of their names where the order says nothing. */
function undirected(side: 'source_coded' | 'target_coded', either: 'least' | 'greatest'): string {
  // With nobody on the other side there is nothing to turn round.
  return `CASE WHEN rung = 'meetings' AND source_coded IS NOT NULL AND target_coded IS NOT NULL
    THEN ${either}(source_coded, target_coded) ELSE ${side} END`
}

/** Which act of a happening tells its code and channels: a number, the less the better, the same in every run. */
function precedence(): string {
  const seldom = '65535 - least(reports, 65535)'
  const tie = 'hash(code, source_coded, target_coded, source_hint, target_hint) >> 20'
  return `((${seldom})::UBIGINT << 48) | ((4 - least(length(code), 4))::UBIGINT << 44) | (${tie})`
}

function channelOf({ channels }: ActorTable): string {
  const told = channelFrom('hint')
  return channels.size === 0
    ? told
    : `coalesce((SELECT min(own.channel) FROM own_channels AS own WHERE own.name = upper(coded)), ${told})`
}

/** Joins the channel of the side that acts: its hint, and how it is coded. */
export function joinChannels(hint: string, coded: string): string {
  return `LEFT JOIN channels ON channels.hint = ${hint} AND channels.coded IS NOT DISTINCT FROM ${coded}`
}
