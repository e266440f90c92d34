import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** A file of the page: where it is, and what it is. */
export interface PageFile {
  readonly path: string
  readonly type: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.csv': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/**
 * The files of the built page by the path they are asked for with, such as `/assets/main.js`; `/` is `/index.html`. They
 * are listed once, and what is not on the list is not there: no path a request can have leads anywhere else.
 *
 * @returns Empty where the page was not built.
 */
export async function pageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>()
  for (const path of await filesIn(folder)) {
    const type = TYPES[extname(path)]
    if (type !== undefined) files.set(`/${path.split(sep).join('/')}`, { path: join(folder, path), type })
  }
  const index = files.get('/index.html')
  return index === undefined ? new Map() : files.set('/', index)
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const plain = entries.filter(entry => entry.isFile())
    return plain.map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[/\\]+/u, ''),
    )
  } catch {
    return []
  }
}

/** Its bytes; null where it has gone since. */
export async function bytesOfPage({ path }: PageFile): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}
