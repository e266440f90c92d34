// npm start: the briefing of the shipped case, and then the workbench on it, where somebody is there to look at it.
// `npm start -- check my.yaml` runs any other command of the program.

import { join } from 'node:path'
import { ensureBuilt, note, prepare, root, run } from './support/prepare.mjs'

const given = process.argv.slice(2)

prepare()
ensureBuilt()

if (given.length > 0) {
  // npm runs scripts in the root of the package; paths that a person types are meant from where they stand.
  const from = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : process.cwd()
  process.exitCode = await tertius(given, from ?? root)
} else process.exitCode = await showAround()

/** A run that nobody watches, such as one in a pipeline, ends after the briefing. */
async function showAround() {
  const code = await tertius(['answer', 'cases/russia-iran-israel-2026/case.yaml'], root)
  if (code !== 0) return code
  const watched = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI
  note(watched ? '' : '\nThe same in a browser, to argue with: npm start -- open')
  return watched ? tertius(['open'], root) : code
}

async function tertius(args, cwd) {
  const { code } = await run([join(root, 'dist', 'bin', 'tertius.js'), ...args], { stdio: 'inherit', cwd })
  return code
}
