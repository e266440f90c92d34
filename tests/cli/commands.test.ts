import { expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { memoryHost } from '../support/host.ts'

async function said(...args: readonly string[]): Promise<string> {
  const host = memoryHost()
  expect(await main(host, args)).toBe(0)
  return host.written.stdout
}

// A command that comes first is loaded without the others; asked for in any other way, they are all there.
test('every command that the help lists says the same of itself alone and among the others', async () => {
  const listed = [...(await said('--help')).matchAll(/^ {2}([a-z]+) \[options\]/gmu)].map(([, name = '']) => name)
  expect(listed).toContain('record')
  expect(listed.length).toBeGreaterThan(10)
  for (const name of listed) expect(await said(name, '--help')).toBe(await said('help', name))
})

test('a flag before or behind a command is as good as none', async () => {
  expect(await said('--no-color', 'record', '--help')).toBe(await said('record', '--help'))
  expect(await said('record', '--version')).toBe(await said('--version'))
})

test('a slip in the name of a command is told, with the name that is like it', async () => {
  const host = memoryHost()
  expect(await main(host, ['recrod'])).toBe(2)
  expect(host.written.stderr).toContain('Did you mean record?')
})
