import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a file in another's place in one step, with the other's mode; never leaves half a file, nor one of its own behind.
 *
 * @param path - The file itself; a link to it would be replaced.
 * @param still - Asked last of all; if it says no, nothing is done.
 * @returns Whether it was done.
 * @throws What the file system says.
 */
export async function replaceFile(path: string, bytes: Uint8Array, still: () => Promise<boolean>): Promise<boolean> {
  const folder = dirname(path)
  const beside = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeDown(beside, bytes, await modeOf(path))
    if (!(await still())) return false
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
  await settle(folder)
  return true
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o7777
  } catch {
    return null
  }
}

/** Written, and on the disk rather than on its way there. */
async function writeDown(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const file = await open(path, 'wx', 0o666)
  try {
    await file.writeFile(bytes)
    if (mode !== null) await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name is on the disk too. Not every system lets a folder be opened; there the file is safe, its name nearly. */
async function settle(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Nothing to be done about it.
  }
}
