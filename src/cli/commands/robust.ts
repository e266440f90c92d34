import { type Command, InvalidArgumentError } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { type Concept, CONCEPTS } from '../../engine/index.ts'
import { type RobustnessOptions, type RobustnessPart, RobustnessSweep, taskOf } from '../../inquiry/index.ts'
import { Names, renderText, robustnessReport } from '../../report/index.ts'
import { type Asked, addCaseCommand, type Outcome } from '../case-command.ts'
import type { Context } from '../context.ts'
import { addWorkFlags, doBlocks, wholeNumber, type WorkFlags } from '../do-blocks.ts'
import type { Stop } from '../host.ts'
import { stoppable } from '../stop.ts'

interface RobustFlags extends WorkFlags {
  readonly samples: number
  readonly seed: number
  readonly varyAll?: boolean
  readonly foresightSet?: readonly Concept[]
}

/** `tertius robust`: how the claims stand in many variations of the case. */
export function addRobust(program: Command, context: Context): void {
  addCaseCommand<RobustFlags>(program, context, {
    name: 'robust',
    summary: 'how often the answer stays the same where the case is uncertain',
    description:
      'Tries the variations of a case: facts and drivers with a confidence there or not, drivers of equal rank in every ' +
      'order. Up to 4,096 variations are all tried; of more, a sample is drawn. Ctrl-C ends it with what is done so far.',
    example: 'tertius robust my-case.yaml --vary-all',
    flags: addFlags,
    run: asked => stoppable(context.host, stop => vary(asked, context, stop)),
  })
}

async function vary(
  { case: subject, variation, flags, fail }: Asked<RobustFlags>,
  context: Context,
  stop: Stop,
): Promise<Outcome> {
  const options = optionsOf(flags)
  const sweep = new RobustnessSweep(subject, options, variation)
  const task = taskOf(subject, variation, { kind: 'robustness', options })
  const { parts } = await doBlocks(context, { sweep, task }, flags, stop, fail)
  const result = sweep.merge(parts as readonly RobustnessPart[])
  const report = robustnessReport(new Names(readAt(subject, variation)), result)
  const exitCode = result.partial ? 4 : 0
  const { by_confidence, in_turn } = result.varied
  const hint = by_confidence.length + in_turn.length === 0 ? HINT : ''
  return { json: result, text: (width, paint) => renderText(report, width, paint) + hint, exitCode }
}

/** Where no fact and no driver was varied. */
const HINT = '\nWith --vary-all each fact and each driver is withdrawn in turn.\n'

/** The largest sample: its results have to be kept until all are there, and its error is a tenth of a per cent at most. */
const MOST_SAMPLES = 1_000_000

function addFlags(command: Command): void {
  command
    .option('--samples <n>', 'size of the sample', wholeNumber(1, MOST_SAMPLES), 10_000)
    .option('--seed <n>', 'of the sample: the same seed draws the same', wholeNumber(0), 1)
    .option('--vary-all', 'withdraw every fact and every driver in turn, confidences set aside')
    .option('--foresight-set <concepts>', 'draw the foresight of each actor from these, as in sseq,seq,nash', parseSet)
  addWorkFlags(command)
}

function optionsOf({ samples, seed, varyAll = false, foresightSet = [] }: RobustFlags): RobustnessOptions {
  return { samples, seed, vary_all: varyAll, foresight_set: foresightSet }
}

function parseSet(text: string): Concept[] {
  return text.split(',').map(word => {
    const concept = CONCEPTS.find(name => name === word.trim())
    if (concept !== undefined) return concept
    throw new InvalidArgumentError(`Some of ${CONCEPTS.join(', ')} are expected, with commas between them.`)
  })
}
