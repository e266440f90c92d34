import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../../parts/keys.ts'
import { usePlace, useSession } from '../../../state/context.ts'
import { startWords } from '../../../words/start.ts'
import { useQuestion } from '../../../worker/use-question.ts'
import { ViewLink } from '../../../parts/view-link.tsx'
import { Claim } from './claim.tsx'
import { BLANK, startOf } from './form.ts'
import { isBegun } from './keep.ts'
import { type Lead, LeadContext } from './lead.ts'
import { MadeContext } from './made.ts'
import { Options } from './options.tsx'
import { SoFar } from './so-far.tsx'
import { Today } from './today.tsx'
import type { Step } from './unfinished.ts'
import { useForm, useWriting, WritingContext } from './use-form.ts'
import { Wants } from './wants.tsx'
import { Who } from './who.tsx'

const text = startWords.form

const STEPS: readonly (readonly [id: Step, Page: () => ReactNode])[] = [
  ['new', Who],
  ['new-options', Options],
  ['new-today', Today],
  ['new-wants', Wants],
  ['new-claim', Claim],
]

/** A new case in five steps, each with an address, with the answer growing beside them. */
export default function NewCase(): ReactNode {
  const writing = useWriting()
  const { view } = usePlace()
  const place = Math.max(
    0,
    STEPS.findIndex(([id]) => id === view),
  )
  const { found } = useQuestion('newCase', { start: startOf(writing.form, text.title) })
  const { lead, target } = useLeading()
  useUndoKey(writing.undo)
  return (
    <WritingContext value={writing}>
      <MadeContext value={found}>
        <LeadContext value={lead}>
          <h1>{text.title}</h1>
          <Steps place={place} />
          <div className="beside">
            <StepPage place={place} target={target} />
            <SoFar form={writing.form} made={found} />
          </div>
        </LeadContext>
      </MadeContext>
    </WritingContext>
  )
}

/** The field that was last led to; a new one each time. */
type Target = { readonly field: string } | null

function useLeading(): { readonly lead: Lead; readonly target: Target } {
  const session = useSession()
  const [target, setTarget] = useState<Target>(null)
  const lead: Lead = (step, field) => {
    setTarget({ field })
    session.go({ view: step })
  }
  return { lead, target }
}

/** In the form, undo takes back what was written here, not what was done to the case that is open. */
function useUndoKey(undo: () => void): void {
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useKeys(
    useMemo(
      () => [{ keys: 'Ctrl+Z', label: startWords.form.undo(text.title.toLowerCase()), run: () => latest.current() }],
      [],
    ),
  )
}

function Steps({ place }: { readonly place: number }): ReactNode {
  return (
    <nav aria-label={text.steps}>
      <ol className="steps">
        {STEPS.map(([id], k) => (
          <li key={id}>
            <ViewLink screen="start" view={id} current={k === place ? 'step' : undefined}>
              {text.step[id]}
            </ViewLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepPage({ place, target }: { readonly place: number; readonly target: Target }): ReactNode {
  const [id, Page] = STEPS[place]! // one of the steps
  const { kept } = useForm()
  const heading = useFocusOnChange(place, target)
  return (
    <section className="step" aria-labelledby="step-title">
      <p className="label">{text.stepOf(place + 1, STEPS.length)}</p>
      <h2 id="step-title" ref={heading} tabIndex={-1}>
        {text.step[id]}
      </h2>
      <Page />
      <Tools place={place} />
      <p className="label" role={kept ? undefined : 'alert'}>
        {kept ? text.kept : text.unable}
      </p>
    </section>
  )
}

function Tools({ place }: { readonly place: number }): ReactNode {
  const { form, undoable, undo, change } = useForm()
  const session = useSession()
  const go = (to: number): void => {
    session.go({ view: STEPS[to]![0] }) // within the steps, see below
    scrollTo(0, 0)
  }
  return (
    <p className="step-tools">
      {place > 0 && (
        <button type="button" className="button" onClick={() => go(place - 1)}>
          {text.back}
        </button>
      )}
      {place < STEPS.length - 1 && (
        <button type="button" className="button" onClick={() => go(place + 1)}>
          {text.next(text.step[STEPS[place + 1]![0]])}
        </button>
      )}
      {undoable !== '' && (
        <button type="button" className="link" onClick={undo}>
          {text.undo(undoable)}
        </button>
      )}
      {isBegun(form) && (
        <button type="button" className="link" onClick={() => change(text.label.startOver, () => BLANK)}>
          {text.startOver}
        </button>
      )}
    </p>
  )
}

/** A heading that is focused when another step is shown, but not at first, and not where a field of it is led to. */
function useFocusOnChange(place: number, target: Target): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef({ place, target })
  useEffect(() => {
    const before = shown.current
    shown.current = { place, target }
    if (target !== before.target && target !== null && focusField(target.field)) return
    if (place !== before.place) heading.current?.focus({ preventScroll: true })
  }, [place, target])
  return heading
}

/** @returns Whether there is such a field. */
function focusField(name: string): boolean {
  const field = name === '' ? null : document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
  return field !== null
}
