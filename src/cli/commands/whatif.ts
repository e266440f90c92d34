import type { Command } from 'commander'
import { type Case, readAddition, readAt, type Reorder, type Variation } from '../../casefile/index.ts'
import { renderDiagnostic } from '../../diagnostics/index.ts'
import { whatIf } from '../../inquiry/index.ts'
import { Names, renderText, whatIfReport } from '../../report/index.ts'
import { type Asked, addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { known, knownOptions, refuseImpossibleStart } from '../known.ts'
import { describeProblem } from '../read-case-file.ts'

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
      const variation = { ...suppositionOf(asked), ...(await additionOf(asked, context)) }
      const reading = readAt(asked.case, variation)
      const { statusQuo } = asked.flags
      if (statusQuo !== undefined) refuseImpossibleStart(reading, '--status-quo', statusQuo, asked.fail)
      const result = whatIf(asked.case, variation)
      const report = whatIfReport(new Names(reading), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}

function addFlags(command: Command): void {
  const several = (id: string, before: readonly string[] = []): readonly string[] => [...before, id]
  command
    .option('--withdraw <id>', 'a fact, driver, constraint or source is taken out; may be repeated', several)
    .option('--status-quo <options>', 'it starts with just these taken, as in RU.meet,US.deal; "" for none')
    .option('--add <file>', 'facts, drivers and constraints are added, written as under a scenario\'s "add"')
    .option('--reverse <driver>', 'a driver wants the opposite; may be repeated', several)
    .option('--swap <driver>', 'a driver and the next of its actor change places; may be repeated', several)
    .option('--promote <driver>', "a driver becomes its actor's most important; may be repeated", several)
}

function suppositionOf({ case: subject, variation, flags, fail }: Asked<WhatIfFlags>): Variation {
  const { withdraw = [], statusQuo, reverse = [], swap = [], promote = [] } = flags
  for (const id of withdraw) known('fact, driver, constraint or source', id, withdrawable(subject, variation), fail)
  const drivers = driversIn(subject, variation)
  const changes = (kind: Reorder['kind'], ids: readonly string[]): Reorder[] =>
    ids.map(id => ({ kind, driver: known('driver', id, drivers, fail).id }))
  return {
    ...variation,
    withdraw,
    ...(statusQuo !== undefined && { statusQuo: knownOptions(subject, statusQuo, fail) }),
    reorder: [...changes('reverse', reverse), ...changes('promote', promote), ...changes('swap', swap)],
  }
}

/** What a file adds; where it has errors they are said, and the command ends. */
async function additionOf({ case: subject, flags, fail }: Asked<WhatIfFlags>, { host }: Context): Promise<Variation> {
  if (flags.add === undefined) return {}
  const content = await host.readFile(flags.add)
  if ('problem' in content) return fail(describeProblem({ file: flags.add, problem: content.problem }))
  const text = new TextDecoder().decode(content.bytes)
  const { facts, drivers, constraints, diagnostics } = readAddition(text, subject)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const pictures = errors.map(error => renderDiagnostic(error, text, flags.add!)) // it was given
  if (errors.length > 0) return fail(`this cannot be added\n${pictures.join('').trimEnd()}`)
  return { addFacts: facts, addDrivers: drivers, addConstraints: constraints }
}

type Declared = readonly { readonly id: string }[]

function driversIn(subject: Case, { scenario }: Variation): Declared {
  return [...subject.drivers, ...(subject.scenarios.find(({ id }) => id === scenario)?.addDrivers ?? [])]
}

/** Everything that can be withdrawn. */
export function withdrawable(subject: Case, variation: Variation): Declared {
  const adding = subject.scenarios.find(({ id }) => id === variation.scenario)
  const facts = [...subject.facts, ...(adding?.addFacts ?? [])]
  const constraints = [...subject.constraints, ...(adding?.addConstraints ?? [])]
  return [...facts, ...driversIn(subject, variation), ...constraints, ...subject.sources]
}
