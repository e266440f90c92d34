import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import type { Case } from '../../casefile/index.ts'
import { type Analysis, analyse, caseDiff, Unanswerable } from '../../inquiry/index.ts'
import { caseDiffReport, Names, renderText } from '../../report/index.ts'
import type { Context } from '../context.ts'
import { document, headingOf, records } from '../envelope.ts'
import type { Fail } from '../known.ts'
import { obstacleInWay } from '../obstacle.ts'
import { describeProblem, type ReadCaseFile, readCaseFile, STDIN } from '../read-case-file.ts'
import { exitCodeFor, sayDiagnostics } from '../say-diagnostics.ts'
import { addVariationFlags, type CaseVariation, variationFor, type VariationFlags } from '../variation.ts'

/** Text for people is set no wider than this, however wide the terminal. */
const WIDEST = 100

/** `tertius diff`: two versions of a case. */
export function addDiff(program: Command, context: Context): void {
  const command = program
    .command('diff')
    .summary('what changed between two versions of a case, and what that changed in the answer')
    .description(
      'Compares two versions of a case: what changed in the evidence, what that changed in the answer, and which of the ' +
        'changes did it.',
    )
    .argument('<old>', 'the old version; - for standard input')
    .argument('<new>', 'the new version; - for standard input')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('before', 'Example:\n  tertius diff case-of-may.yaml case-of-june.yaml\n')
  addVariationFlags(command)
  const fail: Fail = message => command.error(`error: ${message}`)
  command.action(async (oldPath: string, newPath: string, flags: VariationFlags & { json?: boolean }) => {
    if (oldPath === STDIN && newPath === STDIN) return fail('standard input can be read only once')
    const versions = [await readVersion(oldPath, context, fail), await readVersion(newPath, context, fail)] as const
    const [old, next] = versions.map(file => analysed(file, flags, fail)) as [Version, Version]
    if (!('analysis' in old) || !('analysis' in next))
      return refuse([old.file, next.file], flags.json === true, context)
    compare(old, next, flags.json === true, context)
  })
}

async function readVersion(path: string, { host }: Context, fail: Fail): Promise<ReadCaseFile> {
  const file = await readCaseFile(host, path)
  return 'problem' in file ? fail(describeProblem(file)) : file
}

/** A version with its analysis, or with what stands in its way among its diagnostics. */
type Version = Analysed | { readonly file: ReadCaseFile }

interface Analysed {
  readonly file: ReadCaseFile
  readonly subject: Case
  readonly variation: CaseVariation
  readonly analysis: Analysis
}

function analysed(file: ReadCaseFile, flags: VariationFlags, fail: Fail): Version {
  const { case: subject, diagnostics } = file
  if (subject === undefined || exitCodeFor(diagnostics) !== 0) return { file }
  const variation = variationFor(subject, flags, fail)
  try {
    return { file, subject, variation, analysis: analyse(subject, variation) }
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error
    return { file: { ...file, diagnostics: [...diagnostics, obstacleInWay(subject, error.obstacle)] } }
  }
}

/** Where a version gets no answer there is only what is wrong with it. */
function refuse(files: readonly ReadCaseFile[], json: boolean, { host, paint, exit }: Context): void {
  if (json) host.stdout.write(document('diff', headingOf(files.at(-1)?.case), { diagnostics: files.flatMap(records) }))
  else for (const file of files) sayDiagnostics(file, host.stderr, paint('stderr'))
  const codes = files.map(file => exitCodeFor(file.diagnostics))
  exit(codes.includes(3) ? 3 : 4)
}

function compare(old: Analysed, next: Analysed, json: boolean, { host, paint, exit }: Context): void {
  const result = caseDiff(old.analysis, next.analysis, next.variation)
  if (json) {
    const content = { old: headingOf(old.subject, old.variation), ...result, diagnostics: records(next.file) }
    host.stdout.write(document('diff', headingOf(next.subject, next.variation), content))
  } else {
    const named = ({ file, subject, variation }: Analysed): { file: string; names: Names } => ({
      file: file.file,
      names: new Names(readAt(subject, variation)),
    })
    const report = caseDiffReport({ old: named(old), next: named(next) }, result)
    host.stdout.write(renderText(report, Math.min(host.stdout.columns, WIDEST), paint('stdout')))
  }
  exit(0)
}
