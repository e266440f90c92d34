import type { Variation } from '../../src/casefile/index.ts'

/**
 * The text of a random case (`caseText`) as somebody would edit it who wanted what a variation supposes written into the
 * case itself: lines are taken out, moved and changed, and nothing is left for the program to suppose. It shares no code
 * with the program. Of additions it knows drivers; a scenario is taken as what it does, given as a variation.
 */
export function handEdited(text: string, variation: Variation): string {
  const { asOf, withdraw = [], foresight = {}, statusQuo, addDrivers = [], reorder = [] } = variation
  const lines = text.split('\n')
  for (const { id, actor, wording, restsOn, before } of addDrivers) {
    const groups = restsOn.map(group => (group.length === 1 ? group[0] : `{ any: [${group.join(', ')}] }`))
    const line = `    - { id: ${id}, prefers: "${wording}", rests_on: [${groups.join(', ')}] }`
    const last = lines.findLastIndex(one => one.startsWith(`    - { id: ${actor}`))
    lines.splice(before === undefined ? last + 1 : lineOf(lines, before), 0, line)
  }
  const date = asOf ?? /^as_of: (\S+)$/mu.exec(text)?.[1]
  const late = lines.filter(line => !countsOn(line, date)).map(idOf)
  const gone = new Set([...withdraw, ...late])
  const left = withoutLost(
    lines.map(line => withoutSources(line, gone)),
    gone,
  ).filter(line => !gone.has(idOf(line)))
  for (const { kind, driver } of reorder) move(left, kind, driver)
  return left
    .filter(line => !line.startsWith('as_of:'))
    .map(line => line.replace(/, (?:from|until): [\d-]+/gu, ''))
    .map(line => (statusQuo && line.startsWith('status_quo:') ? `status_quo: [${statusQuo.join(', ')}]` : line))
    .map(line => {
      const concept = foresight[/^ {2}(\w+): \{ name/u.exec(line)?.[1] ?? '']
      return concept === undefined ? line : line.replace(/foresight: \w+/u, `foresight: ${concept}`)
    })
    .join('\n')
    .replace(/^constraints:\n(?=facts:)/mu, 'constraints: []\n')
    .replace(/^sources:\n(?=actors:)/mu, '')
    .replace(/^ {2}([ABC]):\n(?! {4}- )/gmu, `  $1:\n    - { id: nothing-$1, prefers: "${INDIFFERENT}" }\n`)
}

/** A case has to say something of what each actor wants; this says nothing. */
const INDIFFERENT = 'A.x or not A.x'

/** The id of the fact, driver, constraint or source that a line declares; else nothing. */
function idOf(line: string): string {
  return /^ {2}([fs]\d): /u.exec(line)?.[1] ?? /^ +- \{ id: (\w+)/u.exec(line)?.[1] ?? ''
}

function lineOf(lines: readonly string[], id: string): number {
  return lines.findIndex(line => idOf(line) === id)
}

function countsOn(line: string, date: string | undefined): boolean {
  if (date === undefined) return true
  const [from, until] = [/from: ([\d-]+)/u, /until: ([\d-]+)/u].map(one => one.exec(line)?.[1])
  return (from === undefined || from <= date) && (until === undefined || date < until)
}

/** A fact that has lost all its sources goes, one that never had any stays. */
function withoutSources(line: string, gone: Set<string>): string {
  const [all, cited] = /evidence: \[([^\]]+)\]/u.exec(line) ?? []
  if (all === undefined) return line
  const kept = cited!.split(', ').filter(source => !gone.has(source))
  if (kept.length === 0) gone.add(idOf(line))
  return line.replace(all, `evidence: [${kept.join(', ')}]`)
}

/** Facts that are gone are struck out of what rests on them; what loses all of a group goes too. */
function withoutLost(lines: readonly string[], gone: Set<string>): string[] {
  return lines.map(line => {
    const [all, list] = /rests_on: \[((?:[^[\]]|\[[^\]]*\])*)\]/u.exec(line) ?? []
    if (all === undefined || list === '') return line
    const groups = list!.match(/\{ any: \[[^\]]*\] \}|\w+/gu)!.map(group => group.match(/\bf\d/gu)!)
    const kept = groups.map(group => group.filter(fact => !gone.has(fact)))
    if (kept.some(group => group.length === 0)) gone.add(idOf(line))
    return line.replace(all, `rests_on: [${kept.map(group => `{ any: [${group.join(', ')}] }`).join(', ')}]`)
  })
}

function move(lines: string[], kind: 'reverse' | 'promote' | 'swap', driver: string): void {
  const at = lineOf(lines, driver)
  if (at < 0) return
  const line = lines[at]!
  if (kind === 'reverse') {
    lines[at] = line.replace(/prefers: "(.*?)"/u, 'prefers: "not ($1)"')
    return
  }
  const first = lines.slice(0, at).findLastIndex(one => !one.startsWith('    - ')) + 1
  if (kind === 'promote') {
    lines.splice(at, 1)
    lines.splice(first, 0, line.replace(', level: 1', ''))
    return
  }
  const next = lines[at + 1] ?? ''
  if (!next.startsWith('    - ')) return
  const levelled = (own: string, place: string): string =>
    own.replace(', level: 1', '').replace(/ \}$/u, place.includes(', level: 1') ? ', level: 1 }' : ' }')
  lines[at] = levelled(next, line)
  lines[at + 1] = levelled(line, next)
}
