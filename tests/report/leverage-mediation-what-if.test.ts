import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { leverage, leverageTable, mediation, whatIf } from '../../src/inquiry/index.ts'
import {
  leverageReport,
  leverageTableReport,
  MARKS,
  mediationReport,
  Names,
  type Report,
  renderText,
  whatIfReport,
} from '../../src/report/index.ts'
import { caseOf, caseText } from '../inquiry/random-case.ts'

/** Set for a terminal, after looking for what no sentence should have in it. */
function said(report: Report): string {
  const text = renderText(report, 100)
  expect(text).not.toMatch(/undefined|null|\[object|NaN|Infinity|\.\.|: \.| {2,}[.,;]|,,/u)
  return text
}

describe('in words, on random cases', () => {
  test('what if: nothing is said to differ exactly where nothing does, and each changed claim is named', () => {
    let differing = 0
    fc.assert(
      fc.property(
        caseText(),
        fc.subarray(['s0', 'f0', 'f1', 'A0', 'B0', 'rule']),
        fc.boolean(),
        (text, withdraw, turn) => {
          const subject = caseOf(text)
          const variation = { withdraw, reorder: turn ? [{ kind: 'reverse', driver: 'C0' } as const] : [] }
          const result = whatIf(subject, variation)
          const words = said(whatIfReport(new Names(readAt(subject, variation)), result))
          expect(words.includes('Nothing is supposed')).toBe(withdraw.length === 0 && !turn)
          if (withdraw.length === 0 && !turn) return
          expect(words.includes('Nothing: it ends as it did before.')).toBe(!result.difference.outcomes_differ)
          expect(words.includes('has no effect, because')).toBe(result.difference.without_effect.length > 0)
          for (const claim of subject.claims) {
            const verdict = result.claims[claim.id]!
            const turned = words.replaceAll(/ +/gu, ' ').includes(`→ ${MARKS[verdict]} ${verdict} ${claim.text}.`)
            expect(turned).toBe(result.changed.includes(claim.id))
          }
          if (result.difference.outcomes_differ) differing++
        },
      ),
      { numRuns: 80, seed: 31 },
    )
    expect(differing).toBeGreaterThan(10)
  })

  test('leverage and mediation: the verdict is the one found, and "none" is said plainly', () => {
    fc.assert(
      fc.property(caseText(), text => {
        const subject = caseOf(text)
        const names = new Names(readAt(subject))
        const claim = subject.claims[0]!
        const table = leverageTable(subject)
        expect(said(leverageTableReport(names, table))).toContain('c0')
        for (const { id } of subject.actors) {
          const result = leverage(subject, id, claim)
          const words = said(leverageReport(names, result)).replaceAll('\n', ' ')
          expect(words.includes('has no leverage on this')).toBe(result.verdict === 'none')
          expect(words.includes('can prevent')).toBe(
            result.verdict === 'prevent' || (result.verdict === 'secure' && result.can_prevent),
          )
        }
        const result = mediation(subject, claim, {}, { to: 1, mediator: 'A' })
        const words = said(mediationReport(names, result)).replaceAll('\n', ' ')
        const searched = result.searched_to > 0
        expect(words.includes('No single change')).toBe(searched && result.changes.length === 0)
        expect(words.includes('nothing has to change')).toBe(result.verdict === 'always')
      }),
      { numRuns: 50, seed: 32 },
    )
  })
})
