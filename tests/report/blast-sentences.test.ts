import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, readAt } from '../../src/casefile/index.ts'
import { type BlastRadius, blastRadius, briefing } from '../../src/inquiry/index.ts'
import { plain, type Report } from '../../src/report/document.ts'
import { blastReport, briefingReport, Names } from '../../src/report/index.ts'
import { moveInWords } from '../../src/report/moves.ts'
import { reason, tallyOf } from '../../src/report/reasons.ts'
import { caseOf, caseText } from '../inquiry/random-case.ts'

/** A line of a report: its text, under which heading, and whether it is one of those under an item. */
interface Line {
  readonly part: string
  readonly text: string
  readonly under: boolean
}

function linesOf({ blocks }: Report): Line[] {
  let part = ''
  return blocks.flatMap((block): Line[] => {
    if (block.kind === 'heading') part = block.text
    if (block.kind === 'paragraph') return [{ part, text: plain(block.text), under: false }]
    if (block.kind !== 'list') return []
    return block.items.flatMap(({ lead, lines }) => [
      { part, text: plain(lead), under: false },
      ...lines.map(line => ({ part, text: plain(line), under: true })),
    ])
  })
}

const briefed = (subject: Case, withdraw: readonly string[]): Line[] =>
  linesOf(briefingReport(new Names(readAt(subject, { withdraw })), briefing(subject, { withdraw })))

/** What a blast tells, and the sentences of which it only counts how many there are. */
function accounted(subject: Case, result: BlastRadius): string {
  const names = new Names(readAt(subject))
  const moves = result.steps.filter(({ fate }) => fate === 'moot').map(({ move }) => moveInWords(names, move))
  // Of those that stand one may be no longer spelt out, where another has come to be nearer.
  const fallen = new Set(result.reasons.filter(({ fate }) => fate !== 'moot').map(({ alternative }) => alternative))
  const counted = result.at.flatMap(stance =>
    stance.alternatives.flatMap(alternative => {
      const { lead, lines } = reason(names, stance, alternative)
      return fallen.has(alternative) ? [] : [lead, ...lines].map(plain)
    }),
  )
  const tallies = result.tallies.flatMap(tally => {
    const stance = result.at.find(({ actor, taken }) => actor === tally.actor && taken.join() === tally.taken.join())!
    return tally.fate === 'moot' ? [tallyOf(names, stance)] : []
  })
  return [...linesOf(blastReport(names, result)).map(({ text }) => text), ...moves, ...counted, ...tallies].join('\n')
}

/** What introduces other sentences and stands or falls with them. */
const INTRODUCES =
  /^(?:Each of these|There are .* ways|.*A round goes like this:|That is one of the shortest|From the start)/u

/** Whether a line of the briefing is told of: as it stands, or by what it is a line of. */
function isTold({ part, text, under }: Line, told: string, result: BlastRadius): boolean {
  if (INTRODUCES.test(text) || told.includes(text)) return true
  if (part === 'The answer' && / chooses? to | does? (?:not|none) /u.test(text))
    return /falls as a whole|holds of one outcome of/u.test(told)
  if (part === 'The answer') return told.includes(text.replace(/^Step \d+: | And so round again\.$/gu, ''))
  if (part === 'What would change it' && !under && text.startsWith('Every')) return !text.includes('not shown')
  if (part === 'What it rests on' && under) return true
  if (part !== 'What it rests on') return false
  const opening = text.replace(/ These decide most often:$/u, '').replace(/ \[[^[\]]*\]$/u, '')
  return told.includes(opening) || decidesAsOften(text, result)
}

/** Whether what decides is only no longer among the first. */
function decidesAsOften(text: string, { briefing: { before, after } }: BlastRadius): boolean {
  const [, id] = /\[([^,\]]+), [^\]]*\]$/u.exec(text) ?? []
  const times = [before, after].map(({ rests_on }) => rests_on.decisive.find(one => one.id === id)?.times)
  return times[0] !== undefined && times[0] === times[1]
}

const lostLines = (subject: Case, id: string): Line[] => {
  const bare = (text: string): string => text.replace(/^Step \d+: | And so round again\.$/gu, '')
  const after = new Set(briefed(subject, [id]).map(({ text }) => bare(text)))
  return briefed(subject, []).filter(({ text }) => !after.has(bare(text)))
}

const withdrawn = fc.constantFrom('s0', 's1', 'f0', 'f1', 'f2', 'A0', 'B0', 'C0', 'rule')

describe('the sentences of a briefing that fall', () => {
  test('are all those that it no longer has, on random cases', () => {
    fc.assert(
      fc.property(caseText(), withdrawn, (text, id) => {
        const subject = caseOf(text)
        const result = blastRadius(subject, id)
        const told = accounted(subject, result)
        expect(lostLines(subject, id).filter(line => !isTold(line, told, result))).toEqual([])
      }),
      { seed: 31, numRuns: 250 },
    )
  })

  test('are none that it still has, on random cases', () => {
    fc.assert(
      fc.property(caseText(), withdrawn, (text, id) => {
        const subject = caseOf(text)
        const result = blastRadius(subject, id)
        const names = new Names(readAt(subject))
        for (const { fate, move, after } of result.steps.filter(
          ({ fate }) => fate === 'verdict' || fate === 'ground',
        )) {
          if (fate === 'verdict') expect(after).toBeNull()
          expect(after && moveInWords(names, after)).not.toBe(moveInWords(names, move))
        }
        for (const fallen of result.reasons.filter(({ fate }) => fate === 'verdict' || fate === 'ground')) {
          const then = fallen.after && reason(names, fallen, fallen.after)
          expect(then).not.toEqual(reason(names, fallen, fallen.alternative))
        }
        const { claims, would_change } = briefing(subject, { withdraw: [id] })
        for (const { claim, withdraw, before, fate } of result.overturning) {
          const found = would_change.claims[claim]!.find(set => set.withdraw.join() === withdraw.join())
          const stands = found?.verdict === before.to && claims[claim] === before.from
          expect(stands).toBe(fate === 'evidence')
        }
        const standing = result.tallies.filter(({ fate }) => fate === 'verdict')
        for (const { before, after } of standing) expect(after).not.toEqual(before)
      }),
      { seed: 32, numRuns: 120 },
    )
  })
})

const A_PATH = `tertius: 1
title: A path
focus: [G]
sources: { s: { title: Note }, r: { title: Other note } }
actors: { G: Greatland, E: Eland, A: Aland }
options: { G: { offer: offer to mediate, arm: arm Aland }, E: { attack: attack Aland }, A: { accept: take up the offer } }
constraints: [{ id: offer-first, always: A.accept implies G.offer, because: only an offer can be taken up, rests_on: [rule] }]
status_quo: []
facts:
  cheap: { text: Offers are cheap, evidence: s }
  well: { text: Offers look well, evidence: r }
  rule: { text: Nothing comes of nothing, evidence: [s, r] }
  greed: { text: Eland is greedy, evidence: s }
drivers:
  G:
    - { id: d-cheap, prefers: G.offer, because: an offer is cheap, rests_on: [cheap] }
    - { id: d-well, prefers: G.offer, because: an offer looks well, rests_on: [well] }
  E: [{ id: e-greed, prefers: E.attack, because: there is much to gain, rests_on: [greed] }]
  A: [{ id: a-need, prefers: A.accept, because: help is needed }]
claims: { offered: { text: Greatland offers, holds: G.offer }, war: { text: Aland is attacked, holds: E.attack } }
`

const toldOf = (subject: Case, id: string): string =>
  linesOf(blastReport(new Names(readAt(subject)), blastRadius(subject, id)))
    .map(({ text }) => text)
    .join('\n')

describe('a blast tells', () => {
  test('of steps with another reason, and of sets that have lost a part', () => {
    const told = toldOf(caseOf(A_PATH), 'cheap')
    expect(told).toContain(
      'Step 1 to outcome 1: Greatland would offer to mediate, because an offer is cheap. (still so, but not for that reason)',
    )
    expect(told).toContain('Then: Greatland would offer to mediate, because an offer looks well.')
    expect(told).toContain('offered: always → never (no longer so: what it takes away has fallen)')
    expect(told).not.toContain('war: always')
  })

  test('which outcomes are gone, once for all of them, and not that anything is still so there', () => {
    const told = toldOf(caseOf(A_PATH), 's')
    expect(told).toContain('The model no longer ends in either of the two outcomes the briefing tells of.')
    expect(told.match(/No longer offer to mediate: barred/gu)).toHaveLength(1)
    expect(told).toContain(
      'Greatland, in outcomes 1 and 2. No longer offer to mediate: barred. (it would be so there, on less evidence, and the ' +
        'model no longer ends there)',
    )
    expect(told).not.toMatch(/barred. .still so|attack. .still so/u)
  })

  test('of all sets that no longer change a verdict', () => {
    const subject = caseOf(readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8'))
    const result = blastRadius(subject, 'tensions-of-2026')
    const sets = new Set(result.overturning.map(({ withdraw }) => withdraw.join()))
    expect(sets.size).toBe(5)
    expect(new Set(result.overturning.map(({ fate }) => fate))).toEqual(new Set(['verdict']))
  })
})
