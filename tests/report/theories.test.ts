import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { theories } from '../../src/inquiry/index.ts'
import { Names, renderText, theoriesReport } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

function said(text: string, actor = 'A'): string {
  const subject = caseFrom(text)
  const report = theoriesReport(new Names(readAt(subject)), theories(subject, actor))
  return renderText(report, 80).replaceAll(/\s+/gu, ' ')
}

const ONE_ACTOR = `tertius: 1
title: One actor
actors: { A: Ann }
options: { A: { go: go out, arm: { label: arm, rung: material-aid } } }
status_quo: []
drivers: { A: [{ id: out, prefers: A.go, because: it is fine outside }] }
`

describe('theories in words', () => {
  test('of a case that lacks all they need say so', () => {
    expect(said(ONE_ACTOR.replace('rung: material-aid', 'rung: words'))).toContain('None of 13 theories fits')
    expect(said(ONE_ACTOR.replace('{ label: arm, rung: material-aid }', 'arm'))).toContain(
      'None of 13 theories can be tested on the conduct of Ann: the case lacks what they need.',
    )
  })

  test('give as the reason against an act what speaks against it, and not what would be lost besides', () => {
    expect(said(ONE_ACTOR)).toContain('Nothing to explain. Ann has no reason for any of the acts it leaves alone.')
    const dear = ONE_ACTOR.replace(' }] }', ' }, { id: dear, prefers: not A.arm, because: arms are dear }] }')
    expect(said(dear)).toContain('Ann wants none of the acts it leaves alone: arms are dear.')
  })

  test('go with the number of the actor', () => {
    const quiet = ONE_ACTOR.replace(' }] }', ' }, { id: dear, prefers: not A.arm, because: arms are dear }] }')
    const several = said(quiet.replace('A: Ann', 'A: the neighbours'))
    expect(several).toContain('The neighbours take none of the acts they have: arm.')
    expect(several).toContain('The neighbours want none of the acts they leave alone: arms are dear.')
    expect(several).toContain('The case gives them no mediation to offer.')
  })

  test('of an act that cannot be taken do not say that it is not wanted', () => {
    const barred = `${ONE_ACTOR}constraints: [{ id: none, never: A.arm, because: there are no arms }]\n`
    expect(said(barred)).toContain(
      'As things stand Ann cannot take any of the acts it leaves alone: there are no arms.',
    )
    const given = ONE_ACTOR.replace('rung: material-aid', 'rung: material-aid, irreversible: dropping')
    expect(said(given)).toContain('What has been given up for good cannot be taken up again: to arm.')
  })

  test('tell what is done and what is left alone, and one reason for several theories once', () => {
    const acting = said(`tertius: 1
title: One of two acts
actors: { A: Ann }
options: { A: { sell: { label: sell arms, rung: material-aid }, arm: { label: arm, rung: material-aid } } }
status_quo: []
drivers: { A: [{ id: money, prefers: A.sell and not A.arm }] }
`)
    expect(acting).toContain('Of the acts it has Ann takes this: sell arms. It leaves this alone: arm.')
    expect(acting).toContain('lack of leverage, hedging and buck-passing. Ann is not quiet where this ends.')
    expect(acting.split('not quiet where this ends')).toHaveLength(2)
  })

  test('tell the act before what comes along with it', () => {
    const waiting = said(`tertius: 1
title: An end to the guard
actors: { A: Ann, B: Bob, C: Cy }
options:
  A: { arm: { label: arm Bob, rung: material-aid } }
  B: { shout: shout }
  C: { wait: wait at home, guard: guard the house }
constraints: [{ always: C.wait or C.guard }]
status_quo: [C.guard]
drivers:
  A: [{ id: safe, prefers: C.guard, because: the house should be safe }, { id: help, prefers: A.arm }]
  B: [{ id: arms, prefers: A.arm }]
  C: [{ id: no-part-in-it, prefers: C.guard iff not A.arm }, { id: busy, prefers: not C.wait }]
`)
    expect(waiting).toContain(
      'but then Cy would no longer guard the house, and with that wait at home. That weighs more',
    )
  })

  test('of support that would keep the ally at the price of an attack say both', () => {
    const left = said(readFileSync('tests/inquiry/theories/left-or-attacked.yaml', 'utf8'), 'G')
    expect(left).toContain(
      'to its loss: the ally would leave the alliance. If it were to arm the ally, that could not happen, ' +
        'but then this could: the enemy would attack the ally. Quiet has its price, and so has support.',
    )
  })

  test('keep what is supposed apart from what would follow', () => {
    const left = said(readFileSync('tests/inquiry/theories/left-or-attacked.yaml', 'utf8'), 'G')
    expect(left).toContain(
      'Suppose this moved nobody: it wants the ally not to leave the alliance. Then only entrapment would still fit.',
    )
  })

  test('of words say what they bind to', () => {
    const words = said(ONE_ACTOR.replace('go: go out', 'go: { label: speak up, rung: words }'))
    expect(words).toContain('To speak up binds it to nothing.')
  })
})
