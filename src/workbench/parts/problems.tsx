import type { ReactNode } from 'react'
import { type Diagnostic, LineIndex } from '../../diagnostics/index.ts'
import { sentence } from '../../report/index.ts'
import { useLine, useSession, useWork } from '../state/context.ts'
import type { Reply } from '../worker/questions.ts'
import { words } from '../words/first.ts'
import { Said } from './said.tsx'

const text = words.parts.problems

/** Shown in place of an answer: what stands in its way, where, and the mend. */
export function NoAnswer({ reply }: { readonly reply: Exclude<Reply<unknown>, { kind: 'found' }> }): ReactNode {
  if (reply.kind !== 'refused') return <p role="alert">{words.frame.failed(reply.message)}</p>
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <Problems diagnostics={barring(reply.diagnostics)} />
    </section>
  )
}

/** Those that stand in the way: warnings do not. */
function barring(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.length > 0 ? errors : diagnostics
}

/** Everything that is wrong with the case, each with its place and, where there is one, its mend. */
export function Problems({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): ReactNode {
  const work = useWork()
  const lines = new LineIndex(work.text)
  return (
    <ol className="problems">
      {diagnostics.map((diagnostic, k) => (
        <li key={k} className={diagnostic.severity}>
          <Problem diagnostic={diagnostic} lines={lines} />
        </li>
      ))}
    </ol>
  )
}

function Problem({ diagnostic, lines }: { readonly diagnostic: Diagnostic; readonly lines: LineIndex }): ReactNode {
  const session = useSession()
  const { line, column } = lines.position(diagnostic.span.start)
  const { severity, code, message, fix } = diagnostic
  return (
    <>
      <p>
        <strong>{text.severity[severity]}</strong> <Said text={sentence(message)} />{' '}
        <span className="quiet">
          {code}, {text.line(line, column)}
        </span>
      </p>
      <p className="actions">
        {fix !== undefined && <Mend diagnostic={diagnostic} />}
        <button
          type="button"
          className="link"
          onClick={() => session.go({ screen: 'model', selected: `line-${line}` })}
        >
          {text.goThere}
        </button>
      </p>
    </>
  )
}

function Mend({ diagnostic: { fix } }: { readonly diagnostic: Diagnostic }): ReactNode {
  const session = useSession()
  const line = useLine()
  if (fix === undefined) return null
  const mend = async (): Promise<void> => {
    const reply = await line.ask('mend', { text: session.work.text, fix })
    if (reply.kind === 'found') session.setText(text.mended, reply.found)
  }
  return (
    <button type="button" className="link" onClick={() => void mend()}>
      <Said text={text.mend(fix.title)} />
    </button>
  )
}
