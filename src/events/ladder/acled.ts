import type { LadderRung } from '../daily-record.ts'

/**
 * ACLED's event types, and the sub-types that stand elsewhere than their type as `type/sub-type`. ACLED records
 * disorder, not diplomacy, so most of the ladder is empty.
 */
export const ACLED: readonly (readonly [code: string, rung: LadderRung | null])[] = [
  ['Battles', 'force'],
  ['Explosions/Remote violence', 'force'],
  ['Violence against civilians', 'force'],
  ['Protests', null],
  ['Riots', null],
  ['Strategic developments', null],
  ['Strategic developments/Agreement', 'meetings'],
  ['Strategic developments/Arrests', 'coercion'],
  ['Strategic developments/Headquarters or base established', 'coercion'],
  ['Strategic developments/Looting/property destruction', 'force'],
]
