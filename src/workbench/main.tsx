import './style/main.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Workbench } from './frame/workbench.tsx'
import { listenToKeys } from './parts/keys.ts'
import { fetchScreen, screenOf } from './screens/index.ts'
import { documentOf, firstCase } from './shipped.ts'
import { readAddress } from './state/address.ts'
import { Drafts } from './state/drafts.ts'
import { Session } from './state/session.ts'
import { chosenTheme, chooseTheme } from './state/theme.ts'
import { fileFromAddress } from './state/token.ts'
import { words } from './words/first.ts'
import { Line } from './worker/line.ts'
import CaseWorker from './worker/worker.ts?worker'

chooseTheme(chosenTheme())
listenToKeys()
const root = document.getElementById('workbench')!
start().catch((error: unknown) => {
  root.textContent = words.frame.noStart(error instanceof Error ? error.message : String(error))
  root.className = 'page'
})

/** Everything the first screen needs is begun at once, and nothing waits for anything it does not need. */
async function start(): Promise<void> {
  const line = new Line(() => new CaseWorker())
  const drafts = new Drafts()
  const home = (await fileFromAddress()) ?? firstCase()
  const { place, document } = readAddress(location.hash)
  fetchScreen(screenOf(place.screen))
  const source = (document === '' ? undefined : await documentOf(document, drafts)) ?? home
  const session = await Session.open(source, home.id, drafts)
  const { text, variation } = session.work
  void line.ask('account', { text, variation })
  createRoot(root).render(
    <StrictMode>
      <Workbench first={session} home={home} line={line} drafts={drafts} />
    </StrictMode>,
  )
}
