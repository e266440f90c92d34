import type { ReactNode } from 'react'
import { Said } from '../../parts/said.tsx'
import type { AddedParagraph, ChangedLine } from '../../state/brief-edits.ts'
import { useBriefEdits, useSession } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { dropping, puttingBack } from './by-hand.ts'
import type { Draft } from './draft.ts'

const text = words.brief.gone
const labels = words.brief.label

/** What was written by hand for lines that the briefing no longer has. Nothing of it is lost until it is dropped. */
export function Gone({ draft }: { readonly draft: Draft }): ReactNode {
  const edits = [...draft.gone.changed, ...draft.gone.added]
  if (edits.length === 0) return null
  return (
    <section className="gone" aria-labelledby="gone-title">
      <p id="gone-title" className="gone-title">
        {text.title}
      </p>
      <p className="quiet">{text.intro}</p>
      <ul>
        {edits.map((edit, k) => (
          <li key={k}>
            <GoneEdit draft={draft} edit={edit} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GoneEdit({ draft, edit }: { readonly draft: Draft; readonly edit: ChangedLine | AddedParagraph }): ReactNode {
  const session = useSession()
  const edits = useBriefEdits()
  const empty = edit.text.trim() === ''
  const { line } = 'place' in edit ? edit.place : edit.below
  return (
    <>
      <p>
        <span className="label">{empty ? text.leftOut : text.yours}</span> <Said text={edit.text} />
      </p>
      <p className="quiet">
        <span className="label">{'place' in edit ? text.was : text.below}</span> <Said text={line} />
      </p>
      <p className="actions">
        {!empty && (
          <button
            type="button"
            className="link"
            onClick={() => session.change(labels.putBack, { brief: puttingBack(edits, edit, draft) })}
          >
            {text.putBack}
          </button>
        )}
        <button
          type="button"
          className="link"
          onClick={() => session.change(labels.drop, { brief: dropping(edits, edit) })}
        >
          {text.drop}
        </button>
      </p>
    </>
  )
}
