import { describe, expect, test } from 'vitest'
import { loading } from '../../support/event-files.ts'

const HEADING = 'date,source,target,cameo,goldstein'

/** The tone of the one act that a table has, and why rows of it were left out. */
function toneOf(written: string): Promise<{ readonly tone: number | null | undefined; readonly faults: string[] }> {
  const rows = [`2018-06-01,RUS,IRN,036,${written}`, '2018-06-02,RUS,IRN,036,4']
  return loading({ 'acts.csv': `${HEADING}\n${rows.join('\n')}\n` }, async ({ record }) => {
    const list = await record?.list({ limit: 10, to: '2018-06-01' })
    return { tone: list?.events[0]?.tone, faults: record?.reading.leftOut.map(({ reason }) => reason) ?? [] }
  })
}

/** What the ladder gives acts of code 036 where a row has no tone of its own. */
const USUAL = 4

describe('the tone of an act in a table of anybody', () => {
  test('is the number that is written, with blanks around it or not', async () => {
    for (const written of ['2.5', ' 2.5 ', '\u00a02.5\u00a0', '25e-1']) {
      expect(await toneOf(written), written).toEqual({ tone: 2.5, faults: [] })
    }
  })

  test('is that of its code where nothing is written, or a word for nothing', async () => {
    for (const written of ['', '  ', 'None', ' NA ', '\u00a0']) {
      expect(await toneOf(written), written).toEqual({ tone: USUAL, faults: [] })
    }
  })

  test('is no tone where anything else is written', async () => {
    for (const written of ['x', 'nan', '10.5', '2018-06-01', '5%']) {
      expect(await toneOf(written), written).toEqual({ tone: undefined, faults: ['weight'] })
    }
  })
})
