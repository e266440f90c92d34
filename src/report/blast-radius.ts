import type { BlastRadius, ClaimVerdict } from '../inquiry/index.ts'
import { outcomesInWords, sentencesThatFall } from './blast-sentences.ts'
import { standpoint } from './briefing.ts'
import { type Block, heading, type Item, list, paragraph, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { nothingMoves } from './unmoved.ts'
import { inWords, sentence, series } from './words.ts'

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
      ...outcome(names, result),
      ...sentencesThatFall(names, result),
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

/** Claims that stand otherwise; of a case without claims there is nothing to say here. */
function verdicts(names: Names, { claims }: BlastRadius): Block[] {
  if (names.reading.case.claims.length === 0) return []
  const changed = Object.entries(claims)
  const items = changed.map(([id, { before, after }]): Item => {
    return { lead: [sentence(names.claim(id)), ' ', quiet(`[${id}]`)], lines: [[`Was: ${before}. Is then: ${after}.`]] }
  })
  return [
    heading('Claims that stand otherwise'),
    items.length === 0 ? paragraph('None: every claim stands as before.') : list(items),
  ]
}

/** Where play ends then: what is done otherwise, and that sentences of the briefing are about an end it no longer comes to. */
function outcome(names: Names, result: BlastRadius): Block[] {
  const title = heading('Where it ends')
  if (result.same_ends) return [title, paragraph('As before.')]
  const acts = Object.entries(result.options).map(([option, { before, after }]): Item => {
    const who = names.actor(names.option(option)?.actor ?? option)
    return { lead: [sentence(`${who} ${whatIsDone(names.act(option), before, after)}`)], lines: [] }
  })
  const rearranged =
    'Otherwise than before, though every act is done as before: in other combinations, or on the way round.'
  return [
    title,
    ...(acts.length > 0 ? [list(acts)] : [paragraph(rearranged)]),
    ...round(result),
    ...whatTheBriefingSays(result),
  ]
}

function whatIsDone(act: string, before: ClaimVerdict, after: ClaimVerdict): string {
  switch (after) {
    case 'always':
      return `would ${before === 'never' ? '' : 'in any case '}${act}`
    case 'never':
      return `would ${before === 'always' ? 'no longer' : 'in no case'} ${act}`
    case 'sometimes':
      return `might or might not ${act}`
    case 'unsettled':
      return `would never settle whether to ${act}`
  }
}

function round({ cycles, outcomes }: BlastRadius): Block[] {
  const [before, after] = [cycles.before.length > 0, cycles.after.length > 0]
  if (after && !before) {
    return [paragraph(`Play ${outcomes.after.length > 0 ? 'can then go' : 'then goes'} round without end.`)]
  }
  return before && !after ? [paragraph('Play no longer goes round without end.')] : []
}

/** Of the outcomes the briefing tells of, those the model no longer ends in: what is said of them falls. */
function whatTheBriefingSays({ outcomes: { before, after } }: BlastRadius): Block[] {
  const gone = before.flatMap((taken, k) => (after.some(other => other.join() === taken.join()) ? [] : [k + 1]))
  if (gone.length === 0 && before.length === 1 && after.length > 1) {
    return [
      paragraph(
        `What the briefing says of the outcome holds of one outcome of the ${inWords(after.length)} there are then.`,
      ),
    ]
  }
  if (gone.length === 0) return []
  const all = inWords(before.length)
  const told =
    before.length === 1
      ? 'where the briefing says.'
      : gone.length === before.length
        ? `in ${gone.length === 2 ? 'either' : 'any'} of the ${all} outcomes the briefing tells of.`
        : `in ${outcomesInWords(gone)} of the ${all} the briefing tells of.`
  const those = gone.length === 1 ? 'that outcome' : 'those outcomes'
  const come = gone.length === 1 && before.length === 1 ? 'it comes about then' : 'things come about then'
  return [
    paragraph(
      `The model no longer ends ${told} What the briefing says of ${those} falls as a whole; ` +
        `"tertius whatif --withdraw" tells how ${come}.`,
    ),
  ]
}
