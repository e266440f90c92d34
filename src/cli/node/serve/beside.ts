import { open, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { constants } from 'node:fs'
import { readCase } from '../../../casefile/index.ts'

/** A file that a case names, or why it is not handed out. */
export type Beside =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'not-named' | 'outside' | 'missing' | 'too-large' }

/** The largest file beside a case that is handed to a page, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * A file that the case names: the text of a source, or the record of events. Only plain files in the folder of the case
 * and below it, whatever links and paths may say.
 *
 * @param named - The path as the case has it.
 * @param text - The case, for what it names.
 */
export async function readBeside(casePath: string, text: string, named: string): Promise<Beside> {
  if (!filesNamedIn(text).has(named)) return { problem: 'not-named' }
  if (/^[/\\]|^[A-Za-z]:|\0/u.test(named)) return { problem: 'outside' }
  try {
    const folder = await realpath(dirname(casePath))
    const file = await realpath(join(dirname(casePath), named))
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return { problem: 'outside' }
    return await readPlain(file)
  } catch {
    return { problem: 'missing' }
  }
}

/** Opened without waiting, so that a pipe does not hold it up, and looked at once open, so that nobody can swap it. */
async function readPlain(path: string): Promise<Beside> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
  try {
    const stat = await file.stat()
    if (!stat.isFile()) return { problem: 'missing' }
    if (stat.size > MOST_BYTES) return { problem: 'too-large' }
    return { bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}

function filesNamedIn(text: string): Set<string> {
  const named = new Set<string>()
  const { case: subject } = readCase(text, { sourceText: source => void named.add(source) })
  for (const { file } of subject?.sources ?? []) if (file !== undefined) named.add(file)
  if (subject?.events !== undefined) named.add(subject.events)
  return named
}
