import { type ReactNode, useEffect, useState } from 'react'
import type { Report } from '../../../report/index.ts'
import { announce } from '../../parts/announce.ts'
import { download } from '../../parts/download.ts'
import { hasEdits, NO_EDITS } from '../../state/brief-edits.ts'
import { useBriefEdits, useLine, useSession } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { type BriefFile, FORMATS, type Format, makeFile } from './files.ts'
import { singlePage } from './single-page.ts'

const text = words.brief

interface ToolsProps {
  /** As it was edited, closing line and all. */
  readonly report: Report
  /** Whether the briefing is that of the case as it is now. */
  readonly current: boolean
  readonly editing: boolean
  readonly version: string
}

/** What can be done with the briefing: edit it, save it as a file, print it. */
export function Tools(props: ToolsProps): ReactNode {
  const { editing } = props
  const session = useSession()
  return (
    <aside className="brief-tools" aria-label={text.tools}>
      <p>
        <button type="button" className="button" onClick={() => session.go({ view: editing ? '' : 'edit' })}>
          {editing ? text.done : text.edit}
        </button>
      </p>
      <AllAsComputed />
      <Files {...props} />
      <p className="tool-line">
        <button type="button" className="link" onClick={() => print()}>
          {text.print}
        </button>{' '}
        <span className="about">{text.printAbout}</span>
      </p>
      <p className="about">{text.nowhere}</p>
    </aside>
  )
}

function AllAsComputed(): ReactNode {
  const session = useSession()
  if (!hasEdits(useBriefEdits())) return null
  return (
    <p>
      <button type="button" className="link" onClick={() => session.change(text.label.all, { brief: NO_EDITS })}>
        {text.byHand.all}
      </button>
    </p>
  )
}

/** The formats, a line each; what became of the one that was asked for last. */
function Files({ report, current, version }: ToolsProps): ReactNode {
  const session = useSession()
  const line = useLine()
  const template = useSinglePage()
  const [status, setStatus] = useState('')
  const tell = (said: string): void => {
    setStatus(said)
    announce(said)
  }
  const save = async (format: Format): Promise<void> => {
    const kept: BriefFile = { report, version, template: template ?? '' }
    setStatus(text.making(text.formats[format].name))
    try {
      tell(text.saved(download(await makeFile[format](kept, session, line))))
    } catch (error) {
      tell(text.notSaved(error instanceof Error ? error.message : String(error)))
    }
  }
  const offered = FORMATS.filter(format => format !== 'interactive' || template !== undefined)
  return (
    <>
      <p className="label" id="save-as">
        {text.save}
      </p>
      <ul className="formats" aria-labelledby="save-as">
        {offered.map(format => (
          <li key={format} className={format}>
            <button type="button" className="link" disabled={!current} onClick={() => void save(format)}>
              {text.formats[format].name}
            </button>{' '}
            <span className="about">{text.formats[format].about}</span>
          </li>
        ))}
      </ul>
      <p className="about file-status">{status}</p>
    </>
  )
}

/** The page for a briefing that recomputes, where it lies beside this page. */
function useSinglePage(): string | undefined {
  const [page, setPage] = useState<string>()
  useEffect(() => {
    let wanted = true
    void singlePage().then(found => {
      if (wanted) setPage(found)
    })
    return () => {
      wanted = false
    }
  }, [])
  return page
}
