import './model.css'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Case } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { Problems } from '../../parts/problems.tsx'
import { saveAsFile } from '../../parts/save-as.ts'
import { useLine, usePlace, useSession, useWork } from '../../state/context.ts'
import type { FoundBy } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'
import { words } from '../../words/index.ts'

const text = words.model

/** CodeMirror is large, and fetched only here. */
const Editor = lazy(() => import('./editor.tsx'))

/** The code that edits a text comes with the parts; it is on its way while the case is being read. */
const parts = import('./parts.tsx')
const Parts = lazy(() => parts)

/** How the case is shown: as text, as parts, or both beside each other. */
const VIEWS = ['', 'text', 'parts'] as const
const VIEW_NAMES = { '': text.both, text: text.textTitle, parts: text.partsTitle } as const

/** The case as text and, beside it, as parts: whichever is changed, the other follows. */
export default function ModelScreen(): ReactNode {
  const work = useWork()
  const { view } = usePlace()
  const { found, current } = useQuestion('read', { text: work.text })
  const sound = useSound(found, current ? work.text : undefined)
  const shown = VIEWS.find(other => other === view) ?? ''
  return (
    <div className={`model view-${shown === '' ? 'both' : shown}`}>
      <div className="model-head">
        <h1>{text.title}</h1>
        <Views shown={shown} />
        <SaveAs />
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
        {sound === undefined ? (
          found && <p>{text.unreadable}</p>
        ) : (
          <Suspense fallback={<p className="patient">{words.frame.loading}</p>}>
            <Parts case={sound.case} text={sound.text} />
          </Suspense>
        )}
      </section>
    </div>
  )
}

/** A case, and the text it was read from; undefined: an earlier one than is worked on. */
interface Sound {
  readonly case: Case
  readonly text: string | undefined
}

/**
 * The case to show as parts: as it is read now or, while it has errors, as it was when it last had none, so that what is
 * being written in a field does not vanish for being half-written.
 */
function useSound(found: FoundBy<'read'> | undefined, text: string | undefined): Sound | undefined {
  const [sound, setSound] = useState<Sound>()
  const subject = found?.case
  const faulty = found?.diagnostics.some(({ severity }) => severity === 'error') ?? true
  useEffect(() => {
    if (!faulty && subject !== undefined) setSound({ case: subject, text })
  }, [subject, text, faulty])
  const now = subject && { case: subject, text }
  return faulty ? (sound ?? now) : now
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

function SaveAs(): ReactNode {
  const session = useSession()
  const line = useLine()
  const save = async (): Promise<void> => {
    const { flushEdits } = await parts
    flushEdits(session, line)
    saveAsFile(session)
  }
  return (
    <button type="button" className="link" onClick={() => void save()}>
      {text.saveAs}
    </button>
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
