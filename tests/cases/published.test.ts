import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept, stability } from '../../src/index.ts'
import { CASES, caseIn, foldersIn, textOf } from './shipped.ts'

/** Rows in all tables when they were written. Tables may grow; a row that gets lost is a check that got lost. */
const ROWS = 363

const VERDICTS = ['equilibrium', 'not-equilibrium', 'not-compared'] as const

interface Row {
  readonly concept: string
  readonly state: string
  readonly verdict: (typeof VERDICTS)[number]
  readonly where: string
  readonly note: string
}

const slugs = foldersIn('published')

describe('published conflicts', () => {
  test('every case has a table, and no row got lost', () => {
    expect(slugs.filter(slug => !existsSync(join(CASES, 'published', slug, 'published.tsv')))).toEqual([])
    expect(slugs.length).toBeGreaterThanOrEqual(11)
    expect(slugs.reduce((rows, slug) => rows + tableOf(slug).length, 0)).toBeGreaterThanOrEqual(ROWS)
  })

  test.each(slugs)('%s: every row names a concept, a possible state and where it is from', slug => {
    const possible = new Set(stability(caseIn('published', slug)).states.map(({ taken }) => stateName(taken)))
    const odd = tableOf(slug).filter(({ concept, state, verdict, where, note }) => {
      const known = verdict === 'not-compared' ? note !== '' : (CONCEPTS as readonly string[]).includes(concept)
      return !known || !VERDICTS.includes(verdict) || !possible.has(state) || where === ''
    })
    expect(odd).toEqual([])
  })

  test.each(slugs)('%s: the table covers every state of every concept it has, once', slug => {
    const states = stability(caseIn('published', slug)).states.map(({ taken }) => stateName(taken))
    const compared = tableOf(slug).filter(({ verdict }) => verdict !== 'not-compared')
    for (const concept of new Set(compared.map(row => row.concept))) {
      const covered = compared.filter(row => row.concept === concept).map(({ state }) => state)
      expect(covered.sort(), concept).toEqual([...states].sort())
    }
  })

  test('no row disagrees', () => {
    const disagreements = slugs.flatMap(slug => disagreementsOf(slug))
    expect(disagreements).toEqual([])
  })

  test('a planted error is found', () => {
    const rows = tableOf('chicken').map(row => (row.state === '-' ? { ...row, verdict: 'equilibrium' as const } : row))
    expect(disagreementsOf('chicken', rows)).toHaveLength(4)
  })
})

/** What the engine says otherwise than the table, one line each. */
function disagreementsOf(slug: string, rows: readonly Row[] = tableOf(slug)): string[] {
  const { states, equilibria } = stability(caseIn('published', slug))
  return rows
    .filter(({ verdict }) => verdict !== 'not-compared')
    .filter(({ concept, state, verdict }) => {
      const found = equilibria[concept as Concept].some(s => stateName(states[s]!.taken) === state)
      return found !== (verdict === 'equilibrium')
    })
    .map(({ concept, state, verdict, where }) => `${slug}: ${concept} ${state} is ${verdict} in ${where}`)
}

function tableOf(slug: string): Row[] {
  const [head, ...lines] = textOf('published', slug, 'published.tsv').trimEnd().split('\n')
  expect(head).toBe('concept\tstate\tverdict\twhere\tnote')
  return lines.map(line => {
    const [concept = '', state = '', verdict = '', where = '', note = ''] = line.split('\t')
    return { concept, state, verdict: verdict as Row['verdict'], where, note }
  })
}

function stateName(taken: readonly string[]): string {
  return taken.join(',') || '-'
}
