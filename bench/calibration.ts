// How often the tests of posture call ordinary windows unusual, at a nominal 5 %. Prints a table; nothing is timed.

import { type Against, flagged, type Method, type Panel } from '../tests/events/measures/calibrating.ts'
import { hasIcews, ICEWS, icewsPanel } from '../tests/events/measures/icews.ts'
import { simulatedPanel } from '../tests/events/measures/simulated.ts'

const TESTS: [Method, string][] = [
  ['poisson', 'Poisson (not used)'],
  ['plain', 'negative binomial, plain moments (not used)'],
  ['nb', 'negative binomial'],
  ['scaled', 'the same, scaled by stake and activity'],
  ['gaps', 'longest gap, corrected'],
  ['fisher', "tone, Fisher's test on four blocks (decides nothing)"],
  ['tone', 'tone, beta-binomial'],
]
const LENGTHS = [7, 14, 28]

function table(title: string, panelOf: (days: number) => Panel, against: Against): void {
  const lines = TESTS.map(([method, what]) => {
    const cells = LENGTHS.map(days => {
      const { windows, low, high } = flagged(panelOf(days), days, method, against)
      const shares = method === 'gaps' ? low.toFixed(3) : `${low.toFixed(3)} / ${high.toFixed(3)}`
      return `${shares} (${windows.toLocaleString('en-GB')})`
    })
    return `| ${[what, ...cells].join(' | ')} |`
  })
  const head = ['| test | 7 days | 14 days | 28 days |', '| --- | --- | --- | --- |']
  process.stdout.write(`\n${title}\n\n${[...head, ...lines].join('\n')}\n`)
}

const real = hasIcews ? await icewsPanel() : undefined
if (real === undefined) process.stdout.write(`Left out: ${ICEWS} is not there, or DuckDB is not installed.\n`)
else {
  table(`ICEWS 2018, ${real.subjects.length} pairs of states, against all other days`, () => real, 'rest')
  table('The same, against the days before', () => real, 'before')
}
const simulated = new Map(LENGTHS.map(days => [days, simulatedPanel(days, 20180101)]))
table('Simulated, 128 pairs, against all other days', days => simulated.get(days)!, 'rest')
