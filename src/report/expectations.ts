import type { ClaimVerdict, Expectation } from '../inquiry/index.ts'
import { type Item, list, type Phrase, quiet, type Report, strong } from './document.ts'
import { moveInWords, stateInWords } from './moves.ts'
import type { Names } from './names.ts'
import { sentence } from './words.ts'

/** Expectation by expectation whether it is met, and where it is not, what the verdict is instead and why. */
export function expectationsReport(names: Names, title: string, results: readonly Expectation[]): Report {
  return { title, blocks: [list(results.map(result => expectationItem(names, result)))] }
}

const VERDICTS: Readonly<Record<ClaimVerdict, string>> = {
  always: 'holds in every outcome',
  sometimes: 'holds in some outcomes and not in others',
  never: 'holds in no outcome',
  unsettled: 'is not settled, for play goes round without end',
}

function expectationItem(names: Names, result: Expectation): Item {
  const { claim, expected, found, met } = result
  const text = `"${names.claim(claim)}"`
  if (met)
    return { lead: [`As expected, ${text} ${VERDICTS[found]}.`, ' ', quiet(`[${claim}=${expected}]`)], lines: [] }
  const lead: Phrase = [
    strong(`Not as expected: ${text} ${VERDICTS[found]}.`),
    ' ',
    quiet(`[${claim}: ${expected} expected, ${found} found]`),
  ]
  return { lead, lines: [[whyNot(names, result)]] }
}

function whyNot(names: Names, { expected, found, against }: Expectation): string {
  if (against === null) return withoutCounterexample(expected, found)
  const { step, taken } = against
  if (step === null) {
    const start =
      expected === 'always'
        ? 'it is not so at the start, and nobody makes it so'
        : 'it is so at the start, and nobody undoes it'
    return sentence(`${start}. Where it ends: ${stateInWords(names, taken)}`)
  }
  const ids = [...new Set([step.because, ...step.reasons.flatMap(reason => [reason.driver, reason.constraint])])]
  const behind = ids.filter(id => id !== null)
  return `${moveInWords(names, step)}${behind.length === 0 ? '' : ` [${behind.join(', ')}]`}`
}

/** Where no single outcome is the reason. */
function withoutCounterexample(expected: ClaimVerdict, found: ClaimVerdict): string {
  if (found === 'unsettled') return 'Play goes round without end, and the states on the way differ.'
  return expected === 'unsettled' ? 'Play comes to rest.' : 'All outcomes agree.'
}
