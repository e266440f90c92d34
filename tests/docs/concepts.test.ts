import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Case, compile, readAt, readCase, type Variation } from '../../src/casefile/index.ts'
import { CONCEPTS, type Concept, decimalCode, type Model, stableForAll, stableStates } from '../../src/engine/index.ts'
import { analyse } from '../../src/inquiry/analysis.ts'
import { naiveConflict, naiveStable } from '../oracle/index.ts'

const FOLDER = 'docs/concepts'
const pages = readdirSync(FOLDER).filter(name => name.endsWith('.md'))
const textOf = (page: string): string => readFileSync(join(FOLDER, page), 'utf8')

describe('the pages of the concepts', () => {
  it.each(CONCEPTS)('%s has one, which says what the program calls it', concept => {
    expect(pages).toContain(`${concept}.md`)
    expect(textOf(`${concept}.md`)).toContain(`**In the program.** \`${concept}\``)
  })

  it('are all in the index', () => {
    const linked = [...textOf('README.md').matchAll(/\]\(([a-z-]+\.md)\)/gu)].map(([, page]) => page)
    expect([...new Set(linked)].toSorted()).toEqual(pages.filter(page => page !== 'README.md').toSorted())
  })

  it.each(pages.filter(page => page !== 'README.md'))(
    '%s has all its parts, in order, and five lines of example',
    page => {
      const parts = [...textOf(page).matchAll(/^\*\*(In words|In symbols|Example|Sources|In the program)\b/gmu)].map(
        ([, part]) => part,
      )
      const wanted = ['In words', 'In symbols', 'Example', 'Sources', 'In the program']
      expect(parts).toEqual(page === 'linear-time.md' ? wanted.slice(2) : wanted)
      expect(textOf(page).match(/^[1-9]\. /gmu)).toHaveLength(5)
    },
  )

  it.each(pages)('%s has links that lead somewhere', page => {
    for (const [, target] of textOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)) {
      expect(existsSync(join(FOLDER, dirname(page), target!)), target).toBe(true)
    }
  })
})

/** The example that all pages use. */
const canal: Case = readCase(textOf('README.md').match(/^```yaml case\n([\s\S]*?)^```$/mu)![1]!).case!

function modelIn(variation: Variation = {}): Model {
  const compiled = compile(readAt(canal, variation))
  if ('limit' in compiled) throw new Error('three options reached a limit')
  return compiled.model
}

const list = (codes: readonly (number | bigint)[]): string => codes.join(', ')

describe('the example', () => {
  const model = modelIn()
  const naive = naiveConflict(model.input)
  const stableFor = (actor: number, concept: Concept): bigint[] =>
    naive.states.filter(s => naiveStable(naive, concept, actor, s))

  it.each(CONCEPTS)('says where it is stable under %s, as the engine and the definitions do', concept => {
    const [first, second] = [0, 1].map(actor => stableStates(model, actor, concept))
    const equilibria = stableForAll([first!, second!]).map(s => decimalCode(model.codes, s))
    const said = `Stable for Eastland: ${list(stableFor(0, concept))}. Stable for Westland: ${list(stableFor(1, concept))}. Equilibria: ${list(equilibria)}.`
    expect(textOf(`${concept}.md`)).toContain(said)
    expect(textOf('README.md')).toContain(`| \`${concept}\` | ${list(stableFor(0, concept))} |`)
    expect([...first!].flatMap((verdict, s) => (verdict === 1 ? [decimalCode(model.codes, s)] : []))).toEqual(
      stableFor(0, concept),
    )
  })

  it.each(['Eastland', 'Westland'])('gives the order of %s as it is', name => {
    const { of: rank, count } = model.ranks[name === 'Eastland' ? 0 : 1]!
    const tiers = Array.from({ length: count }, (_, place) =>
      [...rank.keys()].filter(s => rank[s] === count - 1 - place),
    ).map(tier => (tier.length > 1 ? `(${list(tier)})` : list(tier)))
    expect(textOf('README.md')).toContain(`| ${name} | ${tiers.join(', ')} |`)
  })

  it.each(['sseq', 'gmr'] as const)('says where play ends under %s', concept => {
    const { play } = analyse(canal, { foresight: { EA: concept, WE: concept } })
    expect(textOf('play-out.md')).toContain(`Under \`${concept}\` play ends in ${list(play.outcomes)}`)
  })
})

describe('the bibliography', () => {
  const entries = [...readFileSync('docs/bibliography.md', 'utf8').matchAll(/^- \*\*([^*]+)\*\*: /gmu)].map(
    ([, key]) => key!,
  )
  const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ')
  const citedIn = (page: string): string[] =>
    [...spaced(textOf(page)).matchAll(/\[([^\]]+ \d{4})\](?!\()/gu)].map(([, key]) => key!)

  it('has every work that the pages cite, once and in order', () => {
    const cited = pages.flatMap(citedIn)
    expect(cited.length).toBeGreaterThan(20)
    expect(cited.filter(key => !entries.includes(key))).toEqual([])
    expect(entries).toEqual([...new Set(entries)].toSorted())
    expect(entries.filter(key => !cited.includes(key))).toEqual([])
  })

  it('has every work that a comment in the sources gives as its source', () => {
    const author = String.raw`\p{Lu}\p{L}+`
    const work = new RegExp(String.raw`(${author}(?:(?:, ${author})* and ${author})?) (?:19|20)\d{2}\b`, 'gu')
    const cited = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .flatMap(name => [...readFileSync(join('src', name), 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//gu)])
      .map(([comment]) => spaced(comment.replaceAll(/^\s*\* ?/gmu, ' ')))
      .filter(comment => /\bSources?: /u.test(comment))
      .flatMap(comment => [...comment.slice(comment.search(/\bSources?: /u)).matchAll(work)].map(([key]) => key))
    expect(cited.length).toBeGreaterThan(2)
    expect(cited.filter(key => !entries.includes(key))).toEqual([])
  })
})
