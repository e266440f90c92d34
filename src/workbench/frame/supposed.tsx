import type { ReactNode } from 'react'
import type { Variation } from '../../casefile/index.ts'
import type { Block } from '../../report/index.ts'
import { SaidPhrase } from '../parts/said.tsx'
import { useSession, useSessionState, useWork } from '../state/context.ts'
import { isPlain } from '../state/work.ts'
import { words } from '../words/first.ts'
import { useQuestion } from '../worker/use-question.ts'

const text = words.frame

/** What is supposed, for as long as something is: one line under the head of every screen, with the way back. */
export function Supposed({ variation }: { readonly variation: Variation }): ReactNode {
  const work = useWork()
  const session = useSession()
  const { history } = useSessionState()
  const supposing = !isPlain(variation)
  const { found } = useQuestion('whatIf', supposing ? work : null)
  if (!supposing) return null
  return (
    <section className="supposed" aria-label={text.supposing}>
      <p>
        <span className="label">{text.supposing}</span>{' '}
        {found !== undefined && <Suppositions blocks={found.report.blocks} />}
      </p>
      <p className="supposed-actions">
        {history.past.length > 0 && (
          <button type="button" className="link" title={text.undoThis(history.present.label)} onClick={session.undo}>
            {text.undo}
          </button>
        )}
        <button type="button" className="link" onClick={() => session.setVariation(text.asWritten, {})}>
          {text.asWritten}
        </button>
      </p>
    </section>
  )
}

/** The report on a supposition begins with what is supposed, as a list under its heading. */
function Suppositions({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  const list = blocks.find(block => block.kind === 'list')
  const headings = blocks.filter(block => block.kind === 'heading').length
  if (list === undefined || headings < 2) return null
  return list.items.map(({ lead }, k) => (
    <span key={k}>
      {k > 0 && ' '}
      <SaidPhrase phrase={lead.filter(inline => typeof inline === 'string' || inline.style === 'strong')} />
    </span>
  ))
}
