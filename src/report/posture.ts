import { type CaseEvent, type PostureNote, type PostureResult, SILENCE } from '../events/index.ts'
import { type Block, heading, type Item, list, paragraph, quiet, type Report, strong } from './document.ts'
import { attentionBlocks } from './posture/attention.ts'
import { countsInWords, ladderBlocks } from './posture/ladder.ts'
import { lastingBlocks } from './posture/lasting.ts'
import { about, daysInWords, grouped, many } from './posture/quantities.ts'
import { readItems } from './record.ts'
import { allowing, silenceBlocks, volumeInWords } from './posture/readings.ts'
import { isPatchy, type PostureView } from './posture/view.ts'
import { whenInWords } from './timeline.ts'
import { capitalised, count, inWords, sentence } from './words.ts'

/** What was counted and against what, then silence, the ladder, attention and tone, and what limits all of it. */
export function postureReport(view: PostureView): Report {
  return {
    title: titleOf(view),
    blocks: [
      ...inShort(view),
      ...rowsByHand(view),
      ...silenceBlocks(view),
      ...ladderBlocks(view),
      ...attentionBlocks(view),
      ...howMeasured(view),
    ],
  }
}

/** `Russia toward Iran, from 1 January 2026 to 15 February 2026`. */
export function titleOf({ result, nameOf }: PostureView): string {
  const toward = result.toward === null ? '' : ` toward ${nameOf(result.toward)}`
  return `${capitalised(nameOf(result.actor))}${toward}, ${daysInWords(result.window)}`
}

function inShort(view: PostureView): Block[] {
  const { result, nameOf } = view
  const { n, window, toward, days } = result
  const whom = toward === null ? '' : ` toward ${nameOf(toward)}`
  const what = n === 0 ? '' : `: ${countsInWords(result)}`
  const covered = days === 0 ? noneCovered(view) : `, on the ${many(days, 'day')} that files cover`
  const lost = window.missing === 0 || isPatchy(view.record) ? '' : covered
  const counted = `${capitalised(daysInWords(window))} the record has ${many(n, 'act')} of ${nameOf(result.actor)}${whom}${lost}${what}.`
  return [
    paragraph(strong(counted), ` ${sentence(capitalised(volumeInWords(view)))}`),
    ...lastingBlocks(view),
    ...conspicuous(view),
  ]
}

function noneCovered({ result }: PostureView): string {
  return daysInPart(result) === 0
    ? ', for no file covers any of these days'
    : ', for none of these days is covered as a whole by what was read'
}

/** How many of the days looked at are covered only in part. */
function daysInPart({ notes }: PostureView['result']): number {
  return notes.find(({ code, about }) => code === 'days-in-part' && about === 'window')?.n ?? 0
}

/** The one sentence that an analyst would be asked for. */
function conspicuous({ result, nameOf, record }: PostureView): Block[] {
  if (isPatchy(record)) return []
  const { volume, channels, tone, stake } = result.readings
  const readings = [volume, ...channels, tone]
  const who = capitalised(nameOf(result.actor))
  if (readings.some(one => one.conspicuous === true)) {
    return [paragraph(`${who} is conspicuously silent, in at least one of the three readings below.`)]
  }
  if (readings.every(({ verdict }) => verdict === 'not measurable')) {
    return [paragraph('None of the three readings of silence can be made from this record.')]
  }
  const unusual =
    volume.verdict === 'less' || channels.some(({ verdict }) => verdict === 'silent') || tone.verdict === 'milder'
  if (!unusual) return [paragraph('No reading of silence that could be made shows one.')]
  const why =
    stake.at_least_twice === null
      ? 'whether others paid more attention cannot be told'
      : 'others did not pay twice the usual attention'
  return [paragraph(`${whatShows(result)}, but it is not called a conspicuous silence: ${why}.`)]
}

function whatShows({ n, readings: { volume, channels } }: PostureResult): string {
  if (n === 0 || channels.some(({ verdict }) => verdict === 'silent')) return 'A silence shows'
  return volume.verdict === 'less' ? 'Less than usual was done' : 'A milder tone than usual shows'
}

function rowsByHand({ result, record, nameOf }: PostureView): Block[] {
  if (record.byHand === null || record.byHand.complete) return []
  const { rows, events: byHand } = record.byHand
  const vague = byHand.filter(({ first, last, lasts, act }) => first !== last && !lasts && act !== SILENCE)
  const before = byHand.filter(({ first, lasts, act }) => lasts && act !== SILENCE && first < result.window.from).length
  const silent = byHand.filter(({ act }) => act === SILENCE)
  const said =
    silent.length === 0
      ? ''
      : ` ${silent.length === 1 ? 'One row says' : `${capitalised(inWords(silent.length))} rows say`} that there was silence: that is recorded, on the word of its source, and not measured.`
  const lasting = before === 0 ? '' : ` What began before these days and lasts is listed and not counted.`
  const caution =
    `This record was written by hand and has ${count(rows, 'row')}. It shows which acts are known and where they stand. ` +
    'It cannot show that there were no others: a day without a row is not a day without an act, so no silence can be read from the days between rows.'
  return [
    paragraph(`${caution}${datedInWords(vague, result.window)}${lasting}${said}`),
    ...(byHand.length === 0
      ? []
      : [heading('What the record has'), list(byHand.map(event => rowItem(event, result.toward, nameOf)))]),
  ]
}

/** Whether acts without a day are counted: those that were surely in the window are. */
function datedInWords(vague: readonly CaseEvent[], { from, to }: PostureView['result']['window']): string {
  const inside = vague.filter(({ first, last }) => from <= first && last <= to).length
  const acts = (n: number): string => `${capitalised(inWords(n))} ${n === 1 ? 'act' : 'acts'}`
  const [within, perhaps] = [inside, vague.length - inside]
  const counted =
    within === 0
      ? ''
      : ` ${acts(within)} here ${within === 1 ? 'is' : 'are'} not dated to the day, and ${within === 1 ? 'is' : 'are'} counted on the middle one of the days ${within === 1 ? 'it' : 'they'} can have been on.`
  const not =
    perhaps === 0
      ? ''
      : ` ${acts(perhaps)} may have been in these days or outside them: ${perhaps === 1 ? 'it is' : 'they are'} listed and not counted.`
  return `${counted}${not}`
}

function rowItem(event: CaseEvent, toward: string | null, nameOf: (id: string) => string): Item {
  const { act, target, evidence } = event
  const whom = target === undefined || target === toward ? '' : ` (toward ${nameOf(target)})`
  const cited = evidence === undefined ? [] : [' ', quiet(`[${evidence}]`)]
  return { lead: [`${whenInWords(event)}: ${sentence(`${act}${whom}`)}`, ...cited], lines: [] }
}

function howMeasured(view: PostureView): Block[] {
  const { result, record, nameOf } = view
  const { window } = result
  const lost = missingInWords(view)
  const looked = window.days === 1 ? 'One day is looked at' : `${grouped(window.days)} days are looked at`
  const days = `${looked}${lost}. ${comparedWith(view)}`
  const notes = (isPatchy(record) ? [] : result.notes.map(besidesInPart)).map(noteInWords).filter(text => text !== '')
  const items = [
    ...(record.read === null ? [] : [{ lead: [WHOSE_ACTS], lines: [] }, ...readItems(record.read, nameOf)]),
    ...(isPatchy(record) ? [] : allowedFor(view)),
    ...notes.map(text => ({ lead: [sentence(text)], lines: [] })),
  ]
  return [
    heading('How it was measured'),
    paragraph(`${recordNamed(record)} ${days}`),
    ...(items.length === 0 ? [] : [list(items)]),
    ...(isPatchy(record) ? [] : [paragraph(quiet(unusualIs(result.level)))]),
  ]
}

/** Why the first reading expects another number than the gaps and the rungs do. */
function allowedFor({ result, nameOf }: PostureView): Item[] {
  const { expected, toward, actor, readings } = result
  const { volume, stake, activity } = readings
  if (expected === null || volume.expected === null || allowing(result) === '') return []
  const allowed = [
    { what: `what others did to ${nameOf(toward ?? '')}`, factor: toward === null ? 1 : stake.factor },
    { what: toward === null ? 'what everybody did' : `what ${nameOf(actor)} did elsewhere`, factor: activity.factor },
  ].filter(({ factor }) => Math.abs(factor - 1) >= 0.005)
  const both = allowed.map(({ what, factor }) => `${what} (times ${factor.toFixed(2)})`).join(' and ')
  const text =
    `How much is to be expected in all, ${about(volume.expected)}, is what the days before lead one to expect, ${about(expected)}, ` +
    `allowing for ${both}: the square root of how far that was off its own expectation. Gaps and rungs are held against the days before alone`
  return [{ lead: [sentence(text)], lines: [] }]
}

/** Who else acts for a state in event data. */
const WHOSE_ACTS =
  'Acts of a country are those of everybody whom the files give to it: its government, and where they tell of them also its ' +
  'opposition, businesses, media and citizens. A table of actors (--actors) can set these apart.'

function missingInWords({ result, record }: PostureView): string {
  const { window } = result
  if (window.missing === 0) return ''
  if (record.byHand !== null) return `, ${window.missing} of them before its first row or after its last`
  const inPart = daysInPart(result)
  const whole = window.missing - inPart
  const parts = [
    ...(whole > 0 ? [`${whole} of them missing: no file covers them`] : []),
    ...(inPart > 0 ? [`${inPart} of them covered only in part and taken for missing`] : []),
  ]
  return `, ${parts.join(', ')}, which is not silence`
}

function recordNamed({ byHand, first, last }: PostureView['record']): string {
  const days = daysInWords({ from: first, to: last })
  return byHand === null
    ? `The record goes ${days}.`
    : `The record is ${byHand.file}, ${count(byHand.rows, 'row')} ${days}${byHand.complete ? ', said to have every act' : ''}.`
}

function comparedWith({ result: { baseline }, record }: PostureView): string {
  const { from, to, n, days, weekday_adjusted, k, blocks } = baseline
  if (from === null || to === null) return 'There is nothing to compare them with.'
  const weekdays = weekday_adjusted ? ', each day of the week by its own rate' : ''
  const acts = `${grouped(n)} ${n === 1 ? 'act' : 'acts'} on ${grouped(days)} days`
  if (isPatchy(record)) return `Before them, ${daysInWords({ from, to })}, it has ${acts}.`
  const compared = `They are compared with the days ${daysInWords({ from, to })}: ${acts}${weekdays}.`
  if (k === null) return compared
  return (
    `${compared} Counts vary as a negative binomial; how much, a dispersion k of ${dispersionInWords(k)}, the larger the ` +
    `less they vary, is read from ${many(blocks, 'stretch', 'stretches')} as long as this one. By the more usual Poisson far too much would be unusual.`
  )
}

/** Two digits that matter, and no exponent: from some thousands on it is as good as Poisson. */
function dispersionInWords(k: number): string {
  if (k >= 10_000) return 'more than 10,000'
  return k >= 10 ? grouped(Number(k.toPrecision(2))) : k < 0.01 ? 'less than 0.01' : k.toPrecision(2)
}

function unusualIs(level: number): string {
  return `Unusual is what chance alone brings in no more than 1 of ${Math.round(1 / level)} such stretches.`
}

/** Days that are covered in part are told by themselves, and not once more among the missing ones. */
function besidesInPart(note: PostureNote, _: number, all: readonly PostureNote[]): PostureNote {
  if (note.code !== 'days-missing') return note
  const inPart = all.find(({ code, about }) => code === 'days-in-part' && about === note.about)
  return { ...note, n: (note.n ?? 0) - (inPart?.n ?? 0) }
}

/** What the reader must know that the sections above have not said. */
function noteInWords({ code, about, n }: PostureNote): string {
  const some = n ?? 0
  const is = some === 1 ? 'is' : 'are'
  switch (code) {
    case 'days-missing':
      if (some === 0) return ''
      return `${count(some, 'day')} of the ${about === 'window' ? 'days looked at' : 'days compared with'} ${is} missing`
    case 'days-in-part':
      return `${count(some, 'day')} of the ${about === 'window' ? 'days looked at' : 'days compared with'} ${is} covered only in part, which cannot show what was not done, and ${is} taken for missing`
    case 'acts-on-missing-days':
      return `${count(some, 'act')} fall${some === 1 ? 's' : ''} on missing days, and ${is} left out`
    case 'acts-of-unsure-days':
      return `${count(some, 'act')} may have been in the days looked at, or those compared with, or outside them, and ${is} not counted`
    case 'weekday-flat':
      return 'the days before have too few acts to tell weekdays apart, so all days of the week are taken as alike'
    case 'baseline-overlaps':
      return 'the days to compare with that are also looked at were left out of the comparison'
    case 'incidents-left-out':
      return `${count(some, 'incident')} could not be used: an incident lies within the record, with some day covered, is over before the days looked at begin, and shares no day with another`
    default:
      return ''
  }
}
