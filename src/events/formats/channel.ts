import { sqlText } from '../store/sql.ts'

/**
 * Titles by channel, as patterns over names and sectors in upper case; the first that matches decides. A person's name
 * says nothing by itself: the table of actors can say whose channel it is.
 */
const TITLES = [
  [
    'leader',
    'PRESIDENT|PRIME MINISTER|PREMIER|CHANCELLOR|HEAD OF (STATE|GOVERNMENT)|SUPREME LEADER|MONARCH|EXECUTIVE OFFICE|' +
      'KREMLIN|WHITE HOUSE|\\bKING\\b|\\bEMIR\\b|\\bSULTAN\\b',
  ],
  [
    'parliament',
    'LEGISLAT|PARLIAMENT|\\bSENAT|LAWMAKER|CONGRESS\\b|\\bDUMA\\b|\\bKNESSET\\b|MAJLIS|(LOWER|UPPER) HOUSE|' +
      'HOUSE OF (REPRESENTATIVES|COMMONS)',
  ],
  [
    'ministry',
    'FOREIGN (AFFAIRS|MINIST|SECRETARY)|SECRETARY OF STATE|STATE DEPARTMENT|\\bENVOY|AMBASSADOR|DIPLOMAT|\\bCONSUL',
  ],
  [
    'military',
    'MILITARY|ARMED FORCES|\\bARMY\\b|\\bNAVY\\b|AIR FORCE|DEFEN[CS]E|\\bTROOPS?\\b|\\bSOLDIERS?\\b|\\bMARINES\\b|' +
      '\\bGENERAL STAFF\\b',
  ],
] as const

/**
 * SQL for the channel that a hint tells: a role of CAMEO or nothing, a bar, names and titles. A role says it of soldiers and parliaments; of a government it does not say
 * who spoke, but a title may; everybody else is `other`.
 */
export function channelFrom(hint: string): string {
  const title = TITLES.map(
    ([channel, words]) => `WHEN regexp_matches(upper(${hint}), ${sqlText(words)}) THEN '${channel}'`,
  )
  return `CASE split_part(${hint}, '|', 1) WHEN 'MIL' THEN 'military' WHEN 'LEG' THEN 'parliament'
    WHEN 'GOV' THEN CASE ${title.join(' ')} ELSE 'other' END
    WHEN '' THEN CASE ${title.join(' ')} ELSE 'other' END
    ELSE 'other' END`
}
