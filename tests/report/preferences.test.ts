import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { Names } from '../../src/report/names.ts'
import { caseFrom } from './cases.ts'

/** A case in which Greece wants something, and does not say why. */
const wanting = (prefers: string): Names =>
  new Names(
    readAt(
      caseFrom(`
tertius: 1
title: The straits
actors: { GR: Greece, IR: Iran, US: The United States, PR: the protesters }
options:
  GR: { close: Close its ports., speak: speak up }
  IR: { yield: Yield, NATO: NATO exercises }
  US: { strike: Strike }
  PR: { march: March }
status_quo: []
drivers:
  GR: [{ id: it, prefers: "${prefers}" }]
  IR: [{ id: yielding, prefers: IR.yield }]
  US: [{ id: calm, prefers: not US.strike }]
  PR: [{ id: they, prefers: not PR.march and not IR.yield }]
claims: {}
`),
      {},
    ),
  )

describe('a driver without a reason is told by what it wants', () => {
  test.each([
    ['GR.speak', 'it wants to speak up'],
    ['not GR.close', 'it wants not to close its ports'],
    ['not IR.NATO', 'it wants Iran not to NATO exercises'],
    ['US.strike', 'it wants the United States to strike'],
    ['IR.yield and not US.strike', 'it wants Iran to yield and the United States not to strike'],
    [
      'IR.yield or not IR.NATO or US.strike',
      'it wants Iran to yield or not to NATO exercises or the United States to strike',
    ],
    ['(GR.close and GR.speak)', 'it wants to close its ports and to speak up'],
    ['IR.yield and not GR.close', 'it wants not to close its ports, and Iran to yield'],
    ['IR.yield or GR.speak or US.strike', 'it wants to speak up, or Iran to yield or the United States to strike'],
    // Whatever is less simple stays as it is written.
    ['IR.yield implies GR.speak', 'it wants "IR.yield implies GR.speak"'],
    ['IR.yield iff GR.speak', 'it wants "IR.yield iff GR.speak"'],
    ['not (IR.yield and GR.speak)', 'it wants "not (IR.yield and GR.speak)"'],
    ['not not IR.yield', 'it wants "not not IR.yield"'],
    ['GR.speak and (IR.yield or US.strike)', 'it wants "GR.speak and (IR.yield or US.strike)"'],
    ['true', 'it wants "true"'],
  ])('%s', (prefers, told) => expect(wanting(prefers).reason('it')).toBe(told))

  test('of several it is said as of several', () => {
    expect(wanting('GR.speak').reason('they')).toBe('they want not to march, and Iran not to yield')
  })
})
