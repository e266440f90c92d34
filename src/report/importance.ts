import type { Importance, Robustness } from '../inquiry/index.ts'
import { andMore } from './and-more.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, count, sentence, series } from './words.ts'

/** The most facts and drivers that are listed by how much they matter. */
const MOST_LISTED = 10

/** What matters for the answers to the claims; where no claim is answered otherwise, or there is none, for where it ends. */
export function whatMatters(names: Names, result: Robustness): Block[] {
  const { same, importance, importance_of_outcomes, base } = result
  const judged = result.variations - result.unanswered
  if (importance_of_outcomes.length === 0) return []
  if (same.outcomes === judged)
    return [heading('What matters'), paragraph('Nothing that varied changes where it ends.')]
  const claims = Object.keys(base).length > 0
  if (claims && same.all < judged) {
    return [heading('What matters'), ...told(names, result, importance, 'every claim stands')]
  }
  const first = claims ? [paragraph('Nothing that varied changes the answer to a claim, only where it ends.')] : []
  return [heading('What matters'), ...first, ...told(names, result, importance_of_outcomes, 'it ends')]
}

type What = 'every claim stands' | 'it ends'

function told(names: Names, result: Robustness, importance: readonly Importance[], what: What): Block[] {
  const telling = importance.filter(one => one.told)
  if (isInTurn(result)) return inTurn(names, telling, what)
  const shown = telling.slice(0, MOST_LISTED)
  const of = (kind: Importance['kind']): Importance[] => shown.filter(one => one.kind === kind)
  return [
    ...presences(names, result, of('presence'), what),
    ...orders(names, of('order'), what),
    ...foresights(names, result, of('foresight'), what),
    ...leftOut(result, importance.length - telling.length, shown.length, telling.length - shown.length),
  ]
}

/** Whether things were withdrawn one at a time, and nothing else varied: then each changes something or does not. */
function isInTurn({ varied }: Robustness): boolean {
  return varied.in_turn.length > 0 && varied.levels.length + varied.foresight.length === 0
}

function inTurn(names: Names, telling: readonly Importance[], what: What): Block[] {
  if (telling.length === 0) return []
  const otherwise = what === 'it ends' ? 'it ends otherwise' : 'some claim stands otherwise'
  const items = telling
    .slice(0, MOST_LISTED)
    .map(({ id, kind }): Item => ({ lead: [nameOf(names, id, kind), ' ', quiet(`[${id}]`)], lines: [] }))
  const rest = telling.length - items.length
  return [
    paragraph(
      `Without ${telling.length === 1 ? 'this' : 'any one of these'} ${otherwise}, all else being as in the case:`,
    ),
    list(items),
    ...andMore(rest),
  ]
}

function presences(names: Names, result: Robustness, shown: readonly Importance[], what: What): Block[] {
  if (shown.length === 0) return []
  const alike = result.exact ? 'Every variation counts alike' : 'Every variation of the sample counts alike'
  const unlike =
    result.varied.in_turn.length > 0
      ? 'where nothing is withdrawn, and where this is'
      : 'with a fact or driver, and without it'
  const rows = shown.map((one): Phrase[] => [
    [outOf(one.counts[0])],
    [outOf(one.counts[1])],
    [signed(one)],
    [nameOf(names, one.id, one.kind)],
    [quiet(one.id)],
  ])
  const explained = `In how many variations ${what} as in the case: ${unlike}; and the difference in per cent. ${alike}.`
  return [paragraph(quiet(explained)), { kind: 'table', head: ['With', 'Without', 'Effect', 'What', 'Id'], rows }]
}

function orders(names: Names, shown: readonly Importance[], what: What): Block[] {
  if (shown.length === 0) return []
  const rows = shown.map(({ id, kind, counts }): Phrase[] => [
    [outOf(counts[0])],
    [outOf(counts.at(-1))],
    [nameOf(names, id, kind)],
    [quiet(id)],
  ])
  const explained = `In how many variations ${what} as in the case, by where a driver stands among its equals.`
  return [paragraph(quiet(explained)), { kind: 'table', head: ['First', 'Last', 'What', 'Id'], rows }]
}

function foresights(names: Names, { varied }: Robustness, shown: readonly Importance[], what: What): Block[] {
  if (shown.length === 0) return []
  const items = shown.map(({ id, counts }): Item => {
    const by = counts.map((one, k) => `${varied.foresight_set[k]} ${outOf(one)}`)
    return { lead: [`${capitalised(names.actor(id))}: ${series(by)}. `, quiet(`[${id}]`)], lines: [] }
  })
  return [
    paragraph(quiet(`In how many variations ${what} as in the case, by how far ahead an actor looks.`)),
    list(items),
  ]
}

/** What is not shown: too much of it, or nothing to show. */
function leftOut({ exact }: Robustness, silent: number, shown: number, more: number): Block[] {
  const one = silent === 1
  const things = shown > 0 ? count(silent, 'other thing') : one ? 'the one thing' : `the ${silent} things`
  const none = exact
    ? `${things} that varied ${one ? 'makes' : 'make'} no difference on balance.`
    : `Of ${things} that varied the sample cannot tell any effect from none; ${one ? 'it is' : 'they are'} left out.`
  return [...andMore(more), ...(silent > 0 ? [paragraph(quiet(sentence(none)))] : [])]
}

function outOf(counted: Importance['counts'][number] | undefined): string {
  return counted === undefined || counted.of === 0 ? '–' : `${counted.same} of ${counted.of}`
}

/** The effect in whole per cent; in a sample no finer than the sample can tell. */
function signed({ effect, interval }: Importance): string {
  const half = interval === null ? 0 : (100 * (interval[1] - interval[0])) / 2
  const step = STEPS.find(one => one >= half) ?? STEPS.at(-1)!
  const rounded = Math.round((100 * Math.abs(effect)) / step) * step
  const about = step > 1 ? 'about ' : ''
  return `${about}${effect > 0 ? '+' : '−'}${rounded} %`
}

const STEPS = [1, 5, 10] as const

function nameOf(names: Names, id: string, kind: Importance['kind']): string {
  const actor = names.driver(id)?.actor
  const whose = actor === undefined ? '' : `${names.actor(actor)}: `
  const text = sentence(names.fact(id)?.text ?? `${whose}${names.reason(id)}`)
  return kind === 'order' ? `The place of: ${text}` : text
}
