import type { Backtest, EpisodeResult, Forecaster, OptionResult, Score, Total } from '../inquiry/index.ts'
import { type Block, heading, list, type Item, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, count, dateInWords, inWords, sentence, series } from './words.ts'

const FORECASTERS: Readonly<Record<Forecaster, string>> = {
  model: 'The model',
  no_change: 'Nothing changes',
  no_action: 'They do nothing',
}

/** What the model expected in each episode beside what was done, then the counts beside the two baselines. */
export function backtestReport(names: Names, result: Backtest): Report {
  const { title } = names.reading.case
  if (result.episodes.length === 0) {
    return { title, blocks: [paragraph('The case has no episodes, so there is nothing to test it against.')] }
  }
  return { title, blocks: [...inShort(result), ...result.episodes.flatMap(episode => episodeBlocks(names, episode))] }
}

function inShort({ totals, episodes, known_beforehand }: Backtest): Block[] {
  const rows = (Object.keys(FORECASTERS) as Forecaster[]).map(who => totalRow(who, totals[who]))
  const head = ['', 'Episodes wholly right', 'Options right', 'Options wrong', 'Left open']
  return [
    paragraph(strong(standing(totals.model))),
    { kind: 'table', head, rows },
    paragraph(quiet(howMuchItMeans(episodes.length, known_beforehand))),
  ]
}

function standing({ exact, episodes, misses, open }: Total): string {
  if (episodes === 0) return 'No episode has an answer.'
  const rest = series([
    ...(misses === 0 ? [] : [`${count(misses, 'option is', 'options are')} wrong`]),
    ...(open === 0 ? [] : [`${count(open, 'option is', 'options are')} left open`]),
  ])
  const told = rest === '' ? '' : `; ${rest}`
  if (episodes === 1) return `The model gets the one episode ${exact === 1 ? '' : 'not '}wholly right${told}.`
  const of = exact === episodes ? 'all' : exact === 0 ? 'none of the' : `${inWords(exact)} of the`
  return `The model gets ${of} ${inWords(episodes)} episodes wholly right${told}.`
}

function totalRow(who: Forecaster, { episodes, exact, hits, misses, open }: Total): Phrase[] {
  return [[FORECASTERS[who]], [`${exact} of ${episodes}`], [String(hits)], [String(misses)], [String(open)]]
}

function howMuchItMeans(episodes: number, known: number): string {
  const few =
    episodes === 1
      ? 'One episode is no sample.'
      : `${capitalised(inWords(episodes))} episodes are few: these are counts, and no shares can be read off them.`
  if (known === 0) return `${few} ${episodes === 1 ? 'It is' : 'All are'} later than the date of the case.`
  const which = episodes === 1 ? 'It' : known === episodes ? 'All of them' : `${capitalised(inWords(known))} of them`
  const were = known === 1 ? 'was' : 'were'
  return (
    `${few} ${which} ${were} over when the case was written, and whoever wrote it knew how: a fit shows that the case is ` +
    `consistent with ${known === 1 ? 'it' : 'them'}, not that it can foresee.`
  )
}

function episodeBlocks(names: Names, episode: EpisodeResult): Block[] {
  const { title, id, date, judge, ruled_out_by, options, scores } = episode
  const who = judge.map(actor => names.actor(actor)).join(', ')
  const head = [heading(`${title ?? id}, ${dateInWords(date)}`), paragraph(quiet(`[${id}; judged: ${who}]`))]
  if (ruled_out_by !== null) {
    return [...head, paragraph(`No answer: things cannot start so then: ${sentence(names.reason(ruled_out_by))}`)]
  }
  const seen = howObserved(names, episode)
  if (options.length === 0) return [...head, ...seen]
  const rows = options.map(option => optionRow(names, option, judge.length > 1))
  const baselines = ` That nothing changes: ${scores.no_change.hits} right; that they do nothing: ${scores.no_action.hits}.`
  return [
    ...head,
    ...seen,
    { kind: 'table', head: ['Option', 'At the start', 'The model', 'In fact', ''], rows },
    paragraph(`${scores.model.hits} of ${count(options.length, 'option')} right${leftOpen(scores.model)}.${baselines}`),
    ...wrongOnes(names, options),
  ]
}

function leftOpen({ open }: Score): string {
  return open === 0 ? '' : `, ${inWords(open)} left open`
}

/** Where what was done is from, if it is from the record: confirmed, or not, or no longer what the record has. */
function howObserved(names: Names, { from_record }: EpisodeResult): Block[] {
  if (from_record === null) return []
  const { from, to, confirmed, sure, perhaps, borne_out } = from_record
  const days = from === to ? `of ${dateInWords(from)}` : `from ${dateInWords(from)} to ${dateInWords(to)}`
  if (sure === null || perhaps === null) {
    const said = confirmed ? 'What is confirmed is used.' : 'Nobody has confirmed anything, so it cannot be judged.'
    const { events, eventData } = names.reading.case
    const onlyData = events === undefined && eventData !== undefined
    const missing = onlyData ? 'of which the case has none by hand, but only event data' : 'which is not there'
    return [paragraph(`What was done is to come from the record ${days}, ${missing}. ${said}`)]
  }
  if (confirmed && borne_out) return [paragraph(quiet(`What was done is from the record ${days}, and confirmed.`))]
  const has = [...sure.map(id => names.act(id)), ...perhaps.map(id => `perhaps ${names.act(id)}`)]
  const found = has.length === 0 ? 'none of these acts' : series(has)
  const mark = confirmed
    ? `The record ${days} is no longer what was confirmed: it has ${found}.`
    : `Not confirmed: this is what the record ${days} has, and nobody has looked at it. It has ${found}.`
  const left = !confirmed && perhaps.length > 0 ? ' What is uncertain is taken as not done.' : ''
  return [paragraph(strong(mark), left)]
}

const TAKEN = { always: 'done', never: 'not done', sometimes: 'open', unsettled: 'not settled' } as const
const MARKS = { hit: '✓ right', miss: '✗ wrong', open: '– open' } as const

/** @param named - Whether it has to be said whose option it is. */
function optionRow(names: Names, { option, ...told }: OptionResult, named: boolean): Phrase[] {
  const { at_start, predicted, observed, result } = told
  const inFact = (taken: boolean): string => (taken ? 'done' : 'not done')
  const whose = named ? `${names.actor(names.option(option)?.actor ?? '')}: ` : ''
  const act = capitalised(`${whose}${names.act(option)}`)
  return [[act], [inFact(at_start)], [TAKEN[predicted]], [inFact(observed)], [MARKS[result]]]
}

function wrongOnes(names: Names, options: readonly OptionResult[]): Block[] {
  const items = options
    .filter(({ result }) => result === 'miss')
    .map(({ option, observed }): Item => {
      const actor = names.option(option)?.actor ?? ''
      const [doer, them] = [names.actor(actor), names.agreeing(actor, 'it', 'them')]
      const said = observed
        ? `${doer} did ${names.act(option)}; the model expects ${them} not to`
        : `${doer} did not ${names.act(option)}; the model expects ${them} to`
      return { lead: [sentence(said)], lines: [] }
    })
  return items.length === 0 ? [] : [list(items)]
}
