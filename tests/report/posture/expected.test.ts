import { describe, expect, it } from 'vitest'
import { timeline } from '../../../src/inquiry/index.ts'
import { expectedOf, ladderPicture } from '../../../src/report/index.ts'
import { expectedBetween, expectedRows } from '../../../src/report/posture/expected.ts'
import { caseFrom } from '../cases.ts'
import { viewByHand } from './views.ts'

const SUBJECT = caseFrom(`tertius: 1
title: Aland and the straits
question: What does Aland do?
as_of: 2026-02-20
focus: [A]
actors: { A: Aland, B: the Isles }
options:
  A: { call: { label: call for calm, rung: words }, host: { label: host talks, rung: meetings }, hit: { label: strike, rung: force } }
  B: { pay: pay }
status_quo: [A.call]
facts:
  angry: { text: Aland is angry, from: 2026-01-10, until: 2026-02-01 }
  curious: { text: Aland wants to talk, from: 2026-02-01 }
constraints:
  - { id: hushed, never: A.call, from: 2026-03-01 }
drivers:
  A:
    - { id: rage, prefers: A.hit, rests_on: [angry] }
    - { id: talk, prefers: A.host, rests_on: [curious] }
    - { id: voice, prefers: A.call, from: 2026-01-10 }
    - { id: calm, prefers: not A.hit, from: 2026-01-10 }
    - { id: rest, prefers: not A.host, from: 2026-01-10 }
  B: [{ id: thrift, prefers: not B.pay }]
`)

const TIMELINE = timeline(SUBJECT)
const EXPECTED = expectedOf(SUBJECT, TIMELINE, 'A')!

describe('what a model expects on the ladder', () => {
  it('is told stretch by stretch, and not where nothing moves the actor or the start is ruled out', () => {
    expect(EXPECTED.map(({ rungs, ...stretch }) => ({ ...stretch, rungs: [...rungs] }))).toEqual([
      { from: null, until: '2026-01-10', silent: 'unmoved', rungs: [], borrowed: true },
      {
        from: '2026-01-10',
        until: '2026-02-01',
        silent: null,
        rungs: [
          ['words', 'always'],
          ['force', 'always'],
        ],
        borrowed: true,
      },
      {
        from: '2026-02-01',
        until: '2026-03-01',
        silent: null,
        rungs: [
          ['words', 'always'],
          ['meetings', 'always'],
        ],
        borrowed: false,
      },
      { from: '2026-03-01', until: null, silent: 'ruled-out', rungs: [], borrowed: true },
    ])
  })

  it('is not known of an actor that the timeline does not follow', () => {
    expect(expectedOf(SUBJECT, TIMELINE, 'B')).toBeNull()
  })

  it('is some of it where only some outcomes have it, and nothing where play does not settle', () => {
    const [entry] = TIMELINE.entries.slice(1)
    const outcome = (taken: string[]): (typeof entry & object)['outcomes'][number] => ({
      ...entry!.outcomes[0]!,
      taken,
    })
    const of = (change: object): unknown => {
      const [stretch] = expectedOf(SUBJECT, { ...TIMELINE, entries: [{ ...entry!, ...change }] }, 'A')!
      return [stretch!.silent, [...stretch!.rungs]]
    }
    expect(of({ outcomes: [outcome(['A.call']), outcome(['A.call', 'A.host'])] })).toEqual([
      null,
      [
        ['words', 'always'],
        ['meetings', 'sometimes'],
      ],
    ])
    expect(of({ outcomes: [outcome(['A.call'])], unsettled: [['A.host'], []] })).toEqual(['unsettled', []])
  })

  it('is cut to the days of a picture', () => {
    const days = expectedBetween(EXPECTED, { from: '2026-01-20', to: '2026-02-10' })
    expect(days.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-20', '2026-01-31'],
      ['2026-02-01', '2026-02-10'],
    ])
    expect(expectedRows(days)).toEqual([
      [
        '20 January 2026 to 31 January 2026',
        'Words and force',
        'expected by the model, from the start of another date',
      ],
      ['1 February 2026 to 10 February 2026', 'Words and meetings', 'expected by the model'],
    ])
  })
})

describe('the ladder with what the model expects', () => {
  const picture = ladderPicture(viewByHand(), { expected: EXPECTED })
  const bands = (svg: string): number => svg.match(/fill-opacity/gu)?.length ?? 0

  it('has a band on every rung of a stretch, and a key', () => {
    expect(bands(picture.svg)).toBe(2 + 2 + 1)
    expect(picture.svg).toContain('>expected by the model<')
    expect(bands(ladderPicture(viewByHand()).svg)).toBe(0)
    expect(ladderPicture(viewByHand()).svg).not.toContain('expected by the model')
  })

  it('says the same in words and in its table', () => {
    expect(picture.description).toContain('10 January 2026 to 31 January 2026: words and force.')
    expect(picture.description).toContain('1 January 2026 to 9 January 2026: nothing is drawn, for nothing in the case')
    expect(picture.table.rows.filter(([number]) => number === '').map(([, , rungs]) => rungs)).toEqual([
      '–',
      'Words and force',
      'Words and meetings',
    ])
  })

  it('has a band at the foot where nothing on the ladder is expected', () => {
    const nothing = [{ from: null, until: null, silent: null, rungs: new Map(), borrowed: false }]
    const { svg, description } = ladderPicture(viewByHand(), { expected: nothing })
    expect(bands(svg)).toBe(1 + 1)
    expect(description).toMatch(/nothing on the ladder\.$/u)
  })
})
