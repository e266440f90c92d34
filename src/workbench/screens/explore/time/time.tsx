import { type ReactNode, useMemo, useState } from 'react'
import { type CaseEvent, dayNumber } from '../../../../events/index.ts'
import type { Timeline } from '../../../../inquiry/index.ts'
import { type Block, dateInWords, type Names, type Report } from '../../../../report/index.ts'
import { Disclosure } from '../../../parts/disclosure.tsx'
import { Blocks, ReportView } from '../../../parts/report-view.tsx'
import { Said } from '../../../parts/said.tsx'
import { useWork } from '../../../state/context.ts'
import type { AskedOf } from '../../../worker/questions.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { words } from '../../../words/index.ts'
import { Answered, InTheWay } from '../answered.tsx'
import { useChoices } from '../choices.ts'
import { Choose } from '../fields.tsx'
import { Head } from '../head.tsx'
import { firstActor, Named, OfCase } from '../of-case.tsx'
import { onDate } from '../what-if/change.ts'
import { saidOf } from '../what-if/side.ts'
import { AsOf } from './as-of.tsx'
import { Ladder } from './ladder.tsx'
import { useRecord } from './record.ts'
import { lately, type Span, spanOf } from './span.ts'
import { Strip } from './strip.tsx'

const text = words.explore.time

/** When things start, end and happen, and what the case says at any date. */
export function TimeView(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>{names => <Dated names={names} />}</OfCase>
    </>
  )
}

function Dated({ names }: { readonly names: Names }): ReactNode {
  const work = useWork()
  const { case: subject } = names.reading
  const record = useRecord(subject.events)
  const asked = useMemo(
    () => ({
      text: work.text,
      variation: onDate(work.variation, undefined),
      ...(record.text !== undefined && { events: record.text }),
    }),
    [work, record.text],
  )
  return (
    <>
      <Answered question="timeline" asked={record.ready ? asked : null}>
        {({ result, report }) => <Shown names={names} timeline={result} report={report} />}
      </Answered>
      {record.text !== undefined && <ChosenLadder names={names} asked={{ ...asked, events: record.text }} />}
    </>
  )
}

/** The ladder of the actor that is chosen, over the days that are chosen above. */
function ChosenLadder(props: {
  readonly names: Names
  /** What the timeline is asked of. */
  readonly asked: AskedOf<'timeline'> & { readonly events: string }
}): ReactNode {
  const { names, asked } = props
  const [{ actor, since }, choose] = useChoices(DEFAULTS)
  const { reply, found } = useQuestion('timeline', asked)
  const chosen = found && spanShown(names, found.result, since)
  return (
    <Ladder
      names={names}
      events={asked.events}
      actor={actor || firstActor(names)}
      onChoose={id => choose({ actor: id })}
      timeline={found?.result}
      span={since === 'all' || (reply !== undefined && chosen === undefined) ? null : chosen}
    />
  )
}

const DEFAULTS = { since: 'all', actor: '' }

/** How much of the time before the date of the case is shown, in months. */
const SINCE = ['all', '24', '6'] as const

/** The days that are shown; null: nothing has a date. */
function spanShown(
  { reading: { asOf, case: subject } }: Names,
  timeline: Timeline<CaseEvent>,
  since: string,
): Span | null {
  const all = spanOf(subject, timeline)
  return all && since !== 'all' ? lately(all, asOf, Number(since) || 24) : all
}

interface ShownProps {
  readonly names: Names
  readonly timeline: Timeline<CaseEvent>
  readonly report: Report
}

function Shown({ names, timeline, report }: ShownProps): ReactNode {
  const { asOf } = names.reading
  const [moved, setMoved] = useState<{ readonly of: string | undefined; readonly day: number }>()
  const [{ since }, choose] = useChoices(DEFAULTS)
  const span = spanShown(names, timeline, since)
  if (span === null) return <ReportView report={report} level={2} />
  const read = asOf === undefined ? undefined : dayNumber(asOf)
  return (
    <>
      <Choose
        label={text.since}
        value={since}
        choices={SINCE.map(value => ({ value, label: text.sinceWhen(value) }))}
        onChange={value => choose({ since: value })}
      />
      <Strip names={names} timeline={timeline} span={span} at={moved?.of === asOf ? (moved?.day ?? read) : read} />
      <AsOf span={span} asOf={asOf} onMove={day => setMoved({ of: asOf, day })} />
      <OnDate timeline={timeline} report={report} asOf={asOf} />
      <Disclosure label={text.chronicle(timeline.entries.length)} print>
        <ReportView report={report} level={3} />
      </Disclosure>
    </>
  )
}

/** What the case says on the date it is read at, and what goes with the stretch of time that is in. */
function OnDate(props: {
  readonly timeline: Timeline<CaseEvent>
  readonly report: Report
  readonly asOf: string | undefined
}): ReactNode {
  const { timeline, report, asOf } = props
  const { reply, found, current } = useQuestion('account', useWork())
  const place = asOf === undefined ? -1 : timeline.entries.findLastIndex(({ date }) => date === null || date <= asOf)
  return (
    <section className="on-date" aria-busy={!current}>
      <h2>{asOf === undefined ? text.undated : text.onDate(dateInWords(asOf))}</h2>
      {reply !== undefined && reply.kind !== 'found' ? (
        <InTheWay reply={reply} />
      ) : (
        found !== undefined && (
          <Named reading={found.reading}>
            {names =>
              saidOf({ account: found.account, names }).map((paragraph, k) => (
                <p key={k} className={k === 0 ? 'lead-like' : undefined}>
                  <Said text={paragraph} />
                </p>
              ))
            }
          </Named>
        )
      )}
      {place >= 0 && (
        <Disclosure label={text.stretch} print>
          <Blocks blocks={stretch(report.blocks, place)} level={3} />
        </Disclosure>
      )}
    </section>
  )
}

/** The blocks of one entry of the chronicle: each begins with a heading. */
function stretch(blocks: readonly Block[], place: number): readonly Block[] {
  const starts = blocks.flatMap((block, k) => (block.kind === 'heading' ? [k] : []))
  return starts[place] === undefined ? [] : blocks.slice(starts[place], starts[place + 1])
}
