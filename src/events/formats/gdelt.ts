import { asText, decimal, first, NOTHING, packedDay } from './expressions.ts'
import type { Fields, Format, SideFields } from './format.ts'

const side = (name: 'Actor1' | 'Actor2'): readonly string[] =>
  ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code']
    .concat(['Type1Code', 'Type2Code', 'Type3Code'])
    .map(part => name + part)

const place = (name: string, second: boolean): readonly string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', ...(second ? ['ADM2Code'] : []), 'Lat', 'Long', 'FeatureID'].map(
    part => `${name}Geo_${part}`,
  )

function columnsOf(second: boolean): readonly string[] {
  return [
    'GLOBALEVENTID',
    'SQLDATE',
    'MonthYear',
    'Year',
    'FractionDate',
    ...side('Actor1'),
    ...side('Actor2'),
    'IsRootEvent',
    'EventCode',
    'EventBaseCode',
    'EventRootCode',
    'QuadClass',
    'GoldsteinScale',
    'NumMentions',
    'NumSources',
    'NumArticles',
    'AvgTone',
    ...place('Actor1', second),
    ...place('Actor2', second),
    ...place('Action', second),
    'DATEADDED',
    'SOURCEURL',
  ]
}

/** Most reports are found on the day they tell of: no date need be read to see that. */
const LAG = `CASE WHEN starts_with(${asText('DATEADDED')}, ${asText('SQLDATE')}) THEN 0
  ELSE ${packedDay(`left(${asText('DATEADDED')}, 8)`)} - ${packedDay(asText('SQLDATE'))} END`

/** Columns of the files with a table of columns; a file may have a heading where it was made from one of these. */
const NEEDS = ['SQLDATE', 'Actor1Code', 'Actor2Code', 'EventCode', 'DATEADDED']

/** GDELT 1.0, a file a day: 58 columns, 57 before web addresses were told. */
export const GDELT1: Format = {
  id: 'gdelt-1',
  title: 'GDELT 1.0',
  scheme: 'cameo',
  positional: columnsOf(false),
  needs: NEEDS,
  quoted: false,
  uniform: { missing: [''] },
  fields,
}

/** GDELT 2.0, a file every fifteen minutes: 61 columns. */
export const GDELT2: Format = { ...GDELT1, id: 'gdelt-2', title: 'GDELT 2.0', positional: columnsOf(true) }

function fields(columns: readonly string[]): Fields {
  return {
    day: packedDay(asText('SQLDATE')),
    lag: LAG,
    source: sideFields('Actor1', columns),
    target: sideFields('Actor2', columns),
    code: asText('EventCode'),
    tone: decimal('GoldsteinScale'),
  }
}

function sideFields(name: 'Actor1' | 'Actor2', columns: readonly string[]): SideFields {
  // A file with a heading may have been made without some of them.
  const part = (of: string): string => (columns.includes(name + of) ? asText(name + of) : NOTHING)
  return {
    // A few actors have a name but no code.
    coded: first(asText(`${name}Code`), part('Name')),
    country: part('CountryCode'),
    role: part('Type1Code'),
    called: part('Name'),
    sectors: `concat_ws(',', ${['Type1Code', 'Type2Code', 'Type3Code'].map(part).join(', ')})`,
  }
}
