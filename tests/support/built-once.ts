import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'

/** Everything that goes into what is built. */
const SOURCES = ['src', 'types', 'cases', 'scripts']
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.mjs']

/**
 * Something that takes long to build: built once for the sources as they are, whichever test asks first; the others wait.
 * Whoever gets it must not change what is in it.
 *
 * @param name - What it is called among what is built.
 * @param build - Builds it into a folder that is empty. Throws where it cannot be built.
 * @returns Its folder.
 */
export function builtOnce(name: string, build: (folder: string) => void): string {
  const folder = join(tmpdir(), `tertius-${name}-${stamp()}`)
  const lock = `${folder}.lock`
  while (!existsSync(folder)) {
    if (!taken(lock)) {
      wait(100)
      continue
    }
    try {
      if (!existsSync(folder)) buildInto(folder, build)
    } finally {
      rmSync(lock, { force: true })
    }
  }
  return folder
}

/** What is half built has another name. */
function buildInto(folder: string, build: (folder: string) => void): void {
  const fresh = mkdtempSync(join(tmpdir(), `${basename(folder)}-new-`))
  try {
    build(fresh)
    renameSync(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Whether the lock is this process's now. One whose process is gone is taken away. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (existsSync(lock) && !isRunning(holderOf(lock))) rmSync(lock, { force: true })
    return false
  }
}

/** Undefined: it has just been given back, or its holder is about to write its name. */
function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined) return true
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Stands for all sources, by their names and what is in them. */
function stamp(): string {
  const hash = createHash('sha256')
  for (const folder of SOURCES) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      const file = join(folder, path)
      if (extname(file) !== '') hash.update(file).update(readFileSync(file))
    }
  }
  for (const file of [...SETTINGS, 'tests/support/built-once.ts']) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
