import type { ActorTable } from '../actors/actor-table.ts'
import { channelFrom } from '../formats/channel.ts'
import type { Database } from './database.ts'
import { KEPT, MARK } from './stage.ts'

/** The staged rows that were kept, as acts: with sides by number. */
export const REPORTS: string = `SELECT day, key, told, code, turned, tone, ${numberOf('source')} AS source, ${numberOf('target')} AS target
  FROM staged WHERE ${KEPT}`

/** Acts, one for all reports of a day that name the same sides by the same code. @param reports - SQL for some of them. */
export function actsOf(reports: string): string {
  return `SELECT day, key, told, code, turned, source, target,
      sum(tone)::BIGINT AS tone, count(tone)::INTEGER AS toned, count(*)::INTEGER AS reports
    FROM (${reports}) GROUP BY ALL`
}

/** Makes the table `acts` of all that were kept. To be asked more than once, they are gathered once. */
export async function gatherActs(database: Database): Promise<void> {
  await database.rows(`CREATE TEMP TABLE acts AS ${actsOf(REPORTS)}`)
}

/** Makes the table `sides` of everybody named in acts that were kept, with who that is and through which channel it speaks. */
export async function gatherSides(database: Database, table: ActorTable): Promise<void> {
  await database.rows(`CREATE TEMP TABLE sides AS ${sidesFor(table)}`)
}

/** A side is known by a number of 64 bits; NULL: nobody. */
function numberOf(side: string): string {
  return `CASE WHEN ${side} IS NOT NULL THEN hash(${side}) END`
}

/** The user's word wins; then the country; who is of none is an actor of its own. */
function sidesFor({ channels }: ActorTable): string {
  const written = `SELECT source AS side FROM staged WHERE ${KEPT} UNION SELECT target FROM staged WHERE ${KEPT}`
  const parted = `SELECT hash(side) AS id, string_split(side, ${MARK}) AS parts FROM (${written}) WHERE side IS NOT NULL`
  const told = channelFrom('hint')
  const given = 'SELECT min(own.channel) FROM own_channels AS own WHERE own.name = upper(coded)'
  return `SELECT id, coded, coalesce(own_actors.actor, countries.actor, country, coded) AS actor,
      ${channels.size === 0 ? told : `coalesce((${given}), ${told})`} AS channel
    FROM (SELECT id, parts[1] AS coded, NULLIF(parts[2], '') AS country, parts[3] AS hint FROM (${parted}))
    LEFT JOIN countries ON countries.name = upper(country)
    LEFT JOIN own_actors ON own_actors.name = upper(coded)`
}

/** SQL for whether a side is an actor; NULL where nobody is named. @param actor - SQL for the actor's id. */
export function isActor(side: string, actor: string): string {
  return `${side} IN (SELECT id FROM sides WHERE sides.actor = ${actor})`
}

/**
 * Which of the acts that are one happening tells its code and channels: a number, the less the better, the same in every
 * run. The one most often reported, ties going to the finer code.
 */
export const PRECEDENCE = `((65535 - least(reports, 65535))::UBIGINT << 48) | (code::UBIGINT << 32) | (hash(source, target) >> 32)`
