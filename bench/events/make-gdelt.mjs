// Writes files in the layout of GDELT 2.0, made by a fixed rule: `node bench/events/make-gdelt.mjs FOLDER ROWS DAYS`. Codes, roles,
// lengths of texts and the share of empty cells are about those of the real ones; nothing else about them is.

import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const [folder, rows = '1200000', days = '7'] = process.argv.slice(2)
const perDay = Math.floor(Number(rows) / Number(days))

const COUNTRIES = (
  'USA RUS CHN IND GBR FRA DEU JPN ISR IRN SYR TUR SAU EGY PAK AFG UKR POL ITA ESP CAN AUS BRA MEX ZAF NGA ' +
  'KEN PRK KOR VNM IDN MYS THA PHL IRQ LBN JOR YEM QAT ARE SWE NOR FIN GRC HUN ROU BGR SRB GEO ARM AZE KAZ CUB VEN'
).split(' ')
const ROLES = ['', '', '', 'GOV', 'GOV', 'MIL', 'LEG', 'COP', 'BUS', 'MED', 'OPP', 'CVL']
const CODES = (
  '010 010 010 020 036 036 040 040 042 043 043 042 046 051 051 057 061 070 073 080 084 090 100 110 111 112 ' +
  '112 120 128 130 138 141 145 150 160 163 170 173 173 173 180 190 190 190 193 194 0231 0311 1123 1822'
).split(' ')

const list = words => `[${words.map(word => `'${word}'`).join(', ')}]`
const pick = (words, salt) => `${list(words)}[1 + (hash(i, ${salt}) % ${words.length})::INTEGER]`
const actor = (n, salt) =>
  [
    `CASE WHEN gap${n} THEN '' ELSE country${n} || role${n} END`,
    `CASE WHEN gap${n} THEN '' ELSE 'ACTOR OF ' || country${n} END`,
    `CASE WHEN gap${n} THEN '' ELSE country${n} END`,
    "''",
    "''",
    "''",
    "''",
    `CASE WHEN gap${n} THEN '' ELSE role${n} END`,
    "''",
    "''",
  ].map((sql, k) => `${sql} AS a${salt}_${k}`)
const place = salt =>
  [
    "'4'",
    `'Some City, Some Province, ' || ${pick(COUNTRIES, salt)}`,
    "'RS'",
    "'RS48'",
    "'25098'",
    "'55.7522'",
    "'37.6156'",
    "'-2960561'",
  ].map((sql, k) => `${sql} AS p${salt}_${k}`)

const select = day => `SELECT ${[
  'i AS id',
  `'${day}' AS sqldate`,
  `'${day.slice(0, 6)}' AS month`,
  `'${day.slice(0, 4)}' AS year`,
  "'2018.4164' AS fraction",
  ...actor(1, 11),
  ...actor(2, 12),
  "'1' AS root_event",
  'code AS event_code',
  'code[1:3] AS base_code',
  'code[1:2] AS root_code',
  "'1' AS quad",
  "'2.8' AS goldstein",
  "'10' AS mentions",
  "'1' AS sources",
  "'10' AS articles",
  "'-2.17391304347826' AS tone",
  ...place(21),
  ...place(22),
  ...place(23),
  `'${day}001500' AS added`,
  "'https://www.example.org/world/news/2018/some-long-title-of-an-article-number-' || i AS url",
].join(', ')}
FROM (SELECT i, ${pick(COUNTRIES, 1)} AS country1, ${pick(COUNTRIES, 2)} AS country2, ${pick(ROLES, 3)} AS role1,
  ${pick(ROLES, 4)} AS role2, ${pick(CODES, 5)} AS code, hash(i, 6) % 10 = 0 AS gap1, hash(i, 7) % 4 = 0 AS gap2
  FROM range(${perDay}) AS numbers(i))`

const connection = await (await DuckDBInstance.create(':memory:')).connect()
for (let k = 0; k < Number(days); k++) {
  const day = new Date(Date.UTC(2018, 5, 1 + k)).toISOString().slice(0, 10).replaceAll('-', '')
  const file = join(folder, `${day}000000.export.CSV`).replaceAll("'", "''")
  // The days differ, as the numbers their rows are made from do.
  const sql = select(day).replace(`range(${perDay})`, `range(${k * perDay}, ${(k + 1) * perDay})`)
  await connection.run(`COPY (${sql}) TO '${file}' (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '')`)
}
