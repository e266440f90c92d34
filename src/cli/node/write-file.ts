import { writeFile as write } from 'node:fs/promises'
import type { WriteProblem } from '../host.ts'

/** Writes a whole file, over what was there. Null: it is written. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<WriteProblem | null> {
  try {
    await write(path, content)
    return null
  } catch (error) {
    return problemOf((error as NodeJS.ErrnoException).code ?? '')
  }
}

function problemOf(code: string): WriteProblem {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing-folder'
  if (code === 'EISDIR') return 'directory'
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-room' : 'unwritable'
}
