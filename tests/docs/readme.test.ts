import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { rerun } from '../cli/transcript.ts'
import { expectGolden } from '../support/golden.ts'
import { memoryHost } from '../support/host.ts'
import { tableOf } from './markdown.ts'

const HEAD = '| command | what for |\n| --- | --- |\n'

/** The commands as the program's own help lists them: what is typed, and what it says of them. */
async function commandsInHelp(): Promise<[typed: string, says: string][]> {
  const host = memoryHost({ columns: 100 })
  await main(host, ['--help'])
  const listed = host.written.stdout
    .split('\nCommands:\n')[1]!
    .replaceAll(/\n {4,}/g, ' ')
    .split('\n')
  return listed.flatMap(line => {
    const [, typed = '', says = ''] = /^ {2}(\S.*?) {2,}(.*)$/.exec(line) ?? []
    return typed === '' || typed.startsWith('help') ? [] : [[typed.replace(' [options]', ''), says]]
  })
}

test('README.md shows what the program prints, and its table has the commands there are', async () => {
  const { text, commands } = await rerun(readFileSync('README.md', 'utf8'))
  expect(commands).toBeGreaterThan(1)
  const rows = (await commandsInHelp()).map(([typed, says]) => `| \`${typed}\` | ${says} |\n`)
  const [before = '', after = ''] = text.split(HEAD)
  expectGolden('README.md', before + HEAD + rows.join('') + after.replace(/^(?:\|.*\n)*/, ''))
})

test('the table is read as it is written', async () => {
  const table = tableOf(readFileSync('README.md', 'utf8'), 'command')
  expect(table.length).toBeGreaterThan(3)
  expect(table).toEqual((await commandsInHelp()).map(row => [...row]))
})

test('what README.md says about requirements is so', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { engines, license, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly engines: { readonly node: string }
    readonly license: string
    readonly scripts: Readonly<Record<string, string>>
  }
  expect(readme).toContain(`Node ${engines.node.replace('>=', '')}`)
  expect(readme).toContain(license)
  for (const [, script = ''] of readme.matchAll(/`npm (?:run )?(\w+)/g)) expect(Object.keys(scripts)).toContain(script)
})
