import type { BlastRadius, FallenReason } from '../inquiry/index.ts'
import { standpoint } from './briefing.ts'
import { type Block, heading, type Item, list, paragraph, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { reason, tellingAlternatives } from './reasons.ts'
import { nothingMoves } from './unmoved.ts'
import { count, sentence, series } from './words.ts'

/** What falls: facts, drivers, verdicts, and the sentences of the briefing. */
export function blastReport(names: Names, result: BlastRadius): Report {
  return {
    title: names.reading.case.title,
    blocks: [
      ...standpoint(names),
      paragraph(strong(`Without ${whatItIs(names, result)}`), ' ', quiet(`[${result.id}]`)),
      ...whetherItCounts(result),
      ...whatFalls(names, result),
      ...verdicts(names, result),
      ...nothingMoves(names, result.unmoved),
      ...outcome(result),
      ...sentences(names, result),
    ],
  }
}

function whatItIs(names: Names, { id, kind }: BlastRadius): string {
  if (kind === 'source') return `the source "${names.reading.case.sources.find(s => s.id === id)?.title ?? id}".`
  if (kind === 'fact') return `this: ${sentence(names.fact(id)?.text ?? id)}`
  return `the ${kind} that says: ${sentence(names.reason(id))}`
}

/** A fact, driver or constraint may not count to begin with: on the date, in the scenario, for want of a fact. */
function whetherItCounts({ id, kind, fallen }: BlastRadius): Block[] {
  const counted = kind === 'source' || [...fallen.facts, ...fallen.drivers, ...fallen.constraints].includes(id)
  return counted ? [] : [paragraph('It does not count here to begin with.')]
}

function whatFalls(names: Names, { id, fallen, weakened }: BlastRadius): Block[] {
  const facts = fallen.facts.filter(fact => fact !== id)
  const parts = [...fallen.drivers, ...fallen.constraints].filter(part => part !== id)
  const items: Item[] = [
    ...facts.map(fact => item(names.fact(fact)?.text ?? fact, fact)),
    ...parts.map(part => item(`${whose(names, part)}${names.reason(part)}`, part)),
  ]
  const weaker = [...weakened.facts, ...weakened.drivers, ...weakened.constraints]
  return [
    heading('What falls with it'),
    items.length === 0 ? paragraph('No other fact, driver or constraint.') : list(items),
    ...(weaker.length > 0 ? [paragraph(`Standing on less than before: ${series(weaker)}.`)] : []),
  ]
}

function item(text: string, id: string): Item {
  return { lead: [sentence(text), ' ', quiet(`[${id}]`)], lines: [] }
}

function whose(names: Names, id: string): string {
  const actor = names.driver(id)?.actor
  return actor === undefined ? 'A constraint: ' : `${names.actor(actor)}: `
}

function verdicts(names: Names, { claims }: BlastRadius): Block[] {
  const changed = Object.entries(claims)
  const items = changed.map(([id, { before, after }]): Item => {
    return { lead: [sentence(names.claim(id)), ' ', quiet(`[${id}]`)], lines: [[`Was: ${before}. Is then: ${after}.`]] }
  })
  return [
    heading('Claims that stand otherwise'),
    items.length === 0 ? paragraph('None: every claim stands as before.') : list(items),
  ]
}

function outcome({ outcomes }: BlastRadius): Block[] {
  const before = outcomes.before.map(taken => taken.join())
  const gone = before.filter(taken => !outcomes.after.some(after => after.join() === taken))
  if (gone.length === 0) return []
  const told =
    before.length === 1
      ? 'The model no longer ends where the briefing says.'
      : 'The model no longer ends in all the outcomes the briefing tells of.'
  return [
    paragraph(
      `${told} What the briefing says of that outcome falls as a whole; "tertius whatif --withdraw" tells where it ends then.`,
    ),
  ]
}

const FATES: Readonly<Record<FallenReason['fate'], string>> = {
  verdict: 'no longer so',
  ground: 'still so, but not for that reason',
  evidence: 'still so, on less evidence',
  moot: 'still so there, but the model no longer ends there',
}

/** The sentences a briefing has on the alternatives, those that fall. */
function sentences(names: Names, result: BlastRadius): Block[] {
  const all = result.at.reduce((sum, { alternatives }) => sum + alternatives.length, 0)
  const said = saidInBriefing(names, result)
  const moot = said.filter(({ fate }) => fate === 'moot')
  const items = said.filter(({ fate }) => fate !== 'moot').map(fallen => fallenItem(names, fallen))
  const rest = result.reasons.length - said.length
  return [
    heading('Sentences of the briefing that fall'),
    ...(items.length > 0 ? [list(items)] : moot.length === 0 ? [paragraph('None.')] : []),
    ...(moot.length > 0
      ? [paragraph(`${moot.length} more would still be true of that state, but the model no longer ends there.`)]
      : []),
    ...(rest > 0
      ? [
          paragraph(
            quiet(
              `Beside them, of ${count(all, 'alternative')} in all, ${rest} that the briefing only counts; --json lists them.`,
            ),
          ),
        ]
      : []),
  ]
}

function fallenItem(names: Names, fallen: FallenReason): Item {
  const { fate, actor, alternative, after } = fallen
  const { lead, lines } = reason(names, fallen, alternative)
  const then = fate === 'verdict' && after !== null ? `; then ${after.verdict}` : ''
  return { lead: [`${names.actor(actor)}. `, ...lead, ` (${FATES[fate]}${then})`], lines }
}

/** Of the reasons that fall, those on alternatives that a briefing spells out. */
function saidInBriefing(names: Names, { reasons, at }: BlastRadius): FallenReason[] {
  const said = new Set(at.flatMap(stance => tellingAlternatives(names, stance)))
  return reasons.filter(({ alternative }) => said.has(alternative))
}
