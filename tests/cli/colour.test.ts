import { expect, test } from 'vitest'
import { wantsColour } from '../../src/cli/context.ts'
import { main } from '../../src/cli/index.ts'
import { memoryHost } from '../support/host.ts'

test.each<[string, { tty?: boolean; env?: Record<string, string>; wish?: boolean }, boolean]>([
  ['a pipe', {}, false],
  ['a terminal', { tty: true }, true],
  ['NO_COLOR', { tty: true, env: { NO_COLOR: '1' } }, false],
  ['NO_COLOR set to nothing', { tty: true, env: { NO_COLOR: '' } }, true],
  ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
  ['FORCE_COLOR set to 0', { env: { FORCE_COLOR: '0' } }, false],
  ['NO_COLOR beside FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
  ['--color into a pipe', { wish: true, env: { NO_COLOR: '1' } }, true],
  ['--no-color on a terminal', { wish: false, tty: true, env: { FORCE_COLOR: '1' } }, false],
])('%s', (_, { wish, ...world }, coloured) => {
  expect(wantsColour(memoryHost(world), 'stdout', wish)).toBe(coloured)
})

test.each([
  [['check', '-'], false],
  [['check', '-', '--color'], true],
  [['--color', 'check', '-'], true],
  [['--no-color', 'check', '-'], false],
])('%s', async (args, coloured) => {
  const host = memoryHost({ stdin: 'tertius: 1\nnonsense: 1\n' })
  expect(await main(host, args)).toBe(3)
  expect(host.written.stdout.includes('\u001b[')).toBe(coloured)
})
