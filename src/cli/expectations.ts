import { InvalidArgumentError } from 'commander'
import { type Case, readAt } from '../casefile/index.ts'
import { analyse, type ClaimVerdict, type Expectation, expectations, Unanswerable } from '../inquiry/index.ts'
import { expectationsReport, Names, renderText } from '../report/index.ts'
import type { Context } from './context.ts'
import { type Fail, knownClaim } from './known.ts'
import { obstacleInWay } from './obstacle.ts'
import type { ReadCaseFile } from './read-case-file.ts'
import { exitCodeFor } from './say-diagnostics.ts'
import { type CaseVariation, variationFor, type VariationFlags } from './variation.ts'

/** A verdict on a claim that is expected, as typed: the claim not looked up yet. */
export type TypedExpectation = readonly [claim: string, verdict: ClaimVerdict]

const VERDICTS: readonly ClaimVerdict[] = ['always', 'sometimes', 'never', 'unsettled']

/** Reads one `--expect` after others. */
export function parseExpectation(text: string, before: readonly TypedExpectation[] = []): TypedExpectation[] {
  const [, claim = '', word = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  const verdict = VERDICTS.find(one => one === word)
  if (claim !== '' && verdict !== undefined) return [...before, [claim, verdict]]
  throw new InvalidArgumentError(
    `A claim and one of ${VERDICTS.join(', ')} are expected, such as stays-out=${VERDICTS[0]}.`,
  )
}

/** What came of the expectations, or the file with what stands in the way of an answer. */
export type Expectations =
  | { readonly subject: Case; readonly variation: CaseVariation; readonly results: readonly Expectation[] }
  | { readonly file: ReadCaseFile }

/** Asks a case for the verdicts that are expected of it. A case with errors is not asked. */
export function askFor(
  file: ReadCaseFile,
  expected: readonly TypedExpectation[],
  flags: VariationFlags,
  fail: Fail,
): Expectations {
  const { case: subject, diagnostics } = file
  if (subject === undefined || exitCodeFor(diagnostics) !== 0) return { file }
  const variation = variationFor(subject, flags, fail)
  const claims = expected.map(([claim, verdict]) => ({ claim: knownClaim(subject, claim, fail), verdict }))
  try {
    return { subject, variation, results: expectations(analyse(subject, variation), claims) }
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error
    return { file: { ...file, diagnostics: [...diagnostics, obstacleInWay(subject, error.obstacle)] } }
  }
}

/** Says expectation by expectation how it went. */
export function sayExpectations(
  { subject, variation, results }: Exclude<Expectations, { readonly file: ReadCaseFile }>,
  { host, paint }: Context,
): void {
  const failed = results.filter(({ met }) => !met).length
  const title = `${subject.file}: ${failed === 0 ? 'all is as expected' : `${failed} of ${results.length} not as expected`}`
  const report = expectationsReport(new Names(readAt(subject, variation)), title, results)
  host.stdout.write(`\n${renderText(report, Math.min(host.stdout.columns, 100), paint('stdout'))}`)
}
