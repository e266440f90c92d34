import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

/** The built program as it is installed: its `dist`, its package.json, and the packages it needs. */
describe('the built program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-bin-'))
  const bin = join(folder, packageJson.bin.tertius)

  beforeAll(() => {
    const built = spawnSync(process.execPath, ['scripts/build.mjs', join(folder, 'dist')], { encoding: 'utf8' })
    expect(built.stderr).toBe('')
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (
    args: readonly string[],
    input: string | Uint8Array = '',
  ): { code: unknown; out: string; err: string } => {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      input,
      cwd: folder,
      maxBuffer: 2 ** 28,
    })
    return { code: status ?? signal, out: stdout.toString(), err: stderr.toString() }
  }

  test('says its version', () => {
    expect(run(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  })

  test('reads a case from standard input', () => {
    const { code, out, err } = run(['check', '-', '--json'], 'tertius: 1\ntitle: [\n')
    expect({ code, err }).toEqual({ code: 3, err: '' })
    const { command, diagnostics } = JSON.parse(out) as { command: string; diagnostics: { file: string }[] }
    expect(command).toBe('check')
    expect(diagnostics[0]?.file).toBe('<stdin>')
  })

  test('says so where a file is missing or is a folder', () => {
    writeFileSync(join(folder, 'plain'), '')
    const { code, err } = run(['check', 'nowhere.yaml', 'dist', 'plain/below.yaml'])
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'error: there is no file "nowhere.yaml"',
      'error: "dist" is a folder, not a file',
      'error: there is no file "plain/below.yaml"',
      '',
    ])
  })

  test('writes all of a long output into a pipe', () => {
    const unknown = Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`)
    const { code, out } = run(['check', '-', '--json'], `tertius: 1\n${unknown.join('\n')}\n`)
    expect(code).toBe(3)
    expect(out.length).toBeGreaterThan(2 ** 20)
    expect(() => JSON.parse(out) as unknown).not.toThrow()
  })

  test('is quiet when nobody reads any more', async () => {
    const unknown = Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`)
    const child = spawn(process.execPath, [bin, 'check', '-'], { cwd: folder })
    let err = ''
    child.stderr.on('data', data => (err += data))
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(`tertius: 1\n${unknown.join('\n')}\n`)
    const code = await new Promise(done => child.on('close', done))
    expect({ code, err }).toEqual({ code: 3, err: '' })
  })

  test('names Node as what runs it', () => expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/))
})
