/** A row to be written in one of the layouts: what is not given is left empty, as it often is. */
export interface Told {
  readonly day: string
  readonly source?: string
  readonly target?: string
  readonly code: string
  /** By column name, for what is of one layout only. */
  readonly more?: Readonly<Record<string, string>>
}

const packed = (day: string): string => day.replaceAll('-', '')

/** Country of a code such as RUSGOV, and the role behind it. */
const parts = (code = ''): { country: string; role: string } => ({ country: code.slice(0, 3), role: code.slice(3, 6) })

/** A row of GDELT, 58 columns or 61, by column number. */
export function gdelt({ day, source = '', target = '', code, more = {} }: Told, columns: 57 | 58 | 61 = 61): string {
  const cells: string[] = Array.from({ length: columns }, () => '')
  const shift = columns === 61 ? 3 : 0
  const side = (at: number, actor: string): void => {
    cells[at] = actor
    cells[at + 1] = more[at === 5 ? 'Actor1Name' : 'Actor2Name'] ?? ''
    if (/^[A-Z]{3}(?:GOV|MIL|LEG|OPP|$)/.test(actor)) cells[at + 2] = parts(actor).country
    cells[at + 7] = parts(actor).role
  }
  cells[0] = '1'
  cells[1] = packed(day)
  side(5, source)
  side(15, target)
  cells[26] = code
  cells[30] = more['GoldsteinScale'] ?? '1.5'
  cells[56 + shift] = more['DATEADDED'] ?? (columns === 61 ? `${packed(day)}001500` : packed(day))
  return cells.join('\t')
}

const ICEWS = (
  'Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,' +
  'Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude'
).split(',')

const POLECAT = (
  'Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,' +
  'Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,' +
  'Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,' +
  'Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,' +
  'Publication Date,Story People,Story Organizations,Story Locations,Language,Version'
).split(',')

const ACLED = (
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,' +
  'actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,' +
  'longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'
).split(',')

/** A file with a heading, of rows by column name; empty cells say what the layout says for missing. */
function named(columns: readonly string[], mark: string, missing: string) {
  return (...rows: readonly Readonly<Record<string, string>>[]): string => {
    const lines = rows.map(row => columns.map(name => row[name] ?? missing).join(mark))
    return [columns.join(mark), ...lines, ''].join('\n')
  }
}

export const icews: (...rows: readonly Readonly<Record<string, string>>[]) => string = named(ICEWS, '\t', 'NA')
export const polecat: (...rows: readonly Readonly<Record<string, string>>[]) => string = named(POLECAT, '\t', 'None')
export const acled: (...rows: readonly Readonly<Record<string, string>>[]) => string = named(ACLED, ',', '')

/** A row of Phoenix, 26 columns. */
export function phoenix({ day, source = '', target = '', code }: Told): string {
  const cells: string[] = Array.from({ length: 26 }, () => '')
  const side = (at: number, actor: string): void => {
    cells.splice(at, 3, actor, parts(actor).country, parts(actor).role)
  }
  cells[0] = '1_1'
  cells[1] = packed(day)
  side(5, source)
  side(9, target)
  cells[13] = code
  cells[16] = '2'
  return cells.join('\t')
}
