import { CHANNELS } from '../daily-record.ts'
import { isActor, PRECEDENCE } from './acts.ts'
import type { Database } from './database.ts'

/**
 * Folds the acts of some actors, done or suffered, into the table `happenings`. Acts of one day by one actor to another, of one
 * root and on one rung, are one happening however the two are spelled; a meeting is one whoever of the two is named first.
 * A side's channel is the one most often reported that is told, its channels are all that are.
 *
 * @param actors - Two at most: the one asked about, and its counterpart.
 */
export async function foldHappenings(database: Database, actors: readonly string[]): Promise<void> {
  const theirs = actors.map((_, k) => `${isActor('source', `$actor${k}`)} OR ${isActor('target', `$actor${k}`)}`)
  const parameters = Object.fromEntries(actors.map((actor, k) => [`actor${k}`, actor]))
  await database.rows(
    `CREATE OR REPLACE TEMP TABLE happenings AS
    SELECT folded.day AS day, folded.reports AS reports, folded.tone AS tone, acts.code AS code,
      sources.actor AS source, ${sideOf('source')}, targets.actor AS target, ${sideOf('target')}
    FROM (SELECT day, key, sum(reports)::INTEGER AS reports, round(sum(tone)::DOUBLE / sum(toned))::BIGINT AS tone,
        arg_min(number, ${PRECEDENCE}) AS number, ${channelsOf('one')}, ${channelsOf('other')}
      FROM (${voiced(theirs.join(' OR '))}) GROUP BY day, key) AS folded
    JOIN acts ON acts.rowid = folded.number
    LEFT JOIN sides AS sources ON sources.id = acts.source
    LEFT JOIN sides AS targets ON targets.id = acts.target`,
    parameters,
  )
}

/** Acts with the channels of either side, the sides of a meeting in the same order throughout. */
function voiced(condition: string): string {
  return `SELECT acts.*, acts.rowid AS number, CASE WHEN turned THEN targets.channel ELSE sources.channel END AS one,
      CASE WHEN turned THEN sources.channel ELSE targets.channel END AS other
    FROM acts LEFT JOIN sides AS sources ON sources.id = acts.source LEFT JOIN sides AS targets ON targets.id = acts.target
    WHERE ${condition}`
}

function channelsOf(side: 'one' | 'other'): string {
  const numbers = TOLD.map((channel, k) => `WHEN '${channel}' THEN ${2 ** k}`).join(' ')
  return `arg_min(${side}, ${PRECEDENCE}) FILTER (${side} <> 'other') AS ${side}_channel,
    bit_or(CASE ${side} ${numbers} END) AS ${side}_channels`
}

/** Channels that tell something, by name. While acts are folded each is a bit of a number, as lists of texts take twice as long. */
const TOLD = CHANNELS.filter(channel => channel !== 'other').toSorted()

/** SQL for the names in a number of channels, parted by commas. */
function namesIn(channels: string): string {
  const names = TOLD.map((channel, k) => `CASE WHEN ${channels} & ${2 ** k} > 0 THEN '${channel}' END`)
  return `concat_ws(',', ${names.join(', ')})`
}

/** The channel and the channels of a side of the act that tells a happening. */
function sideOf(side: 'source' | 'target'): string {
  const [straight, turned] = side === 'source' ? ['one', 'other'] : ['other', 'one']
  const of = (what: string): string => `CASE WHEN acts.turned THEN ${turned}_${what} ELSE ${straight}_${what} END`
  return `${of('channel')} AS ${side}_channel, ${namesIn(`(${of('channels')})`)} AS ${side}_channels`
}
