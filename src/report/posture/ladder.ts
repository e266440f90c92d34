import {
  type Flurry,
  LADDER,
  type LadderRung,
  type PostureResult,
  type Promises,
  type RungCount,
} from '../../events/index.ts'
import { type Block, heading, list, paragraph, type Phrase, quiet } from '../document.ts'
import { capitalised, count, inWords, series } from '../words.ts'
import { about, daysInWords, grouped, many, percent, shareInWords, whyNot } from './quantities.ts'
import { isPatchy, type PostureView } from './view.ts'

/** A rung as it is read. */
export function rungInWords(rung: LadderRung): string {
  return rung === 'material-aid' ? 'material aid' : rung
}

/** `2 of words, 1 of meetings`; empty where no act stands on a rung. */
export function countsInWords({ counts, unplaced }: PostureResult): string {
  const parts = LADDER.filter(rung => counts[rung] > 0).map(rung => `${grouped(counts[rung])} of ${rungInWords(rung)}`)
  return series([...parts, ...(unplaced > 0 ? [`${grouped(unplaced)} on no rung`] : [])])
}

/** What was done, rung by rung, highest first, and deeds beside words. */
export function ladderBlocks(view: PostureView): Block[] {
  const { result, record } = view
  const measured = ['Rung', 'Acts', 'To be expected', 'Ordinary', 'Share of all (95 % interval)']
  const head = isPatchy(record) ? ['Rung', 'Acts'] : measured
  return [
    heading('The ladder'),
    {
      kind: 'table',
      head,
      rows: [...result.rungs.toReversed().map(rungRow), ...unplacedRow(result)].map(row => row.slice(0, head.length)),
    },
    ...talkBlocks(view),
    ...flurryBlocks(view),
  ]
}

function rungRow({ rung, n, expected, usual_low, usual_high, share }: RungCount): Phrase[] {
  const part =
    share.share === null ? '–' : `${percent(share.share)} (${percent(share.low ?? 0)}–${percent(share.high ?? 1)})`
  return [
    [capitalised(rungInWords(rung))],
    [grouped(n)],
    [expected === null ? '–' : about(expected).replace('about ', '')],
    [usual_low === null || usual_high === null ? '–' : `${usual_low}–${usual_high}`],
    [share.of < 10 ? `${share.n} of ${share.of}` : part],
  ]
}

function unplacedRow({ unplaced }: PostureResult): Phrase[][] {
  return unplaced === 0 ? [] : [[['On no rung'], [grouped(unplaced)], ['–'], ['–'], ['–']]]
}

function talkBlocks({ result, record }: PostureView): Block[] {
  const { talk_action, promises } = result
  const { talk, action, neither, share, before } = talk_action
  const byRung = promises.promised === null
  const left = `${capitalised(many(neither, 'act'))} ${byRung ? 'on no rung ' : ''}${neither === 1 ? 'is' : 'are'}`
  const rest = neither === 0 ? '' : ` ${left} counted neither as talk nor as action.`
  // What a record by hand has from before is a choice of its sources, and mostly small.
  const earlier = before.of === 0 || isPatchy(record) ? '' : ` Before, action was ${shareInWords(before)}.`
  const now =
    share.of === 0
      ? 'There was no talk and no action.'
      : `Talk ${grouped(talk)}, action ${grouped(action)}: action is ${shareInWords(share)}.`
  const what = quiet(
    byRung
      ? 'Talk is words, meetings and mediation; action is aid, coercion and force.'
      : 'Talk is statements, appeals, consultation and criticism; action is a signature, aid, concessions, coercion and force.',
  )
  return [
    heading('Talk against action'),
    paragraph(`${now}${earlier}${rest} `, what),
    ...(byRung ? [] : [paragraph(capitalised(promisesInWords(promises)))]),
  ]
}

function promisesInWords({ promised, delivered, promised_before, delivered_before }: Promises): string {
  const [now, given, before, givenBefore] = [promised, delivered, promised_before, delivered_before].map(n => n ?? 0)
  const earlier =
    before === 0 && givenBefore === 0
      ? ''
      : ` Before, it was ${grouped(before ?? 0)} beside ${grouped(givenBefore ?? 0)}.`
  if (now === 0 && given === 0) {
    return `nothing was promised and nothing delivered${earlier === '' ? ', in these days or before' : ''}.${earlier}`
  }
  const beside = `${many(now ?? 0, 'promise')} of help or talks beside ${many(given ?? 0, 'delivery', 'deliveries')}`
  return `${beside}${earlier === '' ? '; none of either before' : ''}.${earlier}`
}

function flurryBlocks(view: PostureView): Block[] {
  const { result, nameOf, record } = view
  const { flurries, flurry_search: search } = result
  const how =
    search.rate === null
      ? search.pairs === 0
        ? 'There are no meetings to look at.'
        : ''
      : `Meetings crowd together where they are ${search.s} times as frequent as usual; the usual rate is read from ` +
        (search.rate_from === 'baseline'
          ? 'the days before.'
          : `these days themselves, since the days before have fewer than five meetings${isPatchy(record) ? ': no more than a hint' : ''}.`)
  const found =
    flurries.length > 0
      ? [list(flurries.map(flurry => ({ lead: [flurryInWords(flurry, nameOf)], lines: [] })))]
      : [paragraph(noFlurry(view))]
  return [heading('Flurries of meetings'), ...found, ...(how === '' ? [] : [paragraph(quiet(how))])]
}

function noFlurry({ result: { flurry_search: search, toward }, record }: PostureView): string {
  const { pairs, reason } = search
  if (pairs === 0) return 'No meetings.'
  const met = capitalised(meetingDays(pairs, toward, isPatchy(record)))
  return reason === null
    ? `${met}, and no flurry.`
    : `${met}. Whether that is a flurry is not measurable: ${whyNot(reason)}.`
}

/** Several acts of a day with the same counterpart are one meeting here. */
function meetingDays(pairs: number, toward: string | null, atLeast: boolean): string {
  const many = `${atLeast ? 'at least ' : ''}${inWords(pairs)}`
  if (toward !== null) return `meetings on ${many} ${pairs === 1 ? 'day' : 'days'}`
  return `${many} ${pairs === 1 ? 'meeting' : 'meetings'}, each counterpart taken once a day`
}

function flurryInWords(
  { from, to, days, pairs, expected, with: others }: Flurry,
  nameOf: (id: string) => string,
): string {
  const named = others.flatMap(({ actor, days: on }) => (actor === null ? [] : [`${nameOf(actor)} (${on})`]))
  const whom = named.length === 0 ? '' : `, with ${series(named.slice(0, 6))}${named.length > 6 ? ' and others' : ''}`
  return `${capitalised(daysInWords({ from, to }))}: ${count(pairs, 'meeting')} in ${count(days, 'day')}, where ${about(expected)} ${expected < 1.05 ? 'was' : 'were'} to be expected${whom}.`
}
