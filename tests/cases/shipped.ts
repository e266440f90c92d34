import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Case, readCase } from '../../src/index.ts'

/** The folder of the shipped cases. */
export const CASES: string = fileURLToPath(new URL('../../cases', import.meta.url))

/** The text of a file below {@link CASES}. */
export function textOf(...path: string[]): string {
  return readFileSync(join(CASES, ...path), 'utf8')
}

/** The folders in a folder below {@link CASES}, sorted. */
export function foldersIn(...path: string[]): string[] {
  const entries = readdirSync(join(CASES, ...path), { withFileTypes: true })
  return entries.flatMap(entry => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** The case in a folder below {@link CASES}; throws, with all of them, where it has errors. */
export function caseIn(...path: string[]): Case {
  const { case: found, diagnostics } = readCase(textOf(...path, 'case.yaml'), { file: join(...path, 'case.yaml') })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (found === undefined || errors.length > 0) {
    throw new Error(`${path.join('/')}: ${errors.map(({ code, message }) => `${code} ${message}`).join('\n')}`)
  }
  return found
}
