import { Command, CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { limitReached } from '../../src/casefile/index.ts'
import { addCaseCommand, type CaseQuestion } from '../../src/cli/case-command.ts'
import { contextOf } from '../../src/cli/context.ts'
import { knownClaim, knownProposition } from '../../src/cli/known.ts'
import { printProposition } from '../../src/logic/index.ts'
import { memoryHost, type World } from '../support/host.ts'

const CASE = `tertius: 1
title: Two neighbours
as_of: 2026-02-15
actors: { RU: Russia, US: America }
options:
  RU: { speak: Speak, fight: Fight }
  US: { strike: Strike }
status_quo: []
drivers:
  RU: [{ id: no-war, prefers: not RU.fight, because: It cannot }]
  US: [{ id: calm, prefers: not US.strike, because: It would rather not }]
claims: { stays-out: { text: Russia stays out, holds: not RU.fight } }
scenarios: { open-war: { title: War, as_of: 2026-03-01, status_quo: [US.strike] } }
`

/** A question that says back what it was asked. */
const echo: CaseQuestion<{ claim?: string; holds?: string; limit?: true }> = {
  name: 'echo',
  summary: 'say what was asked',
  description: 'Says what was asked.',
  example: 'tertius echo case.yaml',
  flags: command =>
    command.option('--claim <id>', 'a claim').option('--holds <expr>', 'a proposition').option('--limit', 'reach one'),
  run: ({ case: read, variation, flags, fail }) => {
    if (flags.limit) return { obstacles: [limitReached(read, { limit: 'states', bound: 7, statesSoFar: 7 })] }
    const claim = flags.claim === undefined ? null : knownClaim(read, flags.claim, fail).text
    const holds =
      flags.holds === undefined ? null : printProposition(knownProposition(read, flags.holds, '--holds', fail))
    const json = { variation, claim, holds }
    return { json, text: (width, paint) => `${paint('strong', read.title)} in ${width}\n` }
  },
}

async function run(args: readonly string[], world: World = {}): Promise<{ code: number; out: string; err: string }> {
  const host = memoryHost({ files: { 'case.yaml': CASE }, ...world })
  const program = new Command('tertius').exitOverride().configureOutput({ writeErr: text => host.stderr.write(text) })
  let code = -1
  const context = contextOf(
    host,
    () => undefined,
    ended => {
      code = ended
    },
  )
  addCaseCommand(program, context, echo)
  try {
    await program.parseAsync(['echo', ...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    code = 2
  }
  return { code, out: host.written.stdout, err: host.written.stderr }
}

const parsed = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { code, out, err } = await run([...args, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as Record<string, unknown>
}

describe('a command that reads a case', () => {
  test('answers in words, as wide as the stream but not wider than 100', async () => {
    expect(await run(['case.yaml'])).toEqual({ code: 0, out: 'Two neighbours in 80\n', err: '' })
    expect((await run(['case.yaml'], { columns: 300 })).out).toBe('Two neighbours in 100\n')
    expect((await run(['-'], { stdin: CASE })).out).toBe('Two neighbours in 80\n')
  })

  test('answers in one document that says which case it was', async () => {
    expect(await parsed('case.yaml')).toMatchObject({
      tertius: 1,
      command: 'echo',
      case: { title: 'Two neighbours', as_of: '2026-02-15', scenario: null },
      variation: { foresight: {} },
    })
  })

  test('takes scenario, date and foresight', async () => {
    const flags = ['--scenario', 'open-war', '--foresight', 'RU=smr', '--foresight', 'US=nash']
    expect(await parsed('case.yaml', ...flags)).toMatchObject({
      case: { as_of: '2026-03-01', scenario: 'open-war' },
      variation: { scenario: 'open-war', foresight: { RU: 'smr', US: 'nash' } },
    })
    expect(await parsed('case.yaml', '--scenario', 'open-war', '--as-of', '2024-02-29')).toMatchObject({
      case: { as_of: '2024-02-29', scenario: 'open-war' },
    })
  })

  test('looks up claims and propositions', async () => {
    expect(await parsed('case.yaml', '--claim', 'stays-out')).toMatchObject({ claim: 'Russia stays out' })
    expect(await parsed('case.yaml', '--holds', '!RU.fight|US.strike')).toMatchObject({
      holds: 'not RU.fight or US.strike',
    })
  })

  test.each<[string[], string]>([
    [['nowhere.yaml'], 'error: there is no file "nowhere.yaml"\n'],
    [
      ['case.yaml', '--scenario', 'open-wra'],
      'error: there is no scenario "open-wra" in the case\n(Did you mean open-war?)\n',
    ],
    [['case.yaml', '--foresight', 'XX=seq'], 'error: there is no actor "XX" in the case\n(It has: RU, US.)\n'],
    [['case.yaml', '--claim', 'x'], 'error: there is no claim "x" in the case\n(It has: stays-out.)\n'],
    [
      ['case.yaml', '--foresight', 'RU=sseqq'],
      "error: option '--foresight <actor=concept>' argument 'RU=sseqq' is invalid. An actor and one of nash, gmr, smr, seq, sseq are expected, such as RU=seq.\n",
    ],
    [
      ['case.yaml', '--as-of', '2026-02-29'],
      "error: option '--as-of <date>' argument '2026-02-29' is invalid. A date that exists is expected, as year-month-day.\n",
    ],
    [
      ['case.yaml', '--holds', 'not RU.figth'],
      'error: no actor declares an option "RU.figth"\n  --holds:1:5\n  1 | not RU.figth\n    |     ^^^^^^^^\n(Did you mean RU.fight?)\n',
    ],
    [
      ['case.yaml', '--holds', 'RU.fight and'],
      'error: an option is expected here, not the end\n  --holds:1:13\n  1 | RU.fight and\n    |             ^\n',
    ],
  ])('%s is wrong usage', async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: message })
  })

  test.each(['2026-2-1', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29', 'today', '2026-02-15x'])(
    '%s is not a date',
    async date => expect((await run(['case.yaml', '--as-of', date])).code).toBe(2),
  )

  test('gives no answer to a case with errors, only what is wrong with it', async () => {
    const world = { files: { 'case.yaml': CASE.replace('not RU.fight', 'not RU.figth') } }
    const said = await run(['case.yaml'], world)
    expect({ code: said.code, out: said.out }).toEqual({ code: 3, out: '' })
    expect(said.err).toContain('case.yaml:10:')
    const document = await run(['case.yaml', '--json'], world)
    expect({ code: document.code, err: document.err }).toEqual({ code: 3, err: '' })
    const { command, diagnostics } = JSON.parse(document.out) as { command: string; diagnostics: object[] }
    expect(command).toBe('echo')
    expect(diagnostics).toContainEqual(expect.objectContaining({ severity: 'error', file: 'case.yaml', line: 10 }))
  })

  test('says which limit stood in the way of an answer', async () => {
    const said = await run(['case.yaml', '--limit'])
    expect({ code: said.code, out: said.out }).toEqual({ code: 4, out: '' })
    expect(said.err).toContain('error LM902: more than 7 states')
    const document = await run(['case.yaml', '--limit', '--json'])
    expect({ code: document.code, err: document.err }).toEqual({ code: 4, err: '' })
    expect(document.out).toContain('"code": "LM902"')
  })

  test('mentions warnings to a person and hands them to a program', async () => {
    const { out, err } = await run(['case.yaml'], { tty: true })
    expect(out).toContain('Two neighbours')
    expect(err).toMatch(/no errors, \d+ warnings?: see tertius check case.yaml/)
    expect((await parsed('case.yaml'))['diagnostics']).toContainEqual(expect.objectContaining({ severity: 'warning' }))
  })
})
