import type { Basis, Briefing } from '../inquiry/index.ts'
import { confidenceOf, grounds, hedgedDrivers } from './citations.ts'
import { type Block, heading, type Item, list, paragraph, quiet } from './document.ts'
import type { Names } from './names.ts'
import { count, sentence, series } from './words.ts'

/** The most grounds a briefing lists. */
const MOST_GROUNDS = 6

/** What the reasons of a briefing rest on. */
export function whatItRestsOn(names: Names, { rests_on }: Briefing): Block[] {
  const opening = basisInWords(rests_on)
  if (opening === '') return []
  const items = groundsShown(rests_on).map(({ id, times }): Item => {
    const ground = grounds(names, [id])
    const owner = names.driver(id)?.actor
    return {
      lead: [sentence(names.reason(id)), ' ', quiet(`[${id}, ${whoseGround(names, id)}: ${timesInWords(times)}]`)],
      lines: [[ground === '' ? withoutGround(owner) : ground]],
    }
  })
  return [
    heading('What it rests on'),
    paragraph(`${opening} These decide most often:`),
    list(items),
    ...doubtsInWords(names, rests_on).map(text => paragraph(text)),
  ]
}

function whoseGround(names: Names, id: string): string {
  const owner = names.driver(id)?.actor
  return owner === undefined ? 'a constraint' : names.actor(owner)
}

/** The drivers and constraints that decide most often, those a briefing lists. */
export function groundsShown({ decisive }: Basis): Basis['decisive'] {
  return decisive.slice(0, MOST_GROUNDS)
}

/** What the reasons of a briefing go back to; empty where nothing decides. */
export function basisInWords({ decisive, facts, sources }: Basis): string {
  if (decisive.length === 0) return ''
  return facts.length === 0
    ? 'The reasons above rest on no facts.'
    : `The reasons above go back to ${count(facts.length, 'fact')} from ${count(sources.length, 'source')}.`
}

/** What of that its author holds to be less than certain, and what is assumed. */
export function doubtsInWords(names: Names, { decisive, facts, assumptions }: Basis): string[] {
  if (decisive.length === 0) return []
  const hedgedFacts = facts.flatMap(id => names.fact(id) ?? []).filter(fact => (fact.confidence?.value ?? 1) < 1)
  const ids = decisive.map(({ id }) => id)
  const hedged = [...hedgedFacts, ...hedgedDrivers(names, ids)]
  return [
    ...(hedged.length > 0 ? [`Held to be less than certain: ${hedges(hedged)}.`] : []),
    ...(assumptions.length > 0 ? [`Assumed without evidence: ${assumptions.join(', ')}.`] : []),
  ]
}

function withoutGround(owner: string | undefined): string {
  return owner === undefined ? 'A rule of the case, without evidence.' : 'An assumption: it rests on no fact.'
}

/** `once`, `twice`, `6 times`. */
export function timesInWords(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${times} times`
}

function hedges(
  facts: readonly { readonly id: string; readonly confidence?: { value: number; word?: string } }[],
): string {
  return series(facts.map(fact => `${fact.id} (${confidenceOf(fact)})`))
}
