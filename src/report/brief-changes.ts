import type { Briefing } from '../inquiry/index.ts'
import { cite } from './citations.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, inWords, sentence } from './words.ts'

/** The most overturning sets a briefing lists. */
const MOST_CHANGES = 5

/** A set of facts, and what taking it away does to each claim whose verdict it changes. */
export interface ChangingSet {
  readonly ids: readonly string[]
  readonly effects: { readonly claim: string; readonly text: string }[]
}

type Changing = Pick<Briefing, 'claims' | 'would_change'>

/** The sets of facts that change a verdict, in the order a briefing lists them, and those of them that it shows. */
export function changingSets({ claims: verdicts, would_change: { claims } }: Changing): {
  readonly all: readonly ChangingSet[]
  readonly shown: readonly ChangingSet[]
} {
  const bySet = new Map<string, ChangingSet>()
  for (const [claim, sets] of Object.entries(claims)) {
    for (const { withdraw, verdict } of sets) {
      const entry = bySet.get(withdraw.join()) ?? { ids: withdraw, effects: [] }
      entry.effects.push({ claim, text: `${claim}: ${verdicts[claim]} → ${verdict}` })
      bySet.set(withdraw.join(), entry)
    }
  }
  const all = [...bySet.values()].sort((a, b) => a.ids.length - b.ids.length || b.effects.length - a.effects.length)
  return { all, shown: all.slice(0, MOST_CHANGES) }
}

/** What would change the verdicts, of a briefing. */
export function whatWouldChange(names: Names, briefing: Briefing): Block[] {
  if (Object.keys(briefing.would_change.claims).length === 0) return []
  const { shown } = changingSets(briefing)
  const items = shown.map(({ ids, effects }): Item => {
    return { lead: setInWords(names, ids), lines: effects.map(({ text }): Phrase => [text]) }
  })
  return [
    heading('What would change it'),
    ...(items.length > 0 ? [paragraph('Each of these, taken away, changes a verdict.'), list(items)] : []),
    paragraph(howFarSearched(names, briefing)),
  ]
}

/** Facts as they are written, and where they come from. */
export function setInWords(names: Names, ids: readonly string[]): Phrase {
  const facts = ids.flatMap(id => names.fact(id) ?? [])
  const texts = facts.map(fact => sentence(fact.text)).join(' And: ')
  return [texts, ' ', quiet(`[${ids.join(' + ')}: ${cite(facts, id => names.actor(id))}]`)]
}

/** How far a briefing looked for what would change it, and how much of that it does not show. */
export function howFarSearched(names: Names, briefing: Changing): string {
  const { searched_to } = briefing.would_change
  const { all, shown } = changingSets(briefing)
  if (names.reading.facts.length === 0) return 'The case has no facts to take away.'
  if (searched_to === 0) return 'The case is too large to search here; ask "tertius why" of one claim.'
  const size = searched_to === 1 ? 'single fact' : `set of up to ${inWords(searched_to)} facts`
  if (all.length === 0) return `No ${size} changes a verdict when taken away; every one was tried.`
  const rest = all.length - shown.length
  return `Every ${size} was tried.${rest > 0 ? ` ${capitalised(inWords(rest))} more are not shown.` : ''}`
}
