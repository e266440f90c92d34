import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { SweepTask } from '../../../inquiry/index.ts'

/** What a job on the queue carries: a whole task and the number of one of its blocks. */
export interface JobData {
  /** Of the program that handed it out. Another one may well compute something else. */
  readonly version: string
  /** Of the version and the task. */
  readonly hash: string
  readonly block: number
  /** The task as JSON, or that compressed, in Base64. */
  readonly task: string
  readonly compressed: boolean
}

/** Longer tasks are compressed; each job carries a copy. */
const LARGE = 2048

/** All of a job but the block. */
export type PackedTask = Omit<JobData, 'block'>

/** A task ready to be sent. */
export function pack(task: SweepTask, version: string): PackedTask {
  const json = JSON.stringify(task)
  const compressed = json.length > LARGE
  const hash = hashOf(version, json)
  return { version, hash, task: compressed ? gzipSync(json).toString('base64') : json, compressed }
}

/**
 * The task of a job.
 *
 * @throws RangeError where it is not the one its hash speaks of.
 */
export function unpack({ version, hash, task, compressed }: PackedTask): SweepTask {
  const json = compressed ? gunzipSync(Buffer.from(task, 'base64')).toString('utf8') : task
  if (hashOf(version, json) !== hash) throw new RangeError('the task does not have the hash it came with')
  return JSON.parse(json) as SweepTask
}

/** The id of a job. The same block of the same task always has the same, so that the queue holds it once. */
export function jobId({ hash }: Pick<JobData, 'hash'>, block: number): string {
  return `${hash}-${block}`
}

function hashOf(version: string, json: string): string {
  return createHash('sha256').update(`${version}\n${json}`).digest('hex')
}
