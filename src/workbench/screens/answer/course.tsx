import { type ReactNode, useEffect, useState } from 'react'
import type { Outcome } from '../../../inquiry/index.ts'
import { conductInBrief, cyclesOf, type Names, stepInWords } from '../../../report/index.ts'
import { Blocks } from '../../parts/report-view.tsx'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer.course

/** How the outcomes come about: step by step, from where things stand. */
export function Course({ told }: { readonly told: Told }): ReactNode {
  const { account, names } = told
  const { outcomes } = account
  return (
    <section id="section-course">
      <div className="main">
        <h2>{text.title}</h2>
        {outcomes.map((outcome, k) => (
          <Path
            key={outcome.taken.join()}
            names={names}
            start={account.status_quo}
            outcome={outcome}
            title={outcomes.length > 1 ? text.outcome(k + 1) : ''}
          />
        ))}
        <Blocks blocks={cyclesOf(names, account)} level={3} />
      </div>
    </section>
  )
}

interface PathProps {
  readonly names: Names
  readonly start: readonly string[]
  readonly outcome: Outcome
  readonly title: string
}

function Path({ names, start, outcome, title }: PathProps): ReactNode {
  const { path, taken } = outcome
  const { at, play } = usePlaying(path.length + 1)
  if (path.length === 0) return <Still names={names} taken={taken} title={title} />
  const state = (place: number): string | undefined =>
    at === null || at > place ? undefined : at === place ? 'now' : 'ahead'
  return (
    <>
      {title !== '' && <h3>{title}</h3>}
      <ol className="course">
        <li className={state(0)}>
          <p className="label">{text.start}</p>
          <p>
            <Said text={conductOfAll(names, start)} />
          </p>
        </li>
        {path.map((step, k) => (
          <li key={k} className={state(k + 1)}>
            <p className="label">{text.step(k + 1, path.length)}</p>
            <p>
              <Said text={stepInWords(names, step)} />
            </p>
          </li>
        ))}
        <li className={state(path.length + 1)}>
          <p className="label">{text.end}</p>
          <p>
            <Said text={conductOfAll(names, taken)} />
          </p>
        </li>
      </ol>
      <button type="button" className="link no-print" onClick={play}>
        {at === null ? text.play : text.again}
      </button>
    </>
  )
}

function Still({
  names,
  taken,
  title,
}: Omit<PathProps, 'start' | 'outcome'> & { readonly taken: readonly string[] }): ReactNode {
  return (
    <>
      {title !== '' && <h3>{title}</h3>}
      <p>
        {text.stays} {title !== '' && <Said text={conductOfAll(names, taken)} />}
      </p>
    </>
  )
}

/** What everybody does who does anything. */
function conductOfAll(names: Names, taken: readonly string[]): string {
  const actors = names.reading.case.actors.filter(({ id }) => taken.some(option => names.option(option)?.actor === id))
  return actors.length === 0 ? text.nobody : actors.map(({ id }) => conductInBrief(names, id, taken)).join(' ')
}

/** How long each step is shown before the next, in milliseconds. */
const PACE = 1100

/** Goes from place 0 to the last, one after the other; null: at rest, everything is shown. */
function usePlaying(last: number): { readonly at: number | null; readonly play: () => void } {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    if (at === null) return
    const timer = setTimeout(() => setAt(at < last ? at + 1 : null), PACE)
    return () => clearTimeout(timer)
  }, [at, last])
  return { at, play: () => setAt(0) }
}
