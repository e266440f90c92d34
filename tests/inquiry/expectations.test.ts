import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, answer, type ClaimVerdict, expectations } from '../../src/inquiry/index.ts'
import { caseOf, caseText } from './random-case.ts'

const ARMS = caseOf(`tertius: 1
title: Arms
actors: { RU: Russia, US: America }
options: { RU: { arm: Arm, talk: Talk }, US: { deal: Deal } }
status_quo: [US.deal, RU.talk]
drivers:
  RU: [{ id: friend, prefers: RU.arm }, { id: chat, prefers: RU.talk }]
  US: [{ id: no-deal-with-arms, prefers: US.deal iff not RU.arm }]
claims:
  out: { text: Russia stays out, holds: not RU.arm }
  deal: { text: The deal holds, holds: US.deal }
  talks: { text: Russia talks, holds: RU.talk }
`)

const expected = (claim: string, verdict: ClaimVerdict) => ({
  claim: ARMS.claims.find(({ id }) => id === claim)!,
  verdict,
})

describe('expectations', () => {
  const analysis = analyse(ARMS)

  it('are met or not, and no more is said of those that are', () => {
    const met = expectations(analysis, [expected('out', 'never'), expected('talks', 'always')])
    expect(met.map(({ claim, met, against }) => [claim, met, against])).toEqual([
      ['out', true, null],
      ['talks', true, null],
    ])
  })

  it('name the step that goes against them', () => {
    const [out, deal] = expectations(analysis, [expected('out', 'always'), expected('deal', 'always')])
    expect(out).toMatchObject({ expected: 'always', found: 'never', met: false })
    expect(out!.against).toMatchObject({
      taken: ['RU.arm', 'RU.talk'],
      step: { actor: 'RU', take: ['RU.arm'], drop: [], because: 'friend' },
    })
    expect(deal!.against!.step).toMatchObject({ actor: 'US', drop: ['US.deal'], because: 'no-deal-with-arms' })
  })

  it('name no step where it was so from the start, and no outcome where all of them are the reason', () => {
    const [talks, sometimes] = expectations(analysis, [expected('talks', 'never'), expected('talks', 'sometimes')])
    expect(talks!.against).toEqual({ taken: ['RU.arm', 'RU.talk'], step: null })
    expect(sometimes).toMatchObject({ found: 'always', met: false, against: null })
  })
})

it('are met just where they are the verdict, and what goes against them does, on random cases', () => {
  const verdicts = ['always', 'sometimes', 'never', 'unsettled'] as const
  fc.assert(
    fc.property(caseText(), fc.constantFrom(...verdicts), (text, verdict) => {
      const subject = caseOf(text)
      const { claims, outcomes } = answer(subject)
      const found = expectations(
        analyse(subject),
        subject.claims.map(claim => ({ claim, verdict })),
      )
      for (const { claim, found: is, met, against } of found) {
        expect([is, met]).toEqual([claims[claim], claims[claim] === verdict])
        if (against) expect(outcomes.map(({ taken }) => taken)).toContainEqual(against.taken)
      }
    }),
    { seed: 13, numRuns: 50 },
  )
})
