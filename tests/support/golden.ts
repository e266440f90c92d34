import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { expect } from 'vitest'

/** Whether golden files are to be rewritten rather than compared: `npm run golden`. */
export const updatingGoldens: boolean = process.env['UPDATE_GOLDEN'] === '1'

/**
 * Compares a text with a golden file byte for byte. On a mismatch the text is written beside it as `*.changed.*`, which
 * git ignores; with UPDATE_GOLDEN=1 the golden file itself is rewritten. A golden file that is not there fails.
 *
 * @param path - Path of the golden file from the root of the repository.
 */
export function expectGolden(path: string, text: string): void {
  const changed = changedPath(path)
  if (updatingGoldens) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    rmSync(changed, { force: true })
    return
  }
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (golden === text) return rmSync(changed, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(changed, text)
  const why = golden === undefined ? `${path} is missing` : `${path} has changed`
  expect(text, `${why}; the new text is in ${changed}. To accept it: npm run golden`).toBe(golden)
}

/** `a/b.md` becomes `a/b.changed.md`. */
export function changedPath(path: string): string {
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}.changed${ending}`
}
