import { checkAssumptions } from './assumptions.ts'
import { checkEpisodes } from './episodes.ts'
import { checkLevels } from './levels.ts'
import { checkPreferencesGiven } from './preferences-given.ts'
import { checkRankedInVain } from './ranked-in-vain.ts'
import type { FastRule } from './rule.ts'
import { checkStatusQuo } from './status-quo.ts'
import { checkUncitedSources } from './uncited-sources.ts'
import { checkUndated } from './undated.ts'
import { checkFacts } from './unused-facts.ts'
import { checkUnwantedOptions } from './unwanted-options.ts'

/** The checks that need no state space. */
export const FAST_RULES: readonly FastRule[] = [
  checkPreferencesGiven,
  checkStatusQuo,
  checkRankedInVain,
  checkAssumptions,
  checkFacts,
  checkUnwantedOptions,
  checkUncitedSources,
  checkEpisodes,
  checkUndated,
  checkLevels,
]
