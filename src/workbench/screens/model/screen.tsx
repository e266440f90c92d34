import './model.css'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Case } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { Problems } from '../../parts/problems.tsx'
import { usePlace, useSession, useWork } from '../../state/context.ts'
import type { FoundBy } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/index.ts'
import { Actors } from './actors.tsx'
import { Claims } from './claims.tsx'
import { Constraints } from './constraints.tsx'
import { Drivers } from './drivers.tsx'
import { Facts } from './facts.tsx'
import { More } from './more.tsx'
import { Question } from './question.tsx'
import { Sources } from './sources.tsx'

const text = words.model

/** CodeMirror is large, and fetched only here. */
const Editor = lazy(() => import('./editor.tsx'))

/** How the case is shown: as text, as parts, or both beside each other. */
const VIEWS = ['', 'text', 'parts'] as const
const VIEW_NAMES = { '': text.both, text: text.textTitle, parts: text.partsTitle } as const

/** The case as text and, beside it, as parts: whichever is changed, the other follows. */
export default function ModelScreen(): ReactNode {
  const work = useWork()
  const { view } = usePlace()
  const { found, current } = useQuestion('read', { text: work.text })
  const subject = useSound(found)
  const shown = VIEWS.find(other => other === view) ?? ''
  return (
    <div className={`model view-${shown === '' ? 'both' : shown}`}>
      <div className="model-head">
        <h1>{text.title}</h1>
        <Views shown={shown} />
        <p className="quiet model-state" role="status">
          {found !== undefined && tally(found.diagnostics)}
        </p>
      </div>
      <section className="as-text" aria-label={text.textTitle}>
        <Suspense fallback={<p className="patient">{words.frame.loading}</p>}>
          <Editor case={found?.case} diagnostics={current ? found!.diagnostics : undefined} />
        </Suspense>
        {found !== undefined && found.diagnostics.length > 0 && <Problems diagnostics={inOrder(found.diagnostics)} />}
      </section>
      <section className="as-parts" aria-label={text.partsTitle}>
        {subject === undefined ? found && <p>{text.unreadable}</p> : <Parts case={subject} />}
      </section>
    </div>
  )
}

/**
 * The case to show as parts: as it is read now or, while it has errors, as it was when it last had none, so that what is
 * being written in a field does not vanish for being half-written.
 */
function useSound(found: FoundBy<'read'> | undefined): Case | undefined {
  const [sound, setSound] = useState<Case>()
  const faulty = found?.diagnostics.some(({ severity }) => severity === 'error') ?? true
  useEffect(() => {
    if (!faulty) setSound(found?.case)
  }, [found, faulty])
  return faulty ? (sound ?? found?.case) : found?.case
}

function Views({ shown }: { readonly shown: (typeof VIEWS)[number] }): ReactNode {
  const session = useSession()
  return (
    <div className="views" role="group" aria-label={text.views}>
      {VIEWS.map(view => (
        <button
          key={view}
          type="button"
          className={view === '' ? 'link only-wide' : 'link'}
          aria-pressed={view === shown}
          onClick={() => session.go({ view })}
        >
          {VIEW_NAMES[view]}
        </button>
      ))}
    </div>
  )
}

function tally(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return errors + warnings === 0 ? text.noProblems : text.problems(errors, warnings)
}

/** Errors before warnings. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const weight = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1)
  return diagnostics.toSorted((a, b) => weight(a) - weight(b))
}

const SECTIONS = [
  ['case', Question],
  ['actors', Actors],
  ['drivers', Drivers],
  ['facts', Facts],
  ['constraints', Constraints],
  ['claims', Claims],
  ['sources', Sources],
  ['more', More],
] as const

function Parts({ case: subject }: { readonly case: Case }): ReactNode {
  return SECTIONS.map(([id, Section]) => (
    <section key={id} className="kind">
      <h2>{text.parts[id]}</h2>
      <Section case={subject} />
    </section>
  ))
}
