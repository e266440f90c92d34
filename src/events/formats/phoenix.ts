import { asText, cell, decimal, first, isoDay, packedDay, NOTHING } from './expressions.ts'
import type { Format, SideFields } from './format.ts'

const side = (name: string): readonly string[] =>
  ['Full', 'Entity', 'Role', 'Attribute'].map(part => `${name}Actor${part}`)

/** Phoenix: 26 columns without a heading. */
export const PHOENIX: Format = {
  id: 'phoenix',
  title: 'Phoenix',
  scheme: 'cameo',
  positional: [
    'EventID',
    'Date',
    'Year',
    'Month',
    'Day',
    ...side('Source'),
    ...side('Target'),
    'EventCode',
    'EventRootCode',
    'QuadClass',
    'GoldsteinScore',
    'Issues',
    'Lat',
    'Lon',
    'LocationName',
    'GeoCountryName',
    'GeoStateName',
    'SentenceID',
    'URLs',
    'NewsSources',
  ],
  needs: ['Date', 'SourceActorFull', 'TargetActorFull', 'EventCode'],
  quoted: false,
  fields: () => ({
    day: `coalesce(${packedDay('Date')}, ${isoDay('Date')})`,
    written: asText('Date'),
    found: 'NULL::DATE',
    source: sideFields('Source'),
    target: sideFields('Target'),
    code: cell('EventCode'),
    tone: decimal('GoldsteinScore'),
  }),
}

function sideFields(name: string): SideFields {
  const entity = cell(`${name}ActorEntity`)
  return {
    coded: first(cell(`${name}ActorFull`), entity),
    country: entity,
    // Phoenix tells codes, never names.
    role: cell(`${name}ActorRole`),
    called: NOTHING,
  }
}
