// npm run bench: how long things take here. Words after `--` choose what to measure, by the names in PARTS:
// `npm run bench -- million`. bench/README.md says how to read the table.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { ensureBuilt, note, prepare, root } from './support/prepare.mjs'

/** What can be measured, and how: each gives rows of a table. */
const PARTS = {
  warm: () => rowsOf('warm'),
  oracle: () => rowsOf('oracle'),
  enumerate: () => rowsOf('enumerate'),
  million: () => [
    wholeProcess('1,048,576 states × 4 actors × 5 concepts, whole process', 5, () => [bundled('million')]),
  ],
  overturning: () => rowsOf('overturning'),
  robustness: () => rowsOf('robustness'),
  posture: () => rowsOf('posture'),
  calibration: () => {
    process.stdout.write(runOnce([bundled('calibration')]))
    return []
  },
  events: () => eventRows(),
  'what-if': () => whatIfRows(),
  answer: () => [
    wholeProcess('tertius answer on the first case, whole process', 9, () => [
      PROGRAM,
      'answer',
      join(root, 'cases', 'russia-iran-israel-2026', 'case.yaml'),
    ]),
  ],
}

/** What is measured in the program as it is built, rather than in the sources. */
const OF_THE_PROGRAM = ['events', 'what-if', 'answer']

const PROGRAM = join(root, 'dist', 'bin', 'tertius.js')

/** A file for validation that is not part of the project; what is measured on it is left out without it. */
const ICEWS18 = join(root, '..', 'shared', 'data', 'icews18.parquet')

/** Days whose posture is measured in it. */
const WINDOW = ['--from', '2018-06-01']

/** Rows of the sample in the layout of GDELT, of a day, and of a year of it. */
const SAMPLE_ROWS = Number(process.env.GDELT_ROWS ?? 1_200_000)
const [DAY_ROWS, YEAR_ROWS] = [171_429, 60_000_000]

prepare()
const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in PARTS))
if (unknown.length > 0) {
  note(`There is nothing called ${unknown.join(', ')} to measure; there is ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
const parts = chosen.length > 0 ? chosen : Object.keys(PARTS)
// Built from other sources, it would be measured as it was.
if (parts.some(name => OF_THE_PROGRAM.includes(name))) ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'))
try {
  await bundle()
  printTable(measureAll(parts))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function bundle() {
  const parts = ['warm', 'oracle', 'enumerate', 'million', 'overturning', 'robustness', 'posture', 'calibration']
  const input = Object.fromEntries(parts.map(part => [part, join(root, 'bench', `${part}.ts`)]))
  const bundle = await rolldown({ input, platform: 'node' })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' })
  await bundle.close()
}

function bundled(name) {
  return join(folder, `${name}.mjs`)
}

function measureAll(names) {
  return names.flatMap(name => {
    note(`Measuring ${name} …`)
    return PARTS[name]()
  })
}

function rowsOf(name) {
  const lines = runOnce([bundled(name)])
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line))
}

function wholeProcess(what, runs, args) {
  const program = args()
  const values = Array.from({ length: runs }, () => {
    const start = performance.now()
    runOnce(program)
    return (performance.now() - start) / 1000
  })
  return { what, unit: 's', values }
}

function whatIfRows() {
  const workbench = join(root, 'dist', 'workbench')
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(chromium)) {
    const [line] = runOnce([join(root, 'bench', 'workbench', 'what-if.mjs'), workbench])
      .trim()
      .split('\n')
    return [JSON.parse(line)]
  }
  note('Left out: there is no Chromium (CHROMIUM names another).')
  return []
}

function eventRows() {
  const both = ['--actor', 'RUS', '--toward', 'IRN']
  const record = files => [PROGRAM, 'record', files, ...both, '--limit', '0', '--json']
  const parquet = existsSync(ICEWS18)
    ? [
        wholeProcess('half a million rows of Parquet, tertius record of two actors', 7, () => record(ICEWS18)),
        wholeProcess('… tertius record of all actors', 7, () => [PROGRAM, 'record', ICEWS18, '--limit', '0', '--json']),
        wholeProcess('… tertius posture', 7, () => [PROGRAM, 'posture', ICEWS18, ...both, ...WINDOW, '--json']),
      ]
    : []
  return [...parquet, ...gdeltRows(record)]
}

/** The program and DuckDB's own scan of the same files, in turn. */
function gdeltRows(record) {
  const sample = join(folder, 'gdelt')
  mkdirSync(sample)
  runOnce([
    join(root, 'bench', 'events', 'make-gdelt.mjs'),
    sample,
    String(SAMPLE_ROWS),
    String(Math.ceil(SAMPLE_ROWS / DAY_ROWS)),
  ])
  const scan = [join(root, 'bench', 'events', 'scan.mjs'), sample]
  const runs = Array.from({ length: SAMPLE_ROWS > 2_000_000 ? 2 : 5 }, () => ({
    ours: withPeak(record(sample)),
    scan: withPeak(scan),
  }))
  const year = YEAR_ROWS / SAMPLE_ROWS
  const of = (what, unit, value, remark) => ({ what, unit, values: runs.map(value), note: remark })
  return [
    of(
      `${(SAMPLE_ROWS / 1e6).toLocaleString('en-GB')} million rows of GDELT 2.0, whole process`,
      's',
      ({ ours }) => ours.seconds,
    ),
    of("DuckDB's own scan of them, whole process", 's', ({ scan }) => scan.seconds),
    of('the one by the other', 'times', ({ ours, scan }) => ours.seconds / scan.seconds),
    of('… in time of the processors', 'times', ({ ours, scan }) => ours.processors / scan.processors),
    of('a year of 60 million rows', 's', ({ ours }) => ours.seconds * year, `the sample's time × ${year}`),
    of('peak memory on the sample', 'MiB', ({ ours }) => ours.peak),
  ]
}

function withPeak(args) {
  const start = performance.now()
  const peak = join(root, 'bench', 'events', 'peak.mjs')
  const run = spawnSync(process.execPath, ['--import', peak, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (run.status !== 0) throw new Error(run.stderr)
  const [, kib, processors] = /^peak (\d+), processors (\d+)$/mu.exec(run.stderr)
  return { seconds: (performance.now() - start) / 1000, peak: Number(kib) / 1024, processors: Number(processors) }
}

function runOnce(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

function printTable(rows) {
  const head = ['', 'min', 'median', 'max', 'unit', 'runs', '']
  const lines = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...lines.map(cells => cells[column].length)))
  const align = (cell, column) =>
    column === 0 || column > 5 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
  process.stdout.write(`\n${lines.map(cells => cells.map(align).join('  ').trimEnd()).join('\n')}\n\n`)
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  process.stdout.write(`${machine}, load ${loadavg()[0].toFixed(1)} at the end\n`)
  process.stdout.write(`To repeat: npm run bench${chosen.length > 0 ? ` -- ${chosen.join(' ')}` : ''}\n`)
}

function cellsOf({ what, unit, values, note: remark = '' }) {
  const sorted = values.toSorted((a, b) => a - b)
  const number = value => (value >= 1000 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3))
  const [min, middle, max] = [sorted[0], sorted[sorted.length >>> 1], sorted.at(-1)].map(number)
  return [what, min, middle, max, unit, String(values.length), remark]
}
