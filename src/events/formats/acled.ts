import { asText, cell, isoDay, NOTHING } from './expressions.ts'
import type { Format, SideFields } from './format.ts'

/** ACLED: 31 columns with a heading. Violence and protest within states; no diplomacy. */
export const ACLED_FORMAT: Format = {
  id: 'acled',
  title: 'ACLED',
  scheme: 'acled',
  needs: ['event_date', 'event_type', 'sub_event_type', 'actor1', 'actor2'],
  quoted: true,
  fields: columns => ({
    // Exports on the web have written dates both ways.
    day: `coalesce(${isoDay('event_date')}, TRY_STRPTIME(${asText('event_date')}, '%d %B %Y')::DATE)`,
    lag: null,
    source: sideFields('1', columns),
    target: sideFields('2', columns),
    code: codeOf(),
    tone: 'NULL::DOUBLE',
  }),
}

/** The event type, with the sub-type where the ladder tells them apart. */
function codeOf(): string {
  const both = `concat_ws('/', ${cell('event_type')}, ${cell('sub_event_type')})`
  return `CASE WHEN ${both} IN (SELECT code FROM ladder WHERE scheme = 'acled') THEN ${both} ELSE ${cell('event_type')} END`
}

/** Actors are texts such as `Military Forces of Iran (1989-)` and `Protesters (Iran)`. */
function sideFields(side: '1' | '2', columns: readonly string[]): SideFields {
  const text = cell(`actor${side}`)
  const forces = `regexp_extract(${text}, '^(?:Military Forces|Police Forces|Government) of (?:the )?(.+?)(?: \\(|$)', 1)`
  const people = `regexp_extract(${text}, '\\(([^()0-9]+)\\)$', 1)`
  return {
    coded: text,
    country: `coalesce(NULLIF(${forces}, ''), NULLIF(${people}, ''))`,
    role: `CASE WHEN starts_with(${text}, 'Military Forces') THEN 'MIL' ELSE 'OTH' END`,
    called: NOTHING,
    sectors: columns.includes(`inter${side}`) ? cell(`inter${side}`) : NOTHING,
  }
}
