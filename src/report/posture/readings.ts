import {
  type ChannelReading,
  type PostureResult,
  SILENCE,
  type Silence,
  type Stake,
  type ToneReading,
} from '../../events/index.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, strong } from '../document.ts'
import { capitalised, count, dateInWords, sentence, series } from '../words.ts'
import { whenInWords } from '../timeline.ts'
import { about, chance, daysInWords, grouped, many, shareInWords, whyNot } from './quantities.ts'
import { isPatchy, type PostureView } from './view.ts'

/** How much, through whom and in what tone: three readings of silence, which are never added up. */
export function silenceBlocks(view: PostureView): Block[] {
  const { readings, toward } = view.result
  const items = [...recordedItems(view), volumeItem(view), channelItem(view), toneItem(view)]
  return [
    heading('Silence, read three ways'),
    paragraph(
      quiet(
        'Each reading stands by itself; they are not added up. A silence is called conspicuous only where others pay the ' +
          'counterpart at least twice the usual attention.',
      ),
    ),
    list(items),
    ...(toward === null || isPatchy(view.record) ? [] : [paragraph(stakeInWords(readings.stake, view.nameOf(toward)))]),
    ...gapBlocks(view),
  ]
}

/** What a record by hand says of silence in so many words. */
function recordedItems({ record, nameOf, result }: PostureView): Item[] {
  const rows = (record.byHand?.events ?? []).filter(({ act }) => act === SILENCE)
  return rows.map(event => {
    const whom = event.target === undefined || event.target === result.toward ? '' : ` toward ${nameOf(event.target)}`
    const source = event.evidence === undefined ? [] : [' ', quiet(`[${event.evidence}]`)]
    return {
      lead: [
        strong('Recorded, not measured. '),
        `Silence${whom}: ${whenInWords(event).replace(/^F/u, 'f')}.`,
        ...source,
      ],
      lines: [],
    }
  })
}

function volumeItem(view: PostureView): Item {
  const { verdict, conspicuous } = view.result.readings.volume
  const word = !isPatchy(view.record) && verdict === 'less' ? conspicuousWord(conspicuous) : ''
  return { lead: [strong('How much. '), sentence(capitalised(volumeInWords(view))), word], lines: [] }
}

/** What the expectation allows for besides the days before, where that makes a difference that is seen. */
export function allowing({ expected, readings: { volume } }: PostureResult): string {
  const seen = volume.expected !== null && expected !== null && about(volume.expected) !== about(expected)
  return seen ? ', allowing for how busy these days were' : ''
}

/** Whether there was less than usual, as a clause. */
export function volumeInWords({ result, record }: PostureView): string {
  const { verdict, expected, p_low, p_high, usual_low, usual_high, reason } = result.readings.volume
  if (isPatchy(record)) return `whether that is few or many is not measurable: ${whyNot('by-hand')}`
  if (verdict === 'not measurable' && reason === 'few-blocks' && expected !== null) {
    return `by the days before, ${about(expected)} would be usual; whether the difference is more than chance is not measurable: ${whyNot(reason)}`
  }
  if (verdict === 'not measurable' || expected === null) {
    return `whether that is few or many is not measurable: ${whyNot(reason, result.readings.volume, allowing(result))}`
  }
  const wanted = `${about(expected)} ${expected < 1.05 ? 'was' : 'were'} to be expected${allowing(result)}`
  if (verdict === 'less')
    return `that is less than usual: ${wanted}, and ${chance(p_low ?? 0)} such stretches has so few`
  if (verdict === 'more')
    return `that is more than usual: ${wanted}, and ${chance(p_high ?? 0)} such stretches has so many`
  const range =
    usual_low === null || usual_high === null ? '' : `, and from ${usual_low} to ${usual_high} would be ordinary`
  return `that is about as much as usual: ${wanted}${range}`
}

const CHANNELS = {
  leader: 'the leader',
  ministry: 'the foreign ministry',
  military: 'the military',
  parliament: 'parliament',
} as const

function channelItem({ result }: PostureView): Item {
  const { channels } = result.readings
  const lead = strong('Through whom. ')
  const said = channels.filter(({ reason }) => reason !== 'no-channels')
  if (said.length === 0) return { lead: [lead, `Not measurable: ${whyNot('no-channels')}.`], lines: [] }
  const silent = said.filter(({ verdict }) => verdict === 'silent')
  const ordinary = said.filter(({ verdict }) => verdict === 'ordinary')
  const opening =
    silent.length > 0
      ? `${capitalised(series(silent.map(({ channel }) => CHANNELS[channel])))} fell silent.`
      : ordinary.length > 0
        ? `Nothing unusual: ${series(ordinary.map(({ channel }) => CHANNELS[channel]))} kept to the usual gaps.`
        : 'Not measurable for anybody.'
  return { lead: [lead, opening], lines: said.map(channelLine) }
}

function channelLine({ channel, n, expected, gap, verdict, reason, conspicuous }: ChannelReading): Phrase {
  const acts = many(n, 'act')
  const name = capitalised(CHANNELS[channel])
  if (verdict === 'not measurable' || gap === null) {
    return [
      `${name}: ${acts}. Not measurable: ${whyNot(reason, { expected, ...(gap && { expected_needed: gap.expected_needed }) })}.`,
    ]
  }
  const longest = `the longest gap is ${count(gap.days, 'day')}, ${daysInWords(gap)}`
  const judged =
    verdict === 'silent' ? `${chance(gap.p_corrected ?? 0)} such stretches has one as rare` : 'nothing unusual'
  return [`${name}: ${acts}; ${longest}: ${judged}.`, verdict === 'silent' ? conspicuousWord(conspicuous) : '']
}

function toneItem({ result }: PostureView): Item {
  const { tone } = result.readings
  const lead = strong('In what tone. ')
  if (tone.verdict === 'not measurable')
    return { lead: [lead, `Not measurable: ${whyNotTone(tone)}.`], lines: incidentLines(tone) }
  const critical = `${shareInWords(tone.now)} of the acts are critical, where before it was ${shareInWords(tone.before)}`
  const word = { milder: 'Milder than usual', usual: 'As sharp as usual', sharper: 'Sharper than usual' }[tone.verdict]
  const compared = tone.compared_with === 'incidents' ? 'earlier incidents' : 'earlier stretches as long'
  const lower = `It was milder in ${tone.lower_windows} of ${tone.windows.length} ${compared}.`
  return {
    lead: [lead, `${word}: ${critical}. ${lower}`, tone.verdict === 'milder' ? conspicuousWord(tone.conspicuous) : ''],
    lines: incidentLines(tone),
  }
}

function whyNotTone({ reason, n_needed, now, compared_with }: ToneReading): string {
  const needed =
    n_needed === null || now.of >= n_needed ? '' : `; it would take ${count(n_needed, 'act')}, and there are ${now.of}`
  const few = compared_with === 'incidents' && reason === 'few-blocks'
  return (few ? FEW_INCIDENTS : whyNot(reason)) + needed
}

const FEW_INCIDENTS =
  'fewer than five earlier incidents have an act that could be critical, so nobody can say how much they differ'

/** Most incidents that are listed. */
const MOST_INCIDENTS = 12

/** The share of each incident that the question names. */
function incidentLines({ compared_with, windows }: ToneReading): Phrase[] {
  if (compared_with !== 'incidents') return []
  const more = windows.length - MOST_INCIDENTS
  return [
    ...windows
      .slice(0, MOST_INCIDENTS)
      .map(one => [`${capitalised(daysInWords(one))}: ${shareInWords(one)} critical.`]),
    ...(more > 0 ? [[`And ${count(more, 'more incident')}.`]] : []),
  ]
}

function conspicuousWord(conspicuous: boolean | null): string {
  return conspicuous === null ? '' : conspicuous ? ' Conspicuous.' : ' Not conspicuous.'
}

function stakeInWords(stake: Stake, counterpart: string): string {
  const { ratio, n, expected, at_least_twice, reason } = stake
  if (at_least_twice === null || ratio === null || expected === null) {
    return `Whether others paid ${counterpart} more attention than usual is not measurable: ${whyNot(reason, { expected })}.`
  }
  const times = `about ${ratio.toFixed(1)} times`
  const enough = at_least_twice ? 'enough' : 'not enough'
  return `Others did ${grouped(n)} ${n === 1 ? 'thing' : 'things'} to ${counterpart}, ${times} the usual: ${enough} for a silence to be conspicuous.`
}

/** Most gaps that are listed. */
const MOST_GAPS = 5

/** The longest stretches without an act. Where a day without a row says nothing, none are told. */
function gapBlocks({ result, record }: PostureView): Block[] {
  if (isPatchy(record)) return []
  const longest = [...result.silences].sort((a, b) => b.days - a.days).slice(0, MOST_GAPS)
  const told = longest.filter(({ days, verdict }) => days > 1 || verdict === 'unusual')
  if (told.length === 0) return [paragraph('No two days in a row are without an act.')]
  const head = ['Longest gaps', 'Days', 'To be expected', 'Chance of a gap as rare', '']
  return [{ kind: 'table', head, rows: told.map(gapRow) }]
}

function gapRow(gap: Silence): Phrase[] {
  const { from, to, days, missing, expected, p_corrected, verdict, begun_before, goes_on } = gap
  const ends = `${begun_before ? ', begun before' : ''}${goes_on ? ', goes on after' : ''}`
  const lost = missing === 0 ? '' : ` and ${missing} missing`
  return [
    [`${dateInWords(from)} to ${dateInWords(to)}${ends}`],
    [`${days}${lost}`],
    [expected === null ? '–' : about(expected).replace('about ', '')],
    [p_corrected === null ? '–' : chance(p_corrected)],
    [verdict],
  ]
}
