import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import type { FileLook } from '../../events/index.ts'
import type { FilesLookedAt } from '../host.ts'
import { expandPattern } from './expand-pattern.ts'

/** How much of a file is looked at: a heading, or a row, whatever the layout. */
const BEGINNING = 2 ** 15

/**
 * Finds the files that some paths name and looks at the beginning of each. A path is a file, a folder, which stands for
 * the files in it, or a pattern with `*` and `?`. A file that several of them name is one file.
 *
 * @param named - By the user, for whom a pipe is a file too, or by a file, which may name plain files only.
 */
export async function lookAtFiles(
  paths: readonly string[],
  named: 'by-user' | 'by-file' = 'by-user',
): Promise<FilesLookedAt> {
  const looks: FileLook[] = []
  const problems: { path: string; problem: 'missing' | 'unreadable' }[] = []
  const known = new Set<string>()
  for (const path of paths) {
    const files = filesOf(path)
    if (files.length === 0) problems.push({ path, problem: 'missing' })
    for (const file of files) {
      if (known.has(resolve(file))) continue
      known.add(resolve(file))
      const look = named === 'by-user' || isPlain(file) ? await lookAt(file) : null
      if (look === null) problems.push({ path: file, problem: 'unreadable' })
      else looks.push(look)
    }
  }
  return { looks, problems }
}

function filesOf(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return expandPattern(path)
  return stat.isDirectory() ? filesIn(path) : [path]
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isFile() && !entry.name.startsWith('.'),
  )
  return names.map(({ name }) => join(folder, name)).sort()
}

function isPlain(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Null: it cannot be read. */
async function lookAt(path: string): Promise<FileLook | null> {
  try {
    const look = { path, ...kindOf(beginningOf(path)) }
    return look.kind === 'gzip' && !(await isWhole(path)) ? { ...look, kind: 'cut-short' } : look
  } catch {
    return null
  }
}

/** Whether a packed file can be unpacked to its end: the database takes half of one for all of it. */
async function isWhole(path: string): Promise<boolean> {
  try {
    await pipeline(createReadStream(path), createGunzip(), new Writable({ write: (_chunk, _encoding, done) => done() }))
    return true
  } catch {
    return false
  }
}

function beginningOf(path: string): Buffer {
  const buffer = Buffer.alloc(BEGINNING)
  const file = openSync(path, 'r')
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, BEGINNING, 0))
  } finally {
    closeSync(file)
  }
}

/** What the beginning of a file shows. */
export function kindOf(bytes: Buffer): Pick<FileLook, 'kind' | 'head'> {
  const begins = (...mark: readonly number[]): boolean => mark.every((byte, k) => bytes[k] === byte)
  if (bytes.length === 0) return { kind: 'empty', head: '' }
  if (bytes.toString('latin1', 0, 4) === 'PAR1') return { kind: 'parquet', head: '' }
  if (begins(0x50, 0x4b, 0x03, 0x04)) return { kind: 'zip', head: '' }
  if (begins(0x1f, 0x8b)) return unpacked(bytes)
  return textOf(bytes, 'text')
}

function unpacked(bytes: Buffer): Pick<FileLook, 'kind' | 'head'> {
  try {
    // Only the beginning is there, so the end must not be waited for.
    return textOf(gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }), 'gzip')
  } catch {
    return { kind: 'binary', head: '' }
  }
}

function textOf(bytes: Buffer, kind: 'text' | 'gzip'): Pick<FileLook, 'kind' | 'head'> {
  if (bytes.length === 0) return { kind: 'empty', head: '' }
  return bytes.includes(0) ? { kind: 'binary', head: '' } : { kind, head: bytes.toString('utf8') }
}
