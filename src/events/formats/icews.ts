import { NOTHING, asText, cell, decimal, isoDay } from './expressions.ts'
import type { Format, SideFields } from './format.ts'

/** The coded events of ICEWS: 20 columns with a heading. */
export const ICEWS: Format = {
  id: 'icews',
  title: 'ICEWS',
  scheme: 'cameo',
  needs: ['Event Date', 'Source Name', 'Source Country', 'CAMEO Code', 'Target Name', 'Target Country'],
  quoted: false,
  fields: columns => ({
    day: isoDay('Event Date'),
    written: asText('Event Date'),
    found: 'NULL::DATE',
    source: sideFields('Source', columns),
    target: sideFields('Target', columns),
    code: cell('CAMEO Code', 'NA'),
    tone: columns.includes('Intensity') ? decimal('Intensity') : 'NULL::DOUBLE',
  }),
}

function sideFields(name: 'Source' | 'Target', columns: readonly string[]): SideFields {
  const called = cell(`${name} Name`, 'NA')
  const sectors = columns.includes(`${name} Sectors`) ? cell(`${name} Sectors`, 'NA') : NOTHING
  return {
    coded: called,
    country: cell(`${name} Country`, 'NA'),
    role: NOTHING,
    called: `concat_ws(',', ${sectors}, ${called})`,
  }
}
