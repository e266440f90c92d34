import './brief.css'
import { type ReactNode, useMemo } from 'react'
import { version } from '../../../../package.json'
import { closingLine } from '../../../report/index.ts'
import { NoAnswer } from '../../parts/problems.tsx'
import { useBriefEdits, usePlace } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { BriefDocument } from './document.tsx'
import { draftOf } from './draft.ts'
import { countsOf, reportOf } from './edited-report.ts'
import { Editing } from './editing.tsx'
import { Gone } from './gone.tsx'
import { Tools } from './tools.tsx'
import { type Briefed, useBriefing } from './use-briefing.ts'

/** The briefing as a document: to read, to edit, to take along. */
export default function BriefScreen(): ReactNode {
  const { briefed, current, refused, progress } = useBriefing()
  if (refused !== undefined) {
    return (
      <div className="page">
        <h1>{words.brief.title}</h1>
        <NoAnswer reply={refused} />
      </div>
    )
  }
  if (briefed === undefined) {
    return (
      <div className="page">
        <h1 className="visually-hidden">{words.brief.title}</h1>
        <p className="quiet patient">{progress ? words.brief.searching(...progress) : words.frame.loading}</p>
      </div>
    )
  }
  return <Brief briefed={briefed} current={current} />
}

function Brief({ briefed, current }: { readonly briefed: Briefed; readonly current: boolean }): ReactNode {
  const edits = useBriefEdits()
  const editing = usePlace().view === 'edit'
  const draft = useMemo(() => draftOf(briefed.report, edits), [briefed, edits])
  const closing = useMemo(() => closingLine(briefed.names, version, countsOf(draft)), [briefed, draft])
  const report = useMemo(() => {
    const edited = reportOf(draft)
    return { ...edited, blocks: [...edited.blocks, closing] }
  }, [draft, closing])
  return (
    <div className="brief" aria-busy={!current}>
      <Tools report={report} current={current} editing={editing} version={version} />
      <div className="sheet">
        <Gone draft={draft} />
        {editing && <Editing draft={draft} />}
        {/* What is printed is the document, whether it is being edited or not. */}
        <div className={editing ? 'only-print' : ''}>
          <BriefDocument draft={draft} closing={closing} />
        </div>
      </div>
    </div>
  )
}
