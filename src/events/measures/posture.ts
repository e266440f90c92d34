import type { DailyRecord } from '../daily-record.ts'
import type { PostureQuestion, PostureResult } from './posture-result.ts'

/**
 * The posture of an actor in a window of a record.
 *
 * @throws Error where it is not there yet.
 */
export function posture(record: DailyRecord, question: PostureQuestion): PostureResult {
  throw new Error(`no posture of ${question.actor} in ${record.acts.length} acts yet`)
}
