import { type ReactNode } from 'react'
import {
  type Block,
  conductInBrief,
  conductInFull,
  howItEnds,
  inHowMany,
  plain,
  standpoint,
} from '../../../report/index.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Marked } from '../../parts/marked.tsx'
import { Blocks } from '../../parts/report-view.tsx'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import type { FoundBy } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer

/** The question, and the answer in a sentence or two. */
export function Opening({ told, before }: { readonly told: Told; readonly before: Told | undefined }): ReactNode {
  const { case: subject } = told.names.reading
  const lead = leadOf(told)
  const rest = restOf(told)
  return (
    <section className="opening noted" id="section-answer">
      <div className="main">
        <p className="standpoint">
          <Said text={standpointOf(told)} />
        </p>
        <h1>
          <Said text={subject.question ?? text.noQuestion} />
        </h1>
        <p className="lead">
          <Marked text={lead} before={before && leadOf(before)} />
        </p>
        <Outcomes told={told} />
        {rest !== '' && (
          <p>
            <Marked text={rest} before={before && restOf(before)} />
          </p>
        )}
        {before !== undefined && leadOf(before) !== lead && (
          <p className="was">
            <span className="label">{text.before}</span> <Said text={leadOf(before)} />
          </p>
        )}
      </div>
      <aside className="margin" aria-label={text.confidence}>
        <Confidence />
      </aside>
    </section>
  )
}

/** Where there are several outcomes: what those in focus do in each. */
function Outcomes({ told }: { readonly told: Told }): ReactNode {
  const { outcomes } = told.account
  if (outcomes.length < 2) return null
  return (
    <ol className="outcomes">
      {outcomes.map(({ taken }) => (
        <li key={taken.join()}>
          <Said
            text={focusOf(told)
              .map(id => conductInFull(told.names, id, taken))
              .join(' ')}
          />
        </li>
      ))}
    </ol>
  )
}

function standpointOf({ names }: Told): string {
  return standpoint(names)
    .map(block => (block.kind === 'paragraph' ? plain(block.text) : ''))
    .join(' ')
}

/** The answer in a sentence or two: what those in focus do; where there are several outcomes or none, how it ends. */
export function leadOf(told: Told): string {
  const [outcome, ...others] = told.account.outcomes
  if (outcome === undefined || others.length > 0) return howItEnds(told.account)
  return focusOf(told)
    .map(id => conductInFull(told.names, id, outcome.taken))
    .join(' ')
}

/** What goes with it: how it ends, and what the others do. */
function restOf(told: Told): string {
  const { account, names } = told
  const [outcome, ...others] = account.outcomes
  if (outcome === undefined || others.length > 0) return ''
  const focus = focusOf(told)
  const rest = names.reading.case.actors.map(({ id }) => id).filter(id => !focus.includes(id))
  return [howItEnds(account), ...rest.map(id => conductInBrief(names, id, outcome.taken))].join(' ')
}

function focusOf({ account }: Told): string[] {
  return [...new Set(account.reasons.map(({ actor }) => actor))]
}

/** In how many variations the answer is the same: worked out meanwhile. */
function Confidence(): ReactNode {
  const { found, current, progress } = useQuestion('robustness', useWork())
  return (
    <div className="confidence">
      <p className="label">{text.confidence}</p>
      {found !== undefined && (
        <div className={current ? '' : 'outdated'}>
          <HowRobust told={found} />
        </div>
      )}
      {!current && progress !== undefined && <p className="quiet patient">{text.counting(...progress)}</p>}
    </div>
  )
}

/** How many variations leave the answer the same, and what was varied; where nothing is uncertain, that. */
function HowRobust({ told: { result, report } }: { readonly told: FoundBy<'robustness'> }): ReactNode {
  const varied = variedIn(report.blocks)
  if (result.variations <= 1 || Object.keys(result.claims).length === 0) return <Blocks blocks={varied} level={3} />
  return (
    <>
      <p>{inHowMany(result)}</p>
      <Disclosure label={text.howVaried}>
        <Blocks blocks={varied} level={3} />
      </Disclosure>
    </>
  )
}

/** The paragraphs before the first heading but for the standpoint, which stands above already. */
function variedIn(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'heading')
  return blocks.slice(1, end < 0 ? undefined : end)
}
