import { applyFix, editCase } from '../../casefile/index.ts'
import { readEvents } from '../../events/index.ts'
import {
  backtest,
  blastRadius,
  briefing,
  leverage,
  leverageTable,
  mediation,
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
  leverageReport,
  leverageTableReport,
  mediationReport,
  type Names,
  type Report,
  stabilityReport,
  stabilitySummaryReport,
  theoriesReport,
  timelineReport,
  whyReport,
} from '../../report/index.ts'
import type { FirstQuestion } from './answers.ts'
import type { QuestionName } from './questions.ts'
import { type Answers, answered, subjectOf, told } from './telling.ts'
import { maybeWanted, wantedOf } from './wanted.ts'

/** Sets tried times states, past which a search stops before the next size. */
const SEARCH_WORK = 4_000_000

export const moreAnswers: Answers<Exclude<QuestionName, FirstQuestion>> = {
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
    const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
    const known = { actors: ids(subject.actors), options: ids(subject.options), sources: ids(subject.sources) }
    const record = asked.events === undefined ? undefined : readEvents(asked.events, { known })
    const note = { file: subject.events ?? null, missing: record === undefined, unread: 0 }
    const result = timeline(subject, variation, record?.events ?? [])
    const report = (names: Names): Report => timelineReport(names, result, note)
    return { ...told(subject, variation, result, report), unread: record?.diagnostics ?? [] }
  },
  backtest: asked => answered(asked, (subject, variation) => backtest(subject, variation), backtestReport),
}
