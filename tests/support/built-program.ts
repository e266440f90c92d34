import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtOnce } from './built-once.ts'
import packageJson from '../../package.json' with { type: 'json' }

/** The program as it is installed: its `dist`, its package.json, and the packages it needs, in a folder of its own. */
export interface BuiltProgram {
  readonly folder: string
  /** Starts it. */
  start(args: readonly string[]): RunningProgram
  /** The same program calling itself another version, built no second time. */
  asVersion(version: string): BuiltProgram
  /** Deletes the folder, and those of other versions. */
  remove(): void
}

export interface RunningProgram {
  readonly child: ChildProcess
  /** How it ended, and what it wrote. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

/** Builds the program, once for all tests, and puts a copy of its own into a folder. */
export function buildProgram(): BuiltProgram {
  const built = builtOnce('program', into => {
    const { stderr } = spawnSync(process.execPath, ['scripts/build.mjs', into], { encoding: 'utf8' })
    if (stderr !== '') throw new Error(stderr)
  })
  const folder = mkdtempSync(join(tmpdir(), 'tertius-built-'))
  cpSync(built, join(folder, 'dist'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return programIn(folder)
}

function programIn(folder: string): BuiltProgram {
  const others: BuiltProgram[] = []
  return {
    folder,
    start: args => start(join(folder, packageJson.bin.tertius), args),
    asVersion: version => {
      const other = mkdtempSync(join(tmpdir(), 'tertius-built-'))
      cpSync(join(folder, 'dist'), join(other, 'dist'), { recursive: true })
      writeFileSync(join(other, 'package.json'), JSON.stringify({ ...packageJson, version }))
      symlinkSync(resolve('node_modules'), join(other, 'node_modules'))
      const program = programIn(other)
      others.push(program)
      return program
    },
    remove: () => {
      for (const program of others) program.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function start(bin: string, args: readonly string[]): RunningProgram {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', data => (out += data))
  child.stderr.on('data', data => (err += data))
  const ended = new Promise<Awaited<RunningProgram['ended']>>(done =>
    child.on('close', code => done({ code, out, err })),
  )
  return { child, ended }
}
