import { asText, decimal, first, isoDay, packedDay, NOTHING } from './expressions.ts'
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
  uniform: { missing: [''] },
  fields: () => ({
    day: `coalesce(${packedDay(asText('Date'))}, ${isoDay('Date')})`,
    lag: null,
    source: sideFields('Source'),
    target: sideFields('Target'),
    code: asText('EventCode'),
    tone: decimal('GoldsteinScore'),
  }),
}

function sideFields(name: string): SideFields {
  const entity = asText(`${name}ActorEntity`)
  return {
    coded: first(asText(`${name}ActorFull`), entity),
    country: entity,
    // Phoenix tells codes, never names.
    role: asText(`${name}ActorRole`),
    called: NOTHING,
    sectors: asText(`${name}ActorRole`),
  }
}
