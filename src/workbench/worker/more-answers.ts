import { applyFix, type Case, editCase, newCase, paragraphsOf, readAt, takenIn } from '../../casefile/index.ts'
import { type ReadEvents, readEvents } from '../../events/index.ts'
import {
  analyse,
  backtest,
  blastRadius,
  briefing,
  leverage,
  leverageTable,
  mediation,
  moveGraph,
  overturningSweep,
  stability,
  stabilitySummary,
  theories,
  timeline,
  why,
} from '../../inquiry/index.ts'
import {
  backtestReport,
  blastReport,
  briefingReport,
  groundLink,
  groundsHtml,
  leverageReport,
  leverageTableReport,
  mediationReport,
  Names,
  quotationsFrom,
  renderHtml,
  type Report,
  stabilityReport,
  stabilitySummaryReport,
  theoriesReport,
  timelineReport,
  whyReport,
} from '../../report/index.ts'
import type { FirstQuestion } from './answers.ts'
import type { NextQuestion } from './next-answers.ts'
import { conductIn } from './conduct.ts'
import { gameOf } from './game.ts'
import type { QuestionName } from './questions.ts'
import { readText } from './subject.ts'
import { type Answers, answered, bitByBit, subjectOf, told } from './telling.ts'
import { maybeWanted, Unclear, wantedOf } from './wanted.ts'

/** Sets tried times states, past which a search stops before the next size. */
const SEARCH_WORK = 4_000_000

/** The same for a search that tells how far it is and can be stopped. */
const LONG_SEARCH_WORK = 20_000_000

export const moreAnswers: Answers<Exclude<QuestionName, FirstQuestion | NextQuestion>> = {
  mend: ({ text, fix }) => applyFix(text, fix),
  edit: ({ text, edit }) => editCase(text, edit),
  briefing: asked => answered(asked, briefing, briefingReport),
  why: asked => {
    const { subject, variation } = subjectOf(asked)
    const { actor, over = 'facts', to = 2 } = asked
    const about = maybeWanted(subject, asked)
    const question = { over, to, budget: SEARCH_WORK, ...(about && { about }), ...(actor && { actors: [actor] }) }
    return told(subject, variation, why(subject, question, variation), (names, result) => whyReport(names, result))
  },
  blast: asked => answered(asked, (subject, variation) => blastRadius(subject, asked.id, variation), blastReport),
  leverage: asked =>
    answered(
      asked,
      (subject, variation) => leverage(subject, asked.actor, wantedOf(subject, asked), variation),
      leverageReport,
    ),
  leverageTable: asked => answered(asked, leverageTable, leverageTableReport),
  mediation: asked =>
    answered(
      asked,
      (subject, variation) => {
        const { mediator, to = 2 } = asked
        const options = { to, budget: SEARCH_WORK, ...(mediator !== undefined && { mediator }) }
        return mediation(subject, wantedOf(subject, asked), variation, options)
      },
      mediationReport,
    ),
  stability: asked => answered(asked, stability, stabilityReport),
  stabilitySummary: asked => answered(asked, stabilitySummary, stabilitySummaryReport),
  theories: asked => answered(asked, (subject, variation) => theories(subject, asked.actor, variation), theoriesReport),
  timeline: asked => {
    const { subject, variation } = subjectOf(asked)
    const record = asked.events === undefined ? undefined : eventsIn(asked.events, subject)
    const note = { file: subject.events ?? null, missing: record === undefined, unread: 0 }
    const result = timeline(subject, variation, record?.events ?? [])
    const report = (names: Names): Report => timelineReport(names, result, note)
    return { ...told(subject, variation, result, report), unread: record?.diagnostics ?? [] }
  },
  briefParts: asked => {
    const { subject, variation } = subjectOf(asked)
    const names = new Names(readAt(subject, variation))
    const quotations = quotationsFrom(subject, new Map(Object.entries(asked.texts)))
    const report = briefingReport(names, briefing(subject, variation))
    return {
      title: subject.title,
      briefing: renderHtml(report, { link: groundLink(names) }),
      grounds: groundsHtml(names, quotations),
      quotations,
      variation,
    }
  },
  backtest: asked => {
    const { subject, variation } = subjectOf(asked)
    const record = asked.events === undefined ? undefined : eventsIn(asked.events, subject).events
    return told(subject, variation, backtest(subject, variation, record), backtestReport)
  },
  paragraphs: ({ text, numbers }) => {
    const paragraphs = paragraphsOf(text)
    return numbers.flatMap(number => {
      const words = paragraphs.get(number)
      return words === undefined ? [] : [{ number, words }]
    })
  },
  newCase: ({ start }) => {
    const text = newCase(start)
    return { text, case: readText(text).case }
  },
  game: asked => {
    const { subject, variation } = subjectOf(asked)
    const game = gameOf(subject, variation, asked.player, asked.turns)
    if (game === undefined) throw new Unclear(`The case has no actor "${asked.player}".`)
    return { game, reading: readAt(subject, variation) }
  },
  moveGraph: asked => {
    const { subject, variation } = subjectOf(asked)
    return { graph: moveGraph(analyse(subject, variation)), reading: readAt(subject, variation) }
  },
  states: asked => {
    const { subject, variation } = subjectOf(asked)
    const { compiled, play } = analyse(subject, variation)
    const few = compiled.model.stateCount <= asked.most
    return {
      all: few ? stability(subject, variation) : null,
      summary: few ? null : stabilitySummary(subject, variation),
      status_quo: takenIn(compiled, compiled.statusQuo),
      outcomes: play.outcomes.map(state => takenIn(compiled, state)),
      reading: compiled.reading,
    }
  },
  *overturn(asked) {
    const { subject, variation } = subjectOf(asked)
    const { over, to } = asked
    const sweep = overturningSweep(subject, variation, subject.claims, { over, to, budget: LONG_SEARCH_WORK })
    const found = sweep === null ? [] : yield* bitByBit(sweep)
    const byClaim = <Value>(value: (place: number) => Value): Record<string, Value> =>
      Object.fromEntries(subject.claims.flatMap(({ id }, k) => (found[k] === undefined ? [] : [[id, value(k)]])))
    return {
      before: byClaim(k => found[k]!.verdict),
      claims: byClaim(k => found[k]!.sets),
      searched_to: found[0]?.searched_to ?? 0,
      reading: readAt(subject, variation),
    }
  },
  conduct: asked => {
    const { subject, variation } = subjectOf(asked)
    const { events } = eventsIn(asked.events, subject)
    const { actor, toward, from } = asked
    const who = { actor, ...(toward !== undefined && { toward }), ...(from !== undefined && { from }) }
    const conduct = events.length === 0 ? null : conductIn(subject, events, who)
    return conduct && { ...conduct, reading: readAt(subject, variation) }
  },
}

function eventsIn(text: string, subject: Case): ReadEvents {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  const known = { actors: ids(subject.actors), options: ids(subject.options), sources: ids(subject.sources) }
  return readEvents(text, { known })
}
