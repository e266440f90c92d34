import { type Case, type Episode, ruledOutBy, readAt, type Variation } from '../casefile/index.ts'
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
  readonly observed: readonly string[]
  readonly outcomes: readonly Outcome[]
  /** Every option of the actors judged, in declaration order; empty where there is no answer. */
  readonly options: readonly OptionResult[]
  readonly scores: Readonly<Record<Forecaster, Score>>
  readonly known_beforehand: boolean
  /** The constraint that on the date rules out the status quo, so that there is no answer; else null. */
  readonly ruled_out_by: string | null
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
 * @throws Unanswerable where a limit is reached.
 * Cost: an analysis for each episode.
 */
export function backtest(subject: Case, variation: Variation = {}): Backtest {
  const episodes = subject.episodes.map(episode => episodeResult(subject, episode, variation))
  const answered = episodes.filter(({ ruled_out_by }) => ruled_out_by === null)
  return {
    episodes,
    totals: byForecaster(who => totalOf(answered.map(({ scores }) => scores[who]))),
    known_beforehand: episodes.filter(({ known_beforehand }) => known_beforehand).length,
  }
}

function episodeResult(subject: Case, episode: Episode, variation: Variation): EpisodeResult {
  const { id, title, date, judge: judged, observed } = episode
  const taken = new Set(episode.statusQuo.taken)
  const varied = { ...variation, asOf: date, statusQuo: episode.statusQuo.taken }
  const analysis = analyseOrRuledOut(subject, varied)
  const options = 'constraint' in analysis ? [] : optionResults(analysis, episode, taken)
  return {
    id,
    title: title ?? null,
    date,
    judge: judged,
    status_quo: subject.options.flatMap(option => (taken.has(option.id) ? [option.id] : [])),
    observed,
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
