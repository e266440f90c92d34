// npm start: the briefing of the shipped case. `npm start -- check my.yaml` runs any other command of the program.

import { join } from 'node:path'
import { ensureBuilt, prepare, root, run } from './support/prepare.mjs'

const given = process.argv.slice(2)
const args = given.length > 0 ? given : ['answer', 'cases/russia-iran-israel-2026/case.yaml']

prepare()
ensureBuilt()

// npm runs scripts in the root of the package; paths that a person types are meant from where they stand.
const from = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : process.cwd()
const cwd = given.length > 0 ? (from ?? root) : root
const { code } = await run([join(root, 'dist', 'bin', 'tertius.js'), ...args], { stdio: 'inherit', cwd })
process.exitCode = code
