import {
  type Case,
  type Episode,
  isBorneOut,
  observedInRecord,
  type RecordedAct,
  ruledOutBy,
  readAt,
  type Variation,
} from '../casefile/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { answerFrom, type Outcome } from './answer.ts'
import { judge } from './claims.ts'
import type { ClaimVerdict } from './why-result.ts'

/** The model, and the two forecasts that need no model. */
export type Forecaster = 'model' | 'no_change' | 'no_action'

/** What the model expected in past episodes, beside what was done. */
export interface Backtest {
  readonly episodes: readonly EpisodeResult[]
  /** Over the episodes that have an answer, by forecaster. */
  readonly totals: Readonly<Record<Forecaster, Total>>
  /** How many episodes are dated no later than the case: whoever wrote it could know how they went. */
  readonly known_beforehand: number
}

/** One episode, option by option. */
export interface EpisodeResult {
  readonly id: string
  readonly title: string | null
  readonly date: string
  readonly judge: readonly string[]
  readonly status_quo: readonly string[]
  /** As the case says it, as its analyst confirms the record, or as the record has it while nobody has confirmed it. */
  readonly observed: readonly string[]
  /** Where the record of events is to say what was observed; else null. */
  readonly from_record: FromRecordResult | null
  readonly outcomes: readonly Outcome[]
  /** Every option of the actors judged, in declaration order; empty where there is no answer or nothing is known. */
  readonly options: readonly OptionResult[]
  readonly scores: Readonly<Record<Forecaster, Score>>
  readonly known_beforehand: boolean
  /** The constraint that on the date rules out the status quo, so that there is no answer; else null. */
  readonly ruled_out_by: string | null
}

/** What the record has of an episode, and what the analyst makes of it. */
export interface FromRecordResult {
  /** The days looked at, inclusive. */
  readonly from: string
  readonly to: string
  readonly confirmed: boolean
  /** Options that the record has in these days, and perhaps in them; null: there is no record to read. */
  readonly sure: readonly string[] | null
  readonly perhaps: readonly string[] | null
  /** Whether what is confirmed can be what the record has; null: nothing to compare. */
  readonly borne_out: boolean | null
}

/** An option of an actor judged: what was expected and what was seen. */
export interface OptionResult {
  readonly option: string
  readonly at_start: boolean
  /** Whether it is taken in what play ends in. */
  readonly predicted: ClaimVerdict
  readonly observed: boolean
  /** `open`: the model leaves it open, which is neither a hit nor a miss. */
  readonly result: 'hit' | 'miss' | 'open'
}

/** Options told rightly, wrongly and not at all. */
export interface Score {
  readonly hits: number
  readonly misses: number
  readonly open: number
  /** Whether every option was told rightly. */
  readonly exact: boolean
}

/** The same over several episodes; `exact` counts those told wholly rightly. */
export interface Total extends Omit<Score, 'exact'> {
  readonly episodes: number
  readonly exact: number
}

/**
 * Plays every episode out from its status quo, as the case counts on its date, and compares the conduct of the actors judged
 * with what was observed: option by option, beside two forecasts that need no model. One says that nothing changes, the
 * other that these actors do nothing at all.
 *
 * @param variation - Scenario, foresight and withdrawals; date and status quo are those of each episode.
 * @param record - What is in the record of events; absent: there is none, and episodes that nobody has confirmed have no
 * answer.
 * @throws Unanswerable where a limit is reached.
 * Cost: an analysis for each episode.
 */
export function backtest(subject: Case, variation: Variation = {}, record?: readonly RecordedAct[]): Backtest {
  const episodes = subject.episodes.map(episode => episodeResult(subject, seenIn(episode, record), variation))
  const answered = episodes.filter(({ options }) => options.length > 0)
  return {
    episodes,
    totals: byForecaster(who => totalOf(answered.map(({ scores }) => scores[who]))),
    known_beforehand: episodes.filter(({ known_beforehand }) => known_beforehand).length,
  }
}

/** An episode with what was observed in it, and where that is from. */
interface Seen {
  readonly episode: Episode
  readonly from_record: FromRecordResult | null
  /** Whether it is known what was observed. */
  readonly known: boolean
}

function seenIn(episode: Episode, record: readonly RecordedAct[] | undefined): Seen {
  const { fromRecord } = episode
  if (fromRecord === undefined) return { episode, from_record: null, known: true }
  const has = record === undefined ? null : observedInRecord(episode, record)
  const { first: from, last: to, confirmed } = fromRecord
  const from_record = {
    from,
    to,
    confirmed: confirmed !== undefined,
    sure: has?.sure ?? null,
    perhaps: has?.perhaps ?? null,
    borne_out: has && confirmed ? isBorneOut(confirmed, has) : null,
  }
  const observed = confirmed ?? has?.sure
  return { episode: { ...episode, observed: observed ?? [] }, from_record, known: observed !== undefined }
}

function episodeResult(subject: Case, { episode, from_record, known }: Seen, variation: Variation): EpisodeResult {
  const { id, title, date, judge: judged, observed } = episode
  const taken = new Set(episode.statusQuo.taken)
  const varied = { ...variation, asOf: date, statusQuo: episode.statusQuo.taken }
  const analysis = analyseOrRuledOut(subject, varied)
  const options = 'constraint' in analysis || !known ? [] : optionResults(analysis, episode, taken)
  return {
    id,
    title: title ?? null,
    date,
    judge: judged,
    status_quo: subject.options.flatMap(option => (taken.has(option.id) ? [option.id] : [])),
    observed,
    from_record,
    outcomes: 'constraint' in analysis ? [] : answerFrom(analysis).outcomes,
    options,
    scores: {
      model: scoreOf(options.map(({ result }) => result)),
      no_change: scoreOf(options.map(({ at_start, observed }) => (at_start === observed ? 'hit' : 'miss'))),
      no_action: scoreOf(options.map(({ observed }) => (observed ? 'miss' : 'hit'))),
    },
    known_beforehand: subject.asOf === undefined || date <= subject.asOf,
    ruled_out_by: 'constraint' in analysis ? analysis.constraint : null,
  }
}

function analyseOrRuledOut(subject: Case, variation: Variation): Analysis | { readonly constraint: string } {
  const reading = readAt(subject, variation)
  const constraint = ruledOutBy(reading, reading.statusQuo)?.id
  return constraint === undefined ? analyse(subject, variation) : { constraint }
}

function optionResults(analysis: Analysis, episode: Episode, atStart: ReadonlySet<string>): OptionResult[] {
  const { options } = analysis.compiled.reading.case
  return options
    .filter(({ actor }) => episode.judge.includes(actor))
    .map(({ id }) => {
      const predicted = judge(analysis, { kind: 'option', option: id })
      const observed = episode.observed.includes(id)
      return { option: id, at_start: atStart.has(id), predicted, observed, result: resultOf(predicted, observed) }
    })
}

function resultOf(predicted: ClaimVerdict, observed: boolean): OptionResult['result'] {
  if (predicted === 'sometimes' || predicted === 'unsettled') return 'open'
  return (predicted === 'always') === observed ? 'hit' : 'miss'
}

function scoreOf(results: readonly OptionResult['result'][]): Score {
  const number = (wanted: OptionResult['result']): number => results.filter(result => result === wanted).length
  const hits = number('hit')
  return { hits, misses: number('miss'), open: number('open'), exact: results.length > 0 && hits === results.length }
}

function totalOf(scores: readonly Score[]): Total {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0)
  return {
    episodes: scores.length,
    exact: sum(({ exact }) => (exact ? 1 : 0)),
    hits: sum(({ hits }) => hits),
    misses: sum(({ misses }) => misses),
    open: sum(({ open }) => open),
  }
}

function byForecaster<Result>(result: (who: Forecaster) => Result): Record<Forecaster, Result> {
  return {
    model: result('model'),
    no_change: result('no_change'),
    no_action: result('no_action'),
  }
}
