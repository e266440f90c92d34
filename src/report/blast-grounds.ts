import type { BlastRadius, FallenSet } from '../inquiry/index.ts'
import { basisInWords, doubtsInWords, groundsShown, timesInWords } from './brief-basis.ts'
import { changingSets, howFarSearched, setInWords } from './brief-changes.ts'
import { type Block, type Item, paragraph, type Phrase, quiet } from './document.ts'
import type { Names } from './names.ts'
import { inWords, sentence } from './words.ts'

/** The sets that a briefing shows as changing a verdict, and that do not do so as they did. */
export function setItems(names: Names, result: BlastRadius): Item[] {
  const { before, after } = result.briefing
  const items = changingSets(before).shown.flatMap(({ ids, effects }): Item[] => {
    const lines = effects.flatMap(({ claim, text }): Phrase[] => {
      const fallen = fallenSet(result, claim, ids)
      return fallen === undefined ? [] : [[`${text} (${fateOfSet(result, fallen)})`]]
    })
    return lines.length === 0 ? [] : [{ lead: setInWords(names, ids), lines }]
  })
  const extent = howFarSearched(names, before)
  return saysOtherwise(before, after)
    ? [...items, { lead: [`${extent} (no longer so)`], lines: [[`Then: ${howFarSearched(names, after)}`]] }]
    : items
}

function fallenSet({ overturning }: BlastRadius, claim: string, ids: readonly string[]): FallenSet | undefined {
  return overturning.find(set => set.claim === claim && set.withdraw.join() === ids.join())
}

function fateOfSet({ briefing }: BlastRadius, { fate, claim, before, after }: FallenSet): string {
  switch (fate) {
    case 'part':
      return 'no longer so: what it takes away has fallen'
    case 'less':
      return 'no longer so: less than that is enough'
    case 'evidence':
      return 'still so, on less evidence'
    case 'verdict': {
      const from = briefing.after.claims[claim]!
      if (after !== null) return `no longer so; then ${after.from} → ${after.to}`
      return from === before.from ? 'no longer so' : `no longer so: it is ${from} to begin with`
    }
  }
}

type Told = BlastRadius['briefing']['before']

/** Whether what is said of the search is no longer so: that nothing was found, how far it went, how much is not shown. */
function saysOtherwise(before: Told, after: Told): boolean {
  const [was, is] = [changingSets(before), changingSets(after)]
  if (Object.keys(before.would_change.claims).length === 0) return false
  const [hidden, then] = [was, is].map(({ all, shown }) => all.length - shown.length) as [number, number]
  return (
    before.would_change.searched_to > after.would_change.searched_to ||
    (was.all.length === 0 && is.all.length > 0) ||
    (hidden > 0 && hidden !== then)
  )
}

/** How many of the sets that a briefing does not show fall as well. */
export function setsNotShown(result: BlastRadius): Block[] {
  const { all, shown } = changingSets(result.briefing.before)
  const falling = all
    .slice(shown.length)
    .filter(({ ids, effects }) => effects.some(({ claim }) => fallenSet(result, claim, ids) !== undefined)).length
  if (falling === 0) return []
  const fall = `${inWords(falling)} ${falling === 1 ? 'falls' : 'fall'} as well`
  return [paragraph(quiet(`Of the sets of facts that the briefing does not show, ${fall}; --json lists them.`))]
}

/** What is said of the grounds and no longer so: how many there are, how often each decides, what of it is in doubt. */
export function basisItems(names: Names, { weakened, briefing: { before, after } }: BlastRadius): Item[] {
  const [was, is] = [basisInWords(before.rests_on), basisInWords(after.rests_on)]
  const shaken = [...weakened.drivers, ...weakened.constraints]
  const doubts = doubtsInWords(names, after.rests_on)
  return [
    ...(was === is ? [] : [fallenText(was, is)]),
    ...groundsShown(before.rests_on).flatMap(({ id, times }): Item[] => {
      const then = after.rests_on.decisive.find(other => other.id === id)?.times ?? 0
      if (then === times && !shaken.includes(id)) return []
      const fate = then !== times ? `no longer so; then ${timesInWords(then)}` : 'still so, on less evidence'
      return [
        { lead: [sentence(names.reason(id)), ' ', quiet(`[${id}: ${timesInWords(times)}]`), ` (${fate})`], lines: [] },
      ]
    }),
    ...doubtsInWords(names, before.rests_on)
      .filter(text => !doubts.includes(text))
      .map(text => fallenText(text, doubts.find(other => opening(other) === opening(text)) ?? '')),
  ].filter(({ lead }) => lead.length > 0)
}

/** Two sentences that begin alike say the same of different things. */
function opening(text: string): string {
  return text.split(':')[0]!
}

function fallenText(was: string, is: string): Item {
  if (was === '') return { lead: [], lines: [] }
  return { lead: [`${was} (no longer so)`], lines: is === '' ? [] : [[`Then: ${is}`]] }
}
