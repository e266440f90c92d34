import { readFileSync } from 'node:fs'
import { main } from '../../src/cli/index.ts'
import { ELISION, excerptOf } from '../support/excerpt.ts'
import { memoryHost } from '../support/host.ts'

/**
 * A transcript is a Markdown file that a user can read and the tests run:
 *
 * - a block ```` ```yaml case.yaml ```` is a file that the commands after it can read, beside those of the repository;
 * - in a block ```` ```console ```` each `$ tertius …` is a command, followed by what it prints: standard output as it
 *   is, lines on standard error after `! `, and at the end `[exit N]` unless it is 0. `< case.yaml` is standard input.
 *   `npm start` runs what it runs in a clone. A line `[…]` stands for output left out, see {@link excerptOf}.
 */
export interface Transcript {
  /** The same text with what the commands print now. */
  readonly text: string
  /** How many commands there were. */
  readonly commands: number
}

const BLOCK = /^```(?<language>\w+)(?: (?<file>\S+))?\n(?<body>[^]*?)^```$/gm

/** Runs every command of a transcript, each in a world of its own with the files written so far. */
export async function rerun(text: string): Promise<Transcript> {
  const files: Record<string, string> = {}
  const parts: string[] = []
  let commands = 0
  let last = 0
  for (const block of text.matchAll(BLOCK)) {
    const { language = '', file, body = '' } = block.groups ?? {}
    if (file !== undefined) files[file] = body
    parts.push(text.slice(last, block.index))
    last = block.index + block[0].length
    if (language !== 'console') parts.push(block[0])
    else {
      const shown: string[] = []
      for (const asked of body.split(/^(?=\$ )/m)) {
        const [line = '', ...before] = asked.split('\n')
        if (!line.startsWith('$ ')) continue
        const now = await shownBy(line.slice(2), files)
        shown.push(`${line}\n${before.includes(ELISION) ? excerptOf(now, before) : now}`)
      }
      commands += shown.length
      parts.push(`\`\`\`console\n${shown.join('\n')}\`\`\``)
    }
  }
  return { text: parts.join('') + text.slice(last), commands }
}

async function shownBy(line: string, files: Readonly<Record<string, string>>): Promise<string> {
  const [command, input] = line.split(' < ')
  const args = argumentsOf(words(command ?? ''))
  const stdin = input === undefined ? '' : (files[input] ?? readFileSync(input, 'utf8'))
  const host = memoryHost({ files, stdin, otherFiles: fileOfRepository })
  const code = await main(host, args)
  const { stdout, stderr } = host.written
  const ended = stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n[no line feed]\n`
  const errors = stderr === '' ? '' : stderr.trimEnd().replaceAll(/^/gm, '! ') + '\n'
  return ended + errors.replaceAll(/^! $/gm, '!') + (code === 0 ? '' : `[exit ${code}]\n`)
}

/** What is given to the program by a command line. */
function argumentsOf([program, ...args]: readonly string[]): string[] {
  if (program === 'tertius') return args
  if (program !== 'npm' || args[0] !== 'start') throw new Error(`a transcript can run only tertius, not ${program}`)
  return args[1] === '--' ? args.slice(2) : ['answer', 'cases/russia-iran-israel-2026/case.yaml']
}

function fileOfRepository(path: string): { bytes: Uint8Array } | { problem: 'missing' } {
  try {
    return { bytes: readFileSync(path) }
  } catch {
    return { problem: 'missing' }
  }
}

/** The words of a command line; single and double quotes hold words together. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  )
}
