import { type MouseEvent, type ReactNode, useState } from 'react'
import { Said } from '../parts/said.tsx'
import { saveAsFile } from '../parts/save-as.ts'
import { SCREENS, type ScreenId } from '../screens/index.ts'
import { SHIPPED } from '../shipped.ts'
import { writeAddress } from '../state/address.ts'
import { useSession, useSessionState, useWork } from '../state/context.ts'
import { chosenTheme, chooseTheme, type Theme } from '../state/theme.ts'
import { words } from '../words/first.ts'

const text = words.frame

/** The head of the page: what is open, where to go, and what can be done everywhere. */
export function Header({ screen, onHelp }: { readonly screen: ScreenId; readonly onHelp: () => void }): ReactNode {
  const { name } = useSessionState()
  return (
    <header className="frame">
      <p className="document" title={name}>
        <span className="product">{text.product}</span>{' '}
        <span className="document-name">
          <Said text={name} />
        </span>
      </p>
      <nav aria-label={text.screens}>
        {SCREENS.map(id => (
          <ScreenLink key={id} id={id} current={id === screen} />
        ))}
      </nav>
      <Tools onHelp={onHelp} />
    </header>
  )
}

function ScreenLink({ id, current }: { readonly id: ScreenId; readonly current: boolean }): ReactNode {
  const session = useSession()
  const { variation } = useWork()
  const place = { screen: id, view: '', selected: '' }
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    session.go({ screen: id })
    scrollTo(0, 0)
  }
  return (
    <a
      href={`#${writeAddress({ place, variation, document: session.documentInAddress })}`}
      aria-current={current ? 'page' : undefined}
      onClick={go}
    >
      {text.screen[id]}
    </a>
  )
}

function Tools({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const session = useSession()
  const { history } = useSessionState()
  const back = history.past.length > 0 ? history.present.label : ''
  const forth = history.future[0]?.label ?? ''
  return (
    <div className="tools" role="group" aria-label={text.work}>
      <Keeping />
      <button type="button" className="tool" disabled={back === ''} title={text.undoThis(back)} onClick={session.undo}>
        {text.undo}
      </button>
      <button
        type="button"
        className="tool"
        disabled={forth === ''}
        title={text.redoThis(forth)}
        onClick={session.redo}
      >
        {text.redo}
      </button>
      <ThemeSwitch />
      <button type="button" className="tool" aria-haspopup="dialog" onClick={onHelp}>
        {text.keys} <kbd>?</kbd>
      </button>
    </div>
  )
}

function Keeping(): ReactNode {
  const session = useSession()
  const { kind, saveFailed, others } = useSessionState()
  const unsaved = useUnsaved()
  return (
    <>
      <span className="keeping" role="status" title={text.keptWhere}>
        {useKept()}
        {others > 0 && <span>{text.others(others)}</span>}
        {saveFailed !== '' && <strong>{text.saveFailed(saveFailed)}</strong>}
      </span>
      {kind === 'file' && unsaved && (
        <button type="button" className="tool" onClick={() => void session.save()}>
          {text.save}
        </button>
      )}
      {kind === 'browser' && (unsaved || !SHIPPED.includes(session.source.id)) && (
        <button type="button" className="tool" onClick={() => saveAsFile(session)}>
          {text.saveAs}
        </button>
      )}
    </>
  )
}

/** Whether the file has not got the text as it is; one that is gone has nothing. */
function useUnsaved(): boolean {
  const { base, history, conflict } = useSessionState()
  const gone = conflict?.from === 'file' && conflict.theirs.hash === null
  return gone || history.present.work.text !== base.text
}

/** Where the work is kept, in words. Of a file that is not followed, nobody can say that it is up to date. */
function useKept(): string {
  const { kind, keeping, connection } = useSessionState()
  const unsaved = useUnsaved()
  if (kind === 'browser') return text.keeping[keeping]
  if (connection !== 'connected') return text.notConnected
  return unsaved ? text.fileUnsaved : text.fileSaved
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

function ThemeSwitch(): ReactNode {
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (value: Theme): void => {
    chooseTheme(value)
    setTheme(value)
  }
  return (
    <label className="tool select">
      <span className="visually-hidden">{text.themeLabel}</span>
      <select value={theme} onChange={event => choose(event.target.value as Theme)}>
        {THEMES.map(id => (
          <option key={id} value={id}>
            {text.theme[id]}
          </option>
        ))}
      </select>
    </label>
  )
}
