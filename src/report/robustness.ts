import type { PerVerdict, Robustness } from '../inquiry/index.ts'
import { MARKS, standpoint } from './briefing.ts'
import { type Block, heading, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import { whatMatters } from './importance.ts'
import type { Names } from './names.ts'
import { whatVaried } from './what-varied.ts'
import { capitalised, count, inWords, sentence } from './words.ts'

/** How the claims stand in the variations, and what matters for it. */
export function robustnessReport(names: Names, result: Robustness): Report {
  const judged = result.variations - result.unanswered
  const single = result.exact && result.planned === 1
  return {
    title: names.reading.case.title,
    blocks: [
      ...standpoint(names),
      ...whatWasTried(result).map(text => paragraph(text)),
      ...whatVaried(names, result),
      ...(judged === 0 ? [] : single ? asItStands(names, result) : theClaims(names, result)),
      ...(judged === 0 ? [] : whatMatters(names, result)),
    ],
  }
}

/** How many variations were tried of how many, or that none was. */
function whatWasTried({ variations, planned, exact, seed, partial, unanswered, varied }: Robustness): string[] {
  if (variations === 0) {
    return [`Nothing was tried: the run was stopped before the first of ${count(planned, 'variation')} was done.`]
  }
  const silent =
    unanswered === 0
      ? ''
      : unanswered === variations
        ? ' None of them has an answer.'
        : ` ${capitalised(inWords(unanswered))} of them ${unanswered === 1 ? 'has' : 'have'} no answer.`
  if (exact && planned === 1) return [ONLY_ONE[varied.never_there.length > 0 ? 'without' : 'plain'] + silent]
  const sample = exact ? '' : ` They are a sample drawn with the seed ${seed}.`
  const stopped = ` The run was stopped, so this is partial${exact ? ', and what was tried is no sample of the whole' : ''}.`
  if (partial) {
    const were = variations === 1 ? 'was' : 'were'
    return [`${variations} of ${count(planned, 'variation')} ${were} tried.${sample}${stopped}${silent}`]
  }
  const all = planned === 2 ? 'Both variations' : exact ? `All ${planned} variations` : count(planned, 'variation')
  return [`${all} ${planned === 1 ? 'was' : 'were'} tried.${sample}${silent}`]
}

const ONLY_ONE = {
  plain: 'Nothing was varied, since nothing in the case is marked as uncertain. That does not make it certain.',
  without: 'Nothing was varied: what has a confidence is held to be certain, or to be impossible and left out.',
} as const

/** The claims of a case that has but one variation: there is nothing to count. */
function asItStands(names: Names, result: Robustness): Block[] {
  const items = Object.keys(result.claims).map(id => {
    const verdict = VERDICTS.find(one => result.claims[id]![one] > 0) ?? result.base[id]!
    return { lead: claimLead(names, id, verdict), lines: [] }
  })
  if (items.length === 0) return [paragraph('The case has no claims, so there is nothing to count.')]
  return [heading('The answer'), list(items)]
}

const VERDICTS = ['always', 'sometimes', 'never', 'unsettled'] as const

function theClaims(names: Names, result: Robustness): Block[] {
  const ids = Object.keys(result.claims)
  const judged = result.variations - result.unanswered
  const ends = paragraph(`Where play ends is unchanged in ${inHow(result.same.outcomes, judged)}.`)
  const title = heading('How often the answer stays the same')
  if (ids.length === 0) return [title, paragraph('The case has no claims, so what is counted is where it ends.'), ends]
  const items = ids.map(id => {
    const verdict = result.base[id]!
    const same = result.same.claims[id]!
    const told = `The same answer in ${inHow(same, judged)}${isDrawn(result) ? ' drawn' : ''}${others(result.claims[id]!, verdict)}.`
    return { lead: claimLead(names, id, verdict), lines: [[told], ...likelihood(result, id, verdict)] }
  })
  return [title, list(items), paragraph(inHowMany(result)), ends]
}

/** Whether the variations are a sample in which nothing is there as often as a confidence says. */
function isDrawn({ exact, varied }: Robustness): boolean {
  return !exact && varied.by_confidence.length === 0
}

function claimLead(names: Names, id: string, verdict: keyof PerVerdict): Phrase {
  const stands = verdict === 'unsettled' ? verdict : `${verdict} so`
  return [strong(`${MARKS[verdict]} ${stands}: ${sentence(names.claim(id))}`), ' ', quiet(`[${id}]`)]
}

/** In how many variations every claim stands as it does when nothing is varied. */
export function inHowMany({ same, variations, unanswered }: Robustness): string {
  return `Every claim stands unchanged in ${inHow(same.all, variations - unanswered)}.`
}

/** `both variations`, `all 64 variations`, `none of 64 variations`, `24 of 64 variations`. */
function inHow(number: number, of: number): string {
  if (number === 0) return `none of ${count(of, 'variation')}`
  if (number < of || of === 1) return `${number} of ${count(of, 'variation')}`
  return of === 2 ? 'both variations' : `all ${of} variations`
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

/**
 * What the confidences given make of it, and how far a sample can be trusted. A likelihood is told only where nothing varied
 * that the analyst gave no confidence for: the order of equals, say, has none.
 */
function likelihood(result: Robustness, id: string, verdict: keyof PerVerdict): Phrase[] {
  const { weights, intervals, same, variations, unanswered } = result
  if (weights) {
    if (isMixed(result) || same.claims[id] === variations - unanswered) return []
    return [[quiet(`By the confidences given in the case, and by them alone: ${bandOf(weights[id]![verdict])}.`)]]
  }
  return intervals ? [[quiet(sampled(result, intervals[id]![verdict]))]] : []
}

/** A share is told only of a sample drawn by the confidences; of any other there is a count, and how far that may be off. */
function sampled(result: Robustness, [low, high]: readonly [number, number]): string {
  if (result.varied.by_confidence.length > 0 && !isMixed(result)) {
    const drawn = 'By this sample, in which what has a confidence is there as often as that says'
    return `${drawn}: between ${Math.floor(100 * low)} and ${Math.ceil(100 * high)} % (95 % interval).`
  }
  const of = result.variations - result.unanswered
  const [from, to] = [Math.floor(of * low + NOISE), Math.ceil(of * high - NOISE)]
  return `Sampling error of that count: ${from} to ${to} of ${of} variations (95 % interval).`
}

/** Less than one variation, and more than the arithmetic is off. */
const NOISE = 1e-6

/** Whether something varied that has no confidence: the order of equals, how far actors look ahead. */
function isMixed({ varied: { levels, foresight } }: Robustness): boolean {
  return levels.length + foresight.length > 0
}
