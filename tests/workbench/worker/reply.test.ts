import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAt, readCase } from '../../../src/casefile/index.ts'
import { briefing, robustness, whatIf } from '../../../src/inquiry/index.ts'
import { briefingReport, Names } from '../../../src/report/index.ts'
import type { AskedOf, FoundBy, QuestionName, Reply } from '../../../src/workbench/worker/questions.ts'
import { replyTo } from '../../../src/workbench/worker/reply.ts'

const text = readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')
const subject = readCase(text).case!
const steadily = { onProgress: () => undefined, pause: () => Promise.resolve(true) }

function ask<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): Promise<Reply<FoundBy<Name>> | undefined> {
  return replyTo(name, asked, steadily)
}

async function found<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): Promise<FoundBy<Name>> {
  const reply = await ask(name, asked)
  if (reply?.kind !== 'found') throw new Error(`no answer: ${JSON.stringify(reply)}`)
  return reply.found
}

describe('the worker', () => {
  test('gives the results of the library', async () => {
    const variation = { withdraw: ['americans-matter-more'] }
    const whole = briefing(subject, variation)
    const { account } = await found('account', { text, variation })
    expect({ ...account, would_change: whole.would_change }).toEqual(whole)
    expect(await found('wouldChange', { text, variation })).toEqual(whole.would_change)
    expect((await found('whatIf', { text, variation })).result).toEqual(whatIf(subject, variation))
    expect((await found('robustness', { text, variation: {} })).result).toEqual(robustness(subject, { samples: 1000 }))
  })

  test('gives the report that the command line prints', async () => {
    const { report } = await found('briefing', { text, variation: {} })
    expect(report).toEqual(briefingReport(new Names(readAt(subject)), briefing(subject)))
  })

  test('gives only what can be sent between a page and its worker', async () => {
    for (const name of ['account', 'briefing', 'leverageTable', 'stabilitySummary', 'backtest'] as const) {
      const answer = await found(name, { text, variation: {} })
      expect(structuredClone(answer)).toEqual(answer)
    }
  })

  test('says what stands in the way of an answer', async () => {
    const broken = await ask('account', { text: text.replace('as_of: ', 'as_off: '), variation: {} })
    expect(broken).toMatchObject({ kind: 'refused', case: { title: subject.title } })
    const shut = await ask('account', { text, variation: { statusQuo: ['RU.fight', 'RU.press'] } })
    expect(shut).toMatchObject({ kind: 'refused', diagnostics: [{ severity: 'error' }] })
    expect(await ask('leverage', { text, variation: {}, actor: 'US', holds: 'not RU.armm' })).toEqual({
      kind: 'unclear',
      message: 'No actor has an option "RU.armm". Did you mean RU.arm?',
    })
    expect(await ask('leverage', { text, variation: {}, actor: 'US', holds: 'not' })).toMatchObject({ kind: 'unclear' })
  })

  test('passes over what a variation has that the case has no more', async () => {
    const variation = { scenario: 'gone', foresight: { XX: 'gmr' }, withdraw: ['gone'] } as const
    const { account } = await found('account', { text, variation })
    expect(account).toEqual((await found('account', { text, variation: {} })).account)
  })

  test('can be stopped on the way', async () => {
    let left = 1
    const progress: number[] = []
    const reply = await replyTo(
      'wouldChange',
      { text, variation: {} },
      { onProgress: ([done]) => void progress.push(done), pause: () => Promise.resolve(left-- > 0) },
    )
    expect(reply).toBeUndefined()
    expect(progress).toEqual([1, 2])
  })
})
