import type { Importance, PerVerdict, Robustness } from '../inquiry/index.ts'
import { MARKS, standpoint } from './briefing.ts'
import { type Block, heading, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { count, sentence, series } from './words.ts'

/** The most facts and drivers that are listed by how much they matter. */
const MOST_LISTED = 10

/** How the claims stand in the variations, and what matters for it. */
export function robustnessReport(names: Names, result: Robustness): Report {
  return {
    title: names.reading.case.title,
    blocks: [
      ...standpoint(names),
      paragraph(whatWasTried(result)),
      ...whatVaried(result),
      ...theClaims(names, result),
      ...whatMatters(names, result),
    ],
  }
}

function whatWasTried({ variations, planned, exact, seed, partial, unanswered }: Robustness): string {
  const stopped = partial ? ` The run was stopped: ${planned} were meant to be tried, so this is partial.` : ''
  const silent = unanswered > 0 ? ` ${unanswered} of them have no answer.` : ''
  if (exact && variations === 1)
    return `There is one variation, the case as it stands: nothing in it is uncertain.${silent}`
  const tried = exact && !partial ? `All ${variations} variations were tried.` : `${variations} variations were tried.`
  const drawn = exact ? '' : ` They are a sample drawn with the seed ${seed}.`
  return `${tried}${drawn}${stopped}${silent}`
}

function whatVaried({ varied }: Robustness): Block[] {
  const { by_confidence, in_turn, levels, foresight, foresight_set } = varied
  const parts = [
    ...(by_confidence.length > 0
      ? [
          `Each with its confidence, there or not: ${series(by_confidence)}. All without a confidence were always there.`,
        ]
      : []),
    ...(in_turn.length > 0
      ? [`Withdrawn in turn: each of ${count(in_turn.length, 'fact and driver', 'facts and drivers')}.`]
      : []),
    ...levels.map(level => `Of equal rank, in every order: ${series(level)}.`),
    ...(foresight.length > 0 ? [`Looking ahead by ${series(foresight_set, 'or')}: ${series(foresight)}.`] : []),
    ...(by_confidence.length + in_turn.length === 0
      ? ['No fact or driver varied; --vary-all withdraws each in turn.']
      : []),
  ]
  return parts.map(text => paragraph(quiet(text)))
}

function theClaims(names: Names, result: Robustness): Block[] {
  const ids = Object.keys(result.claims)
  if (ids.length === 0) return [paragraph('The case has no claims to judge.')]
  const judged = result.variations - result.unanswered
  const items = ids.map(id => {
    const verdict = result.base[id]!
    const same = result.same.claims[id]!
    const lead: Phrase = [
      strong(`${MARKS[verdict]} ${verdict === 'unsettled' ? verdict : `${verdict} so`}: ${sentence(names.claim(id))}`),
      ' ',
      quiet(`[${id}]`),
    ]
    const told = `The same answer in ${same} of ${count(judged, 'variation')}${others(result.claims[id]!, verdict)}.`
    return { lead, lines: [[told], ...likelihood(result, id, verdict)] }
  })
  const all = `Every claim stands as it does in the case in ${result.same.all} of ${count(judged, 'variation')}.`
  return [heading('How often the answer stays the same'), list(items), paragraph(all)]
}

/** The other answers: `; never in 5, sometimes in 2`. */
function others(counts: PerVerdict, base: keyof PerVerdict): string {
  const rest = Object.entries(counts).filter(([verdict, number]) => verdict !== base && number > 0)
  return rest.length === 0 ? '' : `; ${rest.map(([verdict, number]) => `${verdict} in ${number}`).join(', ')}`
}

/** The word of estimative probability for a number: the band it lies in, since the confidences behind it are bands too. */
function bandOf(share: number): string {
  if (share >= 1 - 1e-9) return 'certain'
  if (share <= 1e-9) return 'excluded'
  return BANDS.find(([below]) => share < below)?.[1] ?? 'almost certain'
}

/** The upper ends of the bands whose middles the case file's words stand for. */
const BANDS: readonly (readonly [number, string])[] = [
  [0.05, 'almost no chance'],
  [0.2, 'very unlikely'],
  [0.45, 'unlikely'],
  [0.55, 'roughly even'],
  [0.8, 'likely'],
  [0.95, 'very likely'],
]

/** What the confidences given make of it, and how far a sample can be trusted. */
function likelihood({ weights, intervals, varied }: Robustness, id: string, verdict: keyof PerVerdict): Phrase[] {
  if (weights) {
    const mixed = varied.levels.length + varied.foresight.length > 0
    const by = mixed ? 'all else that varied counted alike' : 'and by them alone'
    return [[quiet(`By the confidences given in the case, ${by}: ${bandOf(weights[id]![verdict])}.`)]]
  }
  if (!intervals) return []
  const [low, high] = intervals[id]![verdict]
  const [least, most] = [Math.floor(100 * low) / 100, Math.ceil(100 * high) / 100]
  const drawn = 'By this sample, in which what has a confidence is there as often as that says'
  return [[quiet(`${drawn}: between ${least.toFixed(2)} and ${most.toFixed(2)} (95 % interval).`)]]
}

function whatMatters(names: Names, { importance, varied }: Robustness): Block[] {
  const telling = importance.filter(({ effect }) => Math.abs(effect) >= 0.005)
  if (importance.length === 0) return []
  if (telling.length === 0) return [heading('What matters'), paragraph('Nothing that varied changes an answer.')]
  const inTurn = varied.in_turn.length > 0 && varied.levels.length + varied.foresight.length === 0
  const rows = telling
    .slice(0, MOST_LISTED)
    .map(({ id, kind, effect }): Phrase[] => [[signed(effect)], [nameOf(names, id, kind)], [quiet(id)]])
  const rest = telling.length - rows.length
  return [
    heading('What matters'),
    paragraph(quiet(inTurn ? IN_TURN : EXPLAINED)),
    { kind: 'table', head: ['Effect', 'What', 'Id'], rows },
    ...(rest > 0 ? [paragraph(quiet(`And ${rest} more; --json lists all.`))] : []),
  ]
}

const IN_TURN = 'Effect 1: without it some claim stands otherwise, all else being as in the case.'

const EXPLAINED =
  'The effect of a fact or driver is how much more often, weighing the variations by the confidences, every claim stands as in the case where it is there than where it ' +
  'is not; below zero, it speaks against the answer. Of an order it is the correlation with the place, of a foresight the ' +
  'widest difference.'

function signed(effect: number): string {
  return `${effect > 0 ? '+' : '−'}${Math.abs(effect).toFixed(2)}`
}

function nameOf(names: Names, id: string, kind: Importance['kind']): string {
  if (kind === 'foresight') return `How far ahead ${names.actor(id)} looks.`
  if (kind === 'order') return `The place of: ${sentence(names.reason(id))}`
  return sentence(names.fact(id)?.text ?? names.reason(id))
}
