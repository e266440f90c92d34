import { isActor, PRECEDENCE } from './acts.ts'
import type { Database } from './database.ts'

/**
 * Folds the acts of some actors, done or suffered, into the table `happenings`. Rows of one day that name the same sides by
 * acts of one root on one rung tell of one happening, once for each wording; a meeting is one whoever of the two is named first.
 *
 * @param actors - Two at most: the one asked about, and its counterpart.
 */
export async function foldHappenings(database: Database, actors: readonly string[]): Promise<void> {
  const theirs = actors.map((_, k) => `${isActor('source', `$actor${k}`)} OR ${isActor('target', `$actor${k}`)}`)
  const parameters = Object.fromEntries(actors.map((actor, k) => [`actor${k}`, actor]))
  await database.rows(
    `CREATE OR REPLACE TEMP TABLE happenings AS
    SELECT folded.day AS day, folded.reports AS reports, folded.tone AS tone, acts.code AS code,
      sources.actor AS source, sources.channel AS source_channel, targets.actor AS target, targets.channel AS target_channel
    FROM (SELECT day, key, sum(reports)::INTEGER AS reports, round(sum(tone)::DOUBLE / sum(toned))::BIGINT AS tone,
        arg_min(rowid, ${PRECEDENCE}) AS number
      FROM acts WHERE ${theirs.join(' OR ')} GROUP BY day, key) AS folded
    JOIN acts ON acts.rowid = folded.number
    LEFT JOIN sides AS sources ON sources.id = acts.source
    LEFT JOIN sides AS targets ON targets.id = acts.target`,
    parameters,
  )
}
