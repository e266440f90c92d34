import { abandonment } from './abandonment.ts'
import { buckPassing } from './buck-passing.ts'
import { deterrenceAgainstRestraint } from './deterrence-against-restraint.ts'
import { entrapment } from './entrapment.ts'
import type { Tested, TheoryId } from './finding.ts'
import { hedging } from './hedging.ts'
import { leverageLacking } from './leverage-lacking.ts'
import { lockIn } from './lock-in.ts'
import { nothingToExplain } from './nothing-to-explain.ts'
import { obligation } from './obligation.ts'
import { otherTies } from './other-ties.ts'
import { ripeness } from './ripeness.ts'
import type { TheoryStudy } from './study.ts'
import { tertiusActive, tertiusPassive } from './tertius.ts'

/** A theory's test: looks at a study and says whether the theory fits. */
export type Test = (study: TheoryStudy) => Tested

/** Each theory's test, and the key of its source in the bibliography. */
export const TESTS: Readonly<Record<TheoryId, { readonly test: Test; readonly reference: string }>> = {
  'nothing-to-explain': { test: nothingToExplain, reference: 'lewis-modirzadeh-blum-2019' },
  obligation: { test: obligation, reference: 'leeds-long-mitchell-2000' },
  'other-ties': { test: otherTies, reference: 'snyder-1984' },
  entrapment: { test: entrapment, reference: 'snyder-1984' },
  abandonment: { test: abandonment, reference: 'snyder-1984' },
  'deterrence-against-restraint': { test: deterrenceAgainstRestraint, reference: 'zagare-kilgour-2003' },
  'leverage-lacking': { test: leverageLacking, reference: 'touval-zartman-1985' },
  'tertius-passive': { test: tertiusPassive, reference: 'simmel-1908' },
  'tertius-active': { test: tertiusActive, reference: 'simmel-1908' },
  hedging: { test: hedging, reference: 'kuik-2008' },
  'buck-passing': { test: buckPassing, reference: 'christensen-snyder-1990' },
  'lock-in': { test: lockIn, reference: 'fearon-1994' },
  ripeness: { test: ripeness, reference: 'zartman-2000' },
}
