// What every command of this repository needs before it can begin: a Node that is new enough, the dependencies as the
// lockfile has them, and the program built from the sources as they are. Plain Node, no packages.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const OLDEST_NODE = [20, 19]

/** Says something to the person, apart from what the program itself prints. */
export function note(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  note(text)
  process.exit(1)
}

/** Makes sure that Node is new enough and that the dependencies are installed. Ends the process if they cannot be. */
export function prepare() {
  requireNode()
  ensureInstalled()
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  stop(
    `Tertius needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org.`,
  )
}

const hashOf = text => createHash('sha256').update(text).digest('hex')
const readText = path => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

function ensureInstalled() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = join(root, 'node_modules', '.tertius-installed')
  if (readText(stamp) === hashOf(lockfile)) return
  if (!installedAgrees(lockfile)) install()
  writeFileSync(stamp, hashOf(lockfile))
}

/** Whether npm's own record of what it installed has every package of the lockfile, for those who ran npm themselves. */
function installedAgrees(lockfile) {
  const record = readText(join(root, 'node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const wanted = JSON.parse(lockfile).packages
  const installed = JSON.parse(record).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return installed[path] === undefined ? optional === true : installed[path].version === version
  })
}

// Not `npm ci`: it refuses a lockfile that leaves out the builds of a tool for other platforms, and so the lockfile would
// serve only the platforms it was written for. `npm install` takes the versions of the lockfile too, and adds the builds
// for this one; with --no-save it leaves package.json and the lockfile alone.
const INSTALL = ['install', '--no-save']

function install() {
  note('Installing the dependencies; this happens once.')
  const npm = process.env.npm_execpath
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm, ...INSTALL] : ['npm', ...INSTALL]
  const windows = process.platform === 'win32' && command === 'npm'
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: windows })
  if (status === 0) return
  if (error !== undefined) stop(`npm could not be run (${error.message}). It comes with Node: https://nodejs.org.`)
  note(stdout + stderr)
  stop('The dependencies could not be installed; npm says why above. It needs the network, this once.')
}

/** Builds the program into `dist/` unless it is there already, built from the same sources. Ends the process on errors. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.built-from')
  const sources = hashOf(
    sourceFiles()
      .map(path => `${path}\n${readFileSync(join(root, path), 'utf8')}`)
      .join('\n'),
  )
  if (readText(stamp) === sources) return
  note('Building the program; this happens after each change of its sources.')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  if (!build(join(root, 'dist'))) stop('The program could not be built; the compiler says why above.')
  writeFileSync(stamp, sources)
}

function sourceFiles() {
  const within = folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
  const settings = [
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'vite.config.mjs',
    'scripts/support/bundle.mjs',
    'scripts/support/bundle-single.mjs',
  ]
  // The workbench has the shipped cases inside.
  return [...within('src'), ...within('types'), ...within('cases'), ...settings].toSorted()
}

/**
 * Compiles `src/` into a folder, and bundles the program of the command line into its `bin/` and the workbench into its
 * `workbench/`, with the page of a briefing in one file beside it. Returns whether it went well; the compiler's messages go to standard error.
 */
export function build(folder) {
  mkdirSync(folder, { recursive: true })
  const { status, stdout } = spawnSync(
    process.execPath,
    [tool('typescript', 'bin/tsc'), '-p', 'tsconfig.build.json', '--noEmitOnError', '--outDir', folder],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) note(stdout)
  if (status !== 0 || !bundle('bundle.mjs', folder)) return false
  return bundleWorkbench(join(folder, 'workbench')) && bundle('bundle-single.mjs', folder)
}

/** The command line as a few files, or the page of a briefing as one: see the scripts. */
function bundle(script, folder) {
  const bundler = join(root, 'scripts', 'support', script)
  const { status, stderr } = spawnSync(process.execPath, [bundler, folder], { cwd: root, encoding: 'utf8' })
  if (status !== 0) note(stderr)
  return status === 0
}

/** The workbench, for browsers, into a folder of its own. Returns whether it went well. */
export function bundleWorkbench(folder) {
  const args = [tool('vite', 'bin/vite.js'), 'build', '--outDir', folder, '--emptyOutDir']
  // Tests say what they are in this variable, and would get the packages' editions for development.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env })
  if (status !== 0) note(stdout + stderr)
  return status === 0
}

/** The path of an installed tool's program, so that it can be run with this very Node. */
export function tool(name, program) {
  return join(root, 'node_modules', name, program)
}

/**
 * Runs a Node program and waits for it.
 *
 * @returns Its exit code, and what it printed unless `stdio` is `inherit`.
 */
export function run(args, { env = {}, stdio = 'pipe', cwd = root } = {}) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd, stdio, env: { ...process.env, ...env } })
    let output = ''
    child.stdout?.on('data', data => (output += data))
    child.stderr?.on('data', data => (output += data))
    // Ctrl-C goes to the child as well; it decides, and this process ends when it does.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 130), output }))
  })
}
