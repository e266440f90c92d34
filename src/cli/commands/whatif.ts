import type { Command } from 'commander'
import {
  type Case,
  type Constraint,
  readAddition,
  readAt,
  type Reading,
  type Reorder,
  ruledOutBy,
  type Variation,
} from '../../casefile/index.ts'
import { type Diagnostic, renderDiagnostic } from '../../diagnostics/index.ts'
import { whatIf } from '../../inquiry/index.ts'
import { Names, renderText, whatIfReport } from '../../report/index.ts'
import { type Asked, addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { type Fail, known, knownOptions, refuseImpossibleStart } from '../known.ts'
import { describeProblem } from '../read-case-file.ts'
import { once } from '../variation.ts'

interface WhatIfFlags {
  readonly withdraw?: readonly string[]
  readonly statusQuo?: string
  readonly add?: string
  /** In the order given, since one builds on the other. */
  readonly reverse?: readonly string[]
  readonly swap?: readonly string[]
  readonly promote?: readonly string[]
}

/** `tertius whatif`: what would be otherwise, if. */
export function addWhatIf(program: Command, context: Context): void {
  addCaseCommand<WhatIfFlags>(program, context, {
    name: 'whatif',
    summary: 'what would be otherwise if something were not so',
    description:
      'Supposes something and says what would then be otherwise, and why. Everything given is supposed together, a ' +
      'scenario, a date and a foresight included, and compared with the case as it is written.',
    example: 'tertius whatif my-case.yaml --withdraw talks-under-way',
    flags: addFlags,
    run: async asked => {
      const { text: added, ...addition } = await additionOf(asked, context)
      const variation = { ...suppositionOf(asked), ...addition }
      const reading = readAt(asked.case, variation)
      const { statusQuo } = asked.flags
      if (statusQuo !== undefined) refuseImpossibleStart(reading, '--status-quo', statusQuo, asked.fail)
      refuseRuleAgainstStart(reading, addition.addConstraints, added, asked)
      const result = whatIf(asked.case, variation)
      const report = whatIfReport(new Names(reading, addition), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}

function addFlags(command: Command): void {
  const several = (id: string, before: readonly string[] = []): readonly string[] => [...before, id]
  command
    .option('--withdraw <id>', 'a fact, driver, constraint or source is taken out; may be repeated', several)
    .option('--status-quo <options>', 'it starts with just these taken, as in RU.meet,US.deal; "" for none', once())
    .option('--add <file>', 'facts, drivers and constraints are added, written as under a scenario\'s "add"', once())
    .option('--reverse <driver>', 'a driver wants the opposite; may be repeated', several)
    .option('--swap <driver>', 'a driver and the next of its actor change places; may be repeated', several)
    .option(
      '--promote <driver>',
      "a driver becomes its actor's most important, before any swap; may be repeated",
      several,
    )
}

function suppositionOf({ case: subject, variation, flags, fail }: Asked<WhatIfFlags>): Variation {
  const { withdraw = [], statusQuo, reverse = [], swap = [], promote = [] } = flags
  for (const id of withdraw) known('fact, driver, constraint or source', id, withdrawable(subject, variation), fail)
  const drivers = driversIn(subject, variation)
  const changes = (kind: Reorder['kind'], ids: readonly string[]): Reorder[] =>
    ids.map(id => ({ kind, driver: knownDriver(id, drivers, subject, fail).id }))
  return {
    ...variation,
    withdraw,
    ...(statusQuo !== undefined && { statusQuo: knownOptions(subject, statusQuo, fail) }),
    reorder: [...changes('reverse', reverse), ...changes('promote', promote), ...changes('swap', swap)],
  }
}

/** What is added, and the text it was read from. */
type Addition = Required<Pick<Variation, 'addFacts' | 'addDrivers' | 'addConstraints'>> & { readonly text: string }

/** What a file adds; where it has errors they are said, and the command ends. */
async function additionOf({ case: subject, flags, fail }: Asked<WhatIfFlags>, { host }: Context): Promise<Addition> {
  if (flags.add === undefined) return { addFacts: [], addDrivers: [], addConstraints: [], text: '' }
  const content = await host.readFile(flags.add)
  if ('problem' in content) return fail(describeProblem({ file: flags.add, problem: content.problem }))
  const text = new TextDecoder().decode(content.bytes)
  const { facts, drivers, constraints, diagnostics } = readAddition(text, subject)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return fail(cannotBeAdded(errors, text, flags.add))
  return { addFacts: facts, addDrivers: drivers, addConstraints: constraints, text }
}

function cannotBeAdded(errors: readonly Diagnostic[], text: string, file: string): string {
  const pictures = errors.map(error => renderDiagnostic(error, text, file))
  return `this cannot be added\n${pictures.join('').trimEnd()}`
}

/** Ends the command where a rule that is added rules out how things start. */
function refuseRuleAgainstStart(
  reading: Reading,
  rules: readonly Constraint[],
  text: string,
  { flags, fail }: Asked<WhatIfFlags>,
): void {
  const barrier = ruledOutBy(reading, reading.statusQuo)
  if (barrier === undefined || !rules.includes(barrier)) return
  const { span, kind, wording } = barrier
  const start = reading.statusQuo.length === 0 ? 'nothing is taken' : `these are taken: ${reading.statusQuo.join(', ')}`
  const message =
    `"${kind.replaceAll('_', ' ')}: ${wording}" rules out how things start, where ${start}; ` +
    'with --status-quo another start can be supposed'
  fail(cannotBeAdded([{ code: 'CF503', severity: 'error', message, span }], text, flags.add!)) // the rule is from there
}

type Declared = readonly { readonly id: string }[]

function driversIn(subject: Case, { scenario }: Variation): Declared {
  return [...subject.drivers, ...(subject.scenarios.find(({ id }) => id === scenario)?.addDrivers ?? [])]
}

/** The driver of an id; of anything else it is said what it is. */
function knownDriver(id: string, drivers: Declared, subject: Case, fail: Fail): Declared[number] {
  const has = (parts: Declared): boolean => parts.some(part => part.id === id)
  const { facts, constraints, sources } = subject
  const kind = has(facts) ? 'fact' : has(constraints) ? 'constraint' : has(sources) ? 'source' : null
  if (kind === null) return known('driver', id, drivers, fail)
  const resting = subject.drivers.filter(({ restsOn }) => restsOn.flat().includes(id)).map(driver => driver.id)
  const hint = resting.length === 0 ? '' : `\n(What rests on it: ${resting.join(', ')}.)`
  return fail(`"${id}" is a ${kind}, and a driver is expected${hint}`)
}

/** Everything that can be withdrawn. */
export function withdrawable(subject: Case, variation: Variation): Declared {
  const adding = subject.scenarios.find(({ id }) => id === variation.scenario)
  const facts = [...subject.facts, ...(adding?.addFacts ?? [])]
  const constraints = [...subject.constraints, ...(adding?.addConstraints ?? [])]
  return [...facts, ...driversIn(subject, variation), ...constraints, ...subject.sources]
}
