import type { BlastRadius, FallenReason, FallenStep, FallenTally, Stance } from '../inquiry/index.ts'
import { basisItems, setItems, setsNotShown } from './blast-grounds.ts'
import { howItEnds } from './briefing.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, plain, quiet, strong } from './document.ts'
import { moveInWords } from './moves.ts'
import type { Names } from './names.ts'
import { reason, tallyOf, tellingAlternatives } from './reasons.ts'
import { cyclesOf } from './rounds.ts'
import { count, inWords, sentence, series } from './words.ts'

/**
 * The sentences of a briefing that fall, part by part of the briefing; then how many would hold of a state or a way that it
 * no longer tells of. What is said of an outcome that is no more falls with it and is not gone through.
 */
export function sentencesThatFall(names: Names, result: BlastRadius): Block[] {
  const said = saidInBriefing(names, result)
  const falling = said.filter(({ fate }) => fate !== 'moot')
  const parts = [
    ...part('The answer', answerItems(names, result)),
    ...part('How it comes about', stepItems(names, result)),
    ...part('Why no more and no less', [...reasonItems(names, result, falling), ...tallyItems(names, result)]),
    ...part('What would change it', setItems(names, result)),
    ...part('What it rests on', basisItems(names, result)),
  ]
  const moot = mootBlocks(result, said, parts.length > 0)
  return [
    heading('Sentences of the briefing that fall'),
    ...(parts.length + moot.length > 0 ? [...parts, ...moot] : [paragraph('None.')]),
    ...onlyCounted(result, said),
    ...setsNotShown(result),
  ]
}

function part(title: string, items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [paragraph(strong(`${title}:`)), list(items)]
}

/** How it ends, and where it goes round: what is no longer so, and what is so then. */
function answerItems(names: Names, { briefing: { before, after } }: BlastRadius): Item[] {
  const [was, is] = [howItEnds(before, names), howItEnds(after, names)]
  const rounds = cyclesOf(names, after).map(textOf)
  const gone = cyclesOf(names, before)
    .map(textOf)
    .filter(text => !rounds.includes(text))
  return [
    ...(was === is ? [] : [{ lead: [`${was} (no longer so)`], lines: [[`Then: ${is}`]] }]),
    ...gone.map(text => ({ lead: [`${text} (no longer so)`], lines: [] })),
  ]
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? plain(block.text) : ''
}

type Fate = Exclude<FallenReason['fate'], 'moot'>

const FATES: Readonly<Record<Fate, string>> = {
  verdict: 'no longer so',
  ground: 'still so, but not for that reason',
  evidence: 'still so, on less evidence',
}

/** Of what the model no longer comes to. */
const ELSEWHERE: Readonly<Record<Fate, string>> = {
  verdict: 'no longer so',
  ground: 'it would be so there, but not for that reason',
  evidence: 'it would be so there, on less evidence',
}

function stepItems(names: Names, result: BlastRadius): Item[] {
  const items = result.steps.flatMap((step): Located[] => {
    const { fate, told, move, after } = step
    if (fate === 'moot') return []
    const words = told ? FATES[fate] : `${ELSEWHERE[fate]}${fate === 'verdict' ? '' : ', and another way is told'}`
    const then = fate === 'ground' && after !== null ? [[`Then: ${moveInWords(names, after)}`]] : []
    const item = { lead: [`${moveInWords(names, move)} (${words})`], lines: then }
    return [{ title: stepTitle(step), place: step.where === 'outcome' ? outcomeOf(result, step.taken) : null, item }]
  })
  return merged(items, (title, places) => `${title}${places === '' ? '' : ` to ${places}`}: `)
}

function stepTitle({ where, step }: FallenStep): string {
  return where === 'outcome'
    ? `Step ${step}`
    : where === 'round'
      ? `Move ${step} of a round`
      : `Step ${step} to a round`
}

/** Something to tell of an outcome; null where there is one only, or none. */
interface Located {
  readonly title: string
  readonly place: number | null
  readonly item: Item
}

/** What is the same in several outcomes is told once. */
function merged(located: readonly Located[], lead: (title: string, places: string) => string): Item[] {
  const groups = new Map<string, { readonly first: Located; readonly places: number[] }>()
  for (const one of located) {
    const key = JSON.stringify([one.title, one.item])
    const group = groups.get(key) ?? { first: one, places: [] }
    if (one.place !== null && !group.places.includes(one.place)) group.places.push(one.place)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ first: { title, item }, places }) => {
    const where = places.length === 0 ? '' : outcomesInWords(places)
    return { lead: [lead(title, where), ...item.lead], lines: item.lines }
  })
}

/** Outcomes by their numbers: `outcome 2`, `outcomes 1 and 3`. */
export function outcomesInWords(places: readonly number[]): string {
  return `${places.length === 1 ? 'outcome' : 'outcomes'} ${series(places.map(String))}`
}

/** The number of an outcome in the briefing; null where it has but one. */
function outcomeOf({ outcomes: { before } }: BlastRadius, taken: readonly string[]): number | null {
  return before.length < 2 ? null : before.findIndex(other => other.join() === taken.join()) + 1
}

type Standing = Pick<Stance, 'actor' | 'taken' | 'where'>

const inBrief = (names: Names) => (title: string, places: string) =>
  `${sentence(`${names.actor(title)}${places === '' ? '' : `, in ${places}`}`)} `

function reasonItems(names: Names, result: BlastRadius, falling: readonly FallenReason[]): Item[] {
  const items = falling.map(fallen => {
    const { lead, lines } = reason(names, fallen, fallen.alternative)
    const then = fallen.fate === 'verdict' && fallen.after !== null ? `; then ${fallen.after.verdict}` : ''
    return located(result, fallen, { lead: [...lead, ` (${fateInWords(result, fallen)}${then})`], lines })
  })
  return merged(items, inBrief(names))
}

function located(result: BlastRadius, standing: Standing, item: Item): Located {
  const place = standing.where === 'outcome' ? outcomeOf(result, standing.taken) : null
  return { title: standing.actor, place, item }
}

/** What becomes of a sentence on a state, and whether the model still tells of the state. */
function fateInWords(result: BlastRadius, fallen: Standing & Pick<FallenReason, 'fate'>): string {
  const { fate } = fallen
  if (fate === 'moot' || isStillTold(result, fallen)) return FATES[fate as Fate]
  return `${ELSEWHERE[fate]}${fate === 'verdict' ? '' : `, and ${movedOn(fallen)}`}`
}

function isStillTold({ outcomes: { after } }: BlastRadius, { where, taken }: Standing): boolean {
  return where === 'outcome' ? after.some(other => other.join() === taken.join()) : after.length === 0
}

function movedOn({ where }: Standing): string {
  return where === 'outcome' ? 'the model no longer ends there' : 'the model then comes to rest'
}

function tallyItems(names: Names, result: BlastRadius): Item[] {
  const falling = result.tallies.filter(({ fate }) => fate === 'verdict')
  return merged(
    falling.flatMap((fallen): Located[] => {
      const stance = stanceOf(result, fallen)
      return stance === undefined
        ? []
        : [located(result, fallen, { lead: [`${tallyOf(names, stance)} (no longer so)`], lines: thenTally(fallen) })]
    }),
    inBrief(names),
  )
}

function stanceOf({ at }: BlastRadius, { actor, taken }: FallenTally): Stance | undefined {
  return at.find(stance => stance.actor === actor && stance.taken.join() === taken.join())
}

function thenTally({ after }: FallenTally): Phrase[] {
  if (after === null) return []
  const numbers = (['unexplained', 'deterred', 'unwanted', 'barred'] as const).filter(verdict => after[verdict] > 0)
  const counts = numbers.map(verdict => `${after[verdict]} ${verdict}`)
  return [[`Then: ${counts.length === 0 ? 'no other course' : series(counts)}.`]]
}

/** How many sentences would hold of a state or a way, if the model still came there. */
function mootBlocks(result: BlastRadius, said: readonly FallenReason[], more: boolean): Block[] {
  const moot = [...said, ...result.tallies].filter(({ fate }) => fate === 'moot')
  const steps = result.steps.filter(({ fate }) => fate === 'moot')
  const [first] = moot
  const also = more ? 'more ' : ''
  return [
    ...(first
      ? [
          paragraph(
            `${count(moot.length, `${also}sentence`)} would still be true of ${statesOf(result, moot)}, ` +
              `but ${movedOn(first)}.`,
          ),
        ]
      : []),
    ...(steps.length > 0
      ? [
          paragraph(
            `${count(steps.length, `${also}step`)} of the ways told of would still be made, for the same reasons, but the ` +
              'briefing then tells another way or another end.',
          ),
        ]
      : []),
  ]
}

function statesOf(result: BlastRadius, moot: readonly Standing[]): string {
  if (moot[0]?.where !== 'outcome') return 'things as they stand'
  const places = new Set(moot.flatMap(({ taken }) => outcomeOf(result, taken) ?? []))
  return places.size === 0 ? 'that state' : outcomesInWords([...places])
}

/** What becomes of the alternatives that a briefing does not spell out. */
function onlyCounted({ reasons, at }: BlastRadius, said: readonly FallenReason[]): Block[] {
  const others = reasons.filter(one => !said.includes(one))
  const moot = others.filter(({ fate }) => fate === 'moot').length
  const falling = others.length - moot
  const fall = `${inWords(falling)} ${falling === 1 ? 'falls' : 'fall'} as well`
  const still = `${inWords(moot)} would still be so of a state the model no longer ends in`
  const parts = [...(falling > 0 ? [fall] : []), ...(moot > 0 ? [still] : [])]
  if (parts.length === 0 || at.length === 0) return []
  const opening = 'Of the other alternatives, which the briefing only counts,'
  return [paragraph(quiet(`${opening} ${parts.join(', and ')}; --json lists them.`))]
}

/** Of the reasons that fall, those on alternatives that a briefing spells out. */
function saidInBriefing(names: Names, { reasons, at }: BlastRadius): FallenReason[] {
  const said = new Set(at.flatMap(stance => tellingAlternatives(names, stance)))
  return reasons.filter(({ alternative }) => said.has(alternative))
}
