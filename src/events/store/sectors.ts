import type { ActorTable, SectorRow } from '../actors/actor-table.ts'
import { sqlText } from './sql.ts'

/** Reports in which those of a country whom the user's table sets apart by their sector are of another one, so to speak. */
export function bySector(reports: string, { sectors }: ActorTable): string {
  if (sectors.length === 0) return reports
  const sides = (['source', 'target'] as const).map(side => {
    const cases = sectors.map(row => `WHEN ${isOf(side, row)} THEN ${sqlText(row.actor)}`)
    return `CASE ${cases.join(' ')} ELSE ${side}_country END AS ${side}_country`
  })
  return `SELECT * REPLACE (${sides.join(', ')}) FROM (${reports})`
}

function isOf(side: 'source' | 'target', { codes, sector }: SectorRow): string {
  const names = codes.map(sqlText).join(', ')
  const listed = `concat(',', regexp_replace(upper(${side}_sectors), '\\s*[,;]\\s*', ',', 'g'), ',')`
  return `(contains(${listed}, ${sqlText(`,${sector},`)}) AND (upper(${side}_country) IN (${names}) OR upper(${side}_coded) IN (${names})))`
}
