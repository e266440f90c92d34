import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { theories } from '../../src/inquiry/index.ts'
import { Names, renderText, theoriesReport } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

function said(text: string): string {
  const subject = caseFrom(text)
  const report = theoriesReport(new Names(readAt(subject)), theories(subject, 'A'))
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
})
