import type { Wanted } from '../inquiry/index.ts'
import type { Asked } from './case-command.ts'
import { knownClaim, knownProposition } from './known.ts'

/** The flags that name a proposition: a claim of the case, or one's own. */
export interface WantedFlags {
  readonly claim?: string
  readonly holds?: string
}

/** The proposition the flags name; undefined where they name none. */
export function wantedBy({ case: subject, flags, fail }: Asked<WantedFlags>): Wanted | undefined {
  const { claim, holds } = flags
  if (claim !== undefined && holds !== undefined) return fail('either --claim or --holds is expected, not both')
  if (claim !== undefined) return knownClaim(subject, claim, fail)
  return holds === undefined ? undefined : { holds: knownProposition(subject, holds, '--holds', fail), wording: holds }
}
