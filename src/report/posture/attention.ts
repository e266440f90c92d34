import type { AttentionShare, Reciprocity, Tone } from '../../events/index.ts'
import { type Block, heading, paragraph, type Phrase, quiet } from '../document.ts'
import { capitalised } from '../words.ts'
import { between, grouped, many, percent, signed, whyNot } from './quantities.ts'
import { isPatchy, type PostureView, type ShownAct } from './view.ts'

/** Most counterparts in a table; the rest are drawn together. */
const MOST_TARGETS = 8

/** Whom the actor attends to, in what tone, and whether it is given back. */
export function attentionBlocks(view: PostureView): Block[] {
  return [...sharesBlocks(view), ...toneBlocks(view)]
}

function sharesBlocks(view: PostureView): Block[] {
  const { result, nameOf, record } = view
  const { shares, distance, usual_distances, reason } = result.attention
  if (shares.length === 0) return []
  const shown = shares.slice(0, MOST_TARGETS)
  const left = shares.length - shown.length
  const head = ['Toward', 'Acts', isPatchy(record) ? 'Share' : 'Share (95 % interval)', 'Before']
  const moved =
    distance === null
      ? `Whether attention has moved is not measurable: ${whyNot(reason)}.`
      : `Attention has moved by ${distance.toFixed(2)} on a scale from 0, the same, to 1, nothing in common${ordinary(usual_distances)}.`
  return [
    heading('Attention'),
    { kind: 'table', head, rows: shown.map(share => shareRow(share, nameOf, !isPatchy(record))) },
    ...(left > 0
      ? [paragraph(quiet(`${grouped(left)} more ${left === 1 ? 'counterpart is' : 'counterparts are'} not shown.`))]
      : []),
    ...(isPatchy(record) ? [paragraph(SELECTION)] : []),
    paragraph(`${moved}${untargetedInWords(view)}`),
  ]
}

const SELECTION =
  'These are shares of what the sources of the record wrote of: their selection as much as where the actor looked.'

/** Acts at nobody in particular, which no share has. */
function untargetedInWords(view: PostureView): string {
  const n = total(countedActs(view).filter(({ target }) => target === null))
  return n === 0
    ? ''
    : ` ${capitalised(many(n, 'act'))} ${n === 1 ? 'has' : 'have'} no target, and no share has ${n === 1 ? 'it' : 'them'}.`
}

/** How many of the things done to others stand on no rung, such as waiting: they may be no deeds at all. */
function unplacedInWords(view: PostureView): string {
  const { toward } = view.result
  const n = total(
    countedActs(view).filter(({ target, rung }) => rung === null && target !== null && target === (toward ?? target)),
  )
  return n === 0 ? '' : `, ${n === 1 ? 'one' : grouped(n)} of them on no rung and perhaps no deed`
}

/** The acts that were surely begun in the window: those that are counted. */
function countedActs({ acts, result: { window, actor } }: PostureView): ShownAct[] {
  return acts.filter(
    ({ first, last, lasts, target, rung }) =>
      rung !== 'silence' && target !== actor && window.from <= first && (lasts || last <= window.to),
  )
}

function total(acts: readonly ShownAct[]): number {
  return acts.reduce((sum, { count: n }) => sum + n, 0)
}

function ordinary(distances: readonly number[]): string {
  if (distances.length === 0) return ''
  return `; in earlier stretches as long it was ${Math.min(...distances).toFixed(2)} to ${Math.max(...distances).toFixed(2)}`
}

function shareRow({ target, now, before }: AttentionShare, nameOf: (id: string) => string, sure: boolean): Phrase[] {
  const few = now.of < 10
  const share =
    now.share === null ? '–' : few ? `${now.n} of ${now.of}` : percent(now.share) + (sure ? interval(now) : '')
  const earlier = before.share === null ? '–' : before.of < 10 ? `${before.n} of ${before.of}` : percent(before.share)
  return [[nameOf(target)], [grouped(now.n)], [share], [earlier]]
}

function interval({ low, high }: AttentionShare['now']): string {
  return low === null || high === null ? '' : ` (${percent(low)}–${percent(high)})`
}

function toneBlocks(view: PostureView): Block[] {
  const { result, nameOf, record } = view
  const { tone, reciprocity, toward, actor } = result
  const said =
    tone.now.n + tone.before.n === 0
      ? `Tone: not measurable, for ${whyNot('no-tone')}.`
      : toneInWords(tone.now, tone.before)
  const given = reciprocity.done + reciprocity.received
  const index =
    reciprocity.index === null || isPatchy(record)
      ? ''
      : ` Evenness ${reciprocity.index.toFixed(2)}, from 0, one-sided, to 1, even.`
  const other = toward === null ? 'others' : nameOf(toward)
  const back =
    given === 0
      ? ''
      : `${capitalised(nameOf(actor))} did ${things(reciprocity.done)} to ${other}${unplacedInWords(view)}, and ${other} did ${things(reciprocity.received)} to it.${given < 10 ? '' : index}${isPatchy(record) ? ' That is what the sources wrote of: whether it was even cannot be told.' : ''}`
  return [
    heading('Tone, and what came back'),
    paragraph(said),
    ...(back === '' ? [] : [paragraph(`${back}${meetingsInWords(reciprocity)}`)]),
  ]
}

function things(n: number): string {
  return n === 0 ? 'nothing' : many(n, 'thing')
}

function meetingsInWords({ meetings }: Reciprocity): string {
  return meetings === 0
    ? ''
    : ` Meetings, which are mutual, are on neither side; ${meetings === 1 ? 'one names whom it was with' : `${grouped(meetings)} name whom they were with`}.`
}

function toneInWords(now: Tone, before: Tone): string {
  const weigh = ({ n, mean, low, high }: Tone): string =>
    mean === null
      ? 'none'
      : `${signed(mean, 1)}${between({ low, high }, number => signed(number, 1))} over ${grouped(n)}`
  return `Mean weight of the acts, from −10, all hostile, to 10, all friendly: ${weigh(now)}; before: ${weigh(before)}.`
}
