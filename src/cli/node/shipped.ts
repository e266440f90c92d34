import { readFile } from 'node:fs/promises'

/**
 * Reads a text that comes with the program; null: it is not there.
 *
 * @param folder - The program's own.
 */
export async function readShipped(folder: URL, path: string): Promise<string | null> {
  try {
    return await readFile(new URL(path, folder), 'utf8')
  } catch {
    return null
  }
}
