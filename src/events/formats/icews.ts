import { NOTHING, asText, decimal, isoDay } from './expressions.ts'
import type { Format, SideFields } from './format.ts'

/** The coded events of ICEWS: 20 columns with a heading. */
export const ICEWS: Format = {
  id: 'icews',
  title: 'ICEWS',
  scheme: 'cameo',
  needs: ['Event Date', 'Source Name', 'Source Country', 'CAMEO Code', 'Target Name', 'Target Country'],
  quoted: false,
  uniform: { missing: ['', 'NA'] },
  fields: columns => ({
    day: isoDay('Event Date'),
    lag: null,
    source: sideFields('Source', columns),
    target: sideFields('Target', columns),
    code: asText('CAMEO Code'),
    tone: columns.includes('Intensity') ? decimal('Intensity') : 'NULL::DOUBLE',
  }),
}

function sideFields(name: 'Source' | 'Target', columns: readonly string[]): SideFields {
  const called = asText(`${name} Name`)
  const sectors = columns.includes(`${name} Sectors`) ? asText(`${name} Sectors`) : NOTHING
  return {
    coded: called,
    country: asText(`${name} Country`),
    role: NOTHING,
    called: `concat_ws(',', ${sectors}, ${called})`,
    sectors,
  }
}
