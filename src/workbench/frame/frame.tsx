import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keepFocus } from '../parts/keep-focus.ts'
import { type KeyAction, useKeys } from '../parts/keys.ts'
import { saveAsFile } from '../parts/save-as.ts'
import { SCREENS, type ScreenId, screenOf, screens } from '../screens/index.ts'
import { useSession, useSessionState } from '../state/context.ts'
import { words } from '../words/first.ts'
import { Boundary } from './boundary.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { Header } from './header.tsx'
import { KeyHelp } from './key-help.tsx'
import { Supposed } from './supposed.tsx'

const text = words.frame

/** The page around every screen. */
export function Frame(): ReactNode {
  const { place, history, conflict, connection, broughtBack } = useSessionState()
  const session = useSession()
  const [help, setHelp] = useState(false)
  const main = useRef<HTMLElement>(null)
  const screen = screenOf(place.screen)
  const Screen = screens[screen]
  useGlobalKeys(useCallback(() => setHelp(true), []))
  useTitle(screen)
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {text.skip}
      </button>
      <Header screen={screen} onHelp={() => setHelp(true)} />
      <Supposed variation={history.present.work.variation} />
      {connection !== 'connected' && (
        <div className="note" role="alert">
          <strong>{text.notConnected}.</strong> {text.connection[connection]}
        </div>
      )}
      {conflict !== null && <ConflictNote conflict={conflict} />}
      {broughtBack && (
        <p className="note" role="status">
          {text.broughtBack}{' '}
          <button type="button" className="link" onClick={() => session.startOver()}>
            {text.startOver}
          </button>{' '}
          <button type="button" className="link" onClick={() => session.dismissNote()}>
            {text.dismiss}
          </button>
        </p>
      )}
      <main ref={main} tabIndex={-1} id="main" onClickCapture={keepFocus}>
        <Boundary key={screen}>
          <Suspense fallback={<p className="page patient">{text.loading}</p>}>
            <Screen />
          </Suspense>
        </Boundary>
      </main>
      <p id="announcements" className="visually-hidden" aria-live="polite" />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  )
}

function useTitle(screen: ScreenId): void {
  const { name } = useSessionState()
  useEffect(() => {
    document.title = `${text.screen[screen]} · ${name} · ${text.product}`
  }, [screen, name])
}

/** `g` and the first letter of a screen goes there. */
const LETTERS: Readonly<Record<ScreenId, string>> = { answer: 'a', model: 'm', explore: 'e', brief: 'b', start: 'f' }

function useGlobalKeys(showHelp: () => void): void {
  const session = useSession()
  const actions = useMemo(
    (): KeyAction[] => [
      { keys: '?', label: text.help.help, run: showHelp },
      ...SCREENS.map(screen => ({
        keys: `g ${LETTERS[screen]}`,
        label: text.help.goTo(text.screen[screen]),
        run: () => session.go({ screen }),
      })),
      { keys: 'Ctrl+Z', label: text.help.undo, run: session.undo },
      { keys: 'Ctrl+Shift+Z', label: text.help.redo, run: session.redo },
      session.source.kind === 'file'
        ? { keys: 'Ctrl+S', label: text.help.save, run: () => void session.save() }
        : { keys: 'Ctrl+S', label: text.help.saveAs, run: () => saveAsFile(session) },
    ],
    [session, showHelp],
  )
  useKeys(actions, 'global')
}
