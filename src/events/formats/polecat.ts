import { cell, decimal, first, isoDay, NO_NUMBER } from './expressions.ts'
import type { Format, SideFields } from './format.ts'

/** POLECAT: 40 columns with a heading, coded by PLOVER. */
export const POLECAT: Format = {
  id: 'polecat',
  title: 'POLECAT',
  scheme: 'plover',
  needs: [
    'Event Date',
    'Event Type',
    'Event Mode',
    'Actor Name',
    'Actor Country',
    'Recipient Name',
    'Recipient Country',
  ],
  quoted: true,
  latin1: true,
  lists: true,
  fields: columns => ({
    day: isoDay('Event Date'),
    lag: columns.includes('Publication Date') ? `${isoDay('Publication Date')} - ${isoDay('Event Date')}` : null,
    source: sideFields('Actor', columns),
    target: sideFields('Recipient', columns),
    code: `concat_ws('/', upper(${cell('Event Type', 'None')}), lower(${cell('Event Mode', 'None')}))`,
    tone: toneOf(columns),
  }),
}

/** One column goes by two names. */
function toneOf(columns: readonly string[]): string {
  const column = ['Intensity', 'Event Intensity'].find(name => columns.includes(name))
  return column === undefined ? 'NULL::DOUBLE' : decimal(column, NO_NUMBER)
}

function sideFields(name: 'Actor' | 'Recipient', columns: readonly string[]): SideFields {
  const optional = (column: string): readonly string[] => (columns.includes(column) ? [cell(column, 'None')] : [])
  const cow = optional(`${name} COW`).map(number => `'COW:' || upper(${number})`)
  const sectors = [...optional(`Primary ${name} Sector`), ...optional(`${name} Sectors`)]
  // A title says more than that somebody is of the government.
  const role = `NULLIF(upper(left(${first(...sectors, "''")}, 3)), 'GOV')`
  const called = `concat_ws(',', ${[...optional(`${name} Title`), cell(`${name} Name`)].join(', ')})`
  return {
    coded: cell(`${name} Name`, 'None'),
    country: first(cell(`${name} Country`, 'None'), ...cow),
    role,
    called,
    sectors: `concat_ws(',', ${[...sectors, 'NULL'].join(', ')})`,
  }
}
