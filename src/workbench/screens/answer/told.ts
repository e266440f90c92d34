import type { Account } from '../../../inquiry/index.ts'
import type { Names } from '../../../report/index.ts'

/** What is known of the case in a variation. */
export interface Told {
  readonly account: Account
  readonly names: Names
}
