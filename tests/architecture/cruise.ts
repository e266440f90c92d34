import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** What the cruiser saw and what it objects to. */
export interface Cruise {
  /** Paths of the modules of `src/` it saw. */
  readonly seen: readonly string[]
  /** `rule: file`, sorted, each once. */
  readonly violations: readonly string[]
  /** Names of all rules. */
  readonly rules: readonly string[]
}

interface Output {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] }
  }
}

/** Runs dependency-cruiser with the project's rules on the `src/` of a folder. */
export function cruise(folder: string): Cruise {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, 'src', '--config', resolve('.dependency-cruiser.mjs'), '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (stdout === '') throw new Error(stderr)
  const { modules, summary } = JSON.parse(stdout) as Output
  const violations = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  return {
    seen: modules.map(({ source }) => source).filter(source => source.startsWith('src/')),
    violations: [...new Set(violations)].toSorted(),
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
  }
}
