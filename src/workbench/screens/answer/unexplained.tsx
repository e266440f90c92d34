import type { ReactNode } from 'react'
import type { Stance } from '../../../inquiry/index.ts'
import { argue, capitalised, type Names, sentence } from '../../../report/index.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer.open

/** What the model leaves open: courses without a reason against them, facts without weight, and what the author says. */
export function Unexplained({ told: { account, names } }: { readonly told: Told }): ReactNode {
  const open = account.reasons.filter(({ alternatives }) =>
    alternatives.some(({ verdict }) => verdict === 'unexplained'),
  )
  return (
    <section id="section-open">
      <div className="main">
        <h2>{text.title}</h2>
        {open.length === 0 && <p>{text.nothing}</p>}
        {open.map((stance, k) => (
          <Courses key={k} names={names} stance={stance} />
        ))}
        <IdleFacts names={names} />
        <Notes notes={names.reading.case.notes ?? ''} />
      </div>
    </section>
  )
}

/** The most courses that are shown at once. */
const MOST_SHOWN = 5

function Courses({ names, stance }: { readonly names: Names; readonly stance: Stance }): ReactNode {
  const items = stance.alternatives
    .filter(({ verdict }) => verdict === 'unexplained')
    .map((alternative, k) => (
      <li key={k}>
        <strong>
          <Said text={`${capitalised(names.actor(stance.actor))}: ${names.change(alternative)}.`} />
        </strong>{' '}
        <Said
          text={argue(names, stance, alternative)
            .map(point => point.text)
            .join(' ')}
        />
      </li>
    ))
  const rest = items.slice(MOST_SHOWN)
  return (
    <>
      <ul>{items.slice(0, MOST_SHOWN)}</ul>
      {rest.length > 0 && (
        <Disclosure label={text.more(rest.length)} print>
          <ul>{rest}</ul>
        </Disclosure>
      )}
    </>
  )
}

/** Facts that count, but on which nothing rests that counts. */
function IdleFacts({ names }: { readonly names: Names }): ReactNode {
  const { facts, drivers, constraints } = names.reading
  const used = new Set([...[...drivers.values()].flat(), ...constraints].flatMap(({ restsOn }) => restsOn.flat()))
  const idle = facts.filter(({ id }) => !used.has(id))
  if (idle.length === 0) return null
  return (
    <Disclosure label={text.idle(idle.length)} print>
      <p className="quiet">{text.idleExplained}</p>
      <ul>
        {idle.map(({ id, text: said }) => (
          <li key={id}>
            <Said text={sentence(said)} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Notes({ notes }: { readonly notes: string }): ReactNode {
  const paragraphs = notes
    .trim()
    .split(/\n\s*\n|\n/u)
    .filter(part => part.trim() !== '')
  if (paragraphs.length === 0) return null
  return (
    <Disclosure label={text.notes} print>
      {paragraphs.map((paragraph, k) => (
        <p key={k}>
          <Said text={paragraph} />
        </p>
      ))}
    </Disclosure>
  )
}
