import './style/main.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Workbench } from './frame/workbench.tsx'
import { listenToKeys } from './parts/keys.ts'
import { fetchScreen, screenOf } from './screens/index.ts'
import { firstCase } from './shipped.ts'
import { readAddress } from './state/address.ts'
import { Session } from './state/session.ts'
import { chosenTheme, chooseTheme } from './state/theme.ts'
import { fileFromAddress } from './state/token.ts'
import { Line } from './worker/line.ts'
import CaseWorker from './worker/worker.ts?worker'

chooseTheme(chosenTheme())
listenToKeys()
// Everything the first screen needs is begun at once, and nothing waits for anything it does not need.
const line = new Line(() => new CaseWorker())
const file = await fileFromAddress()
fetchScreen(screenOf(readAddress(location.hash).place.screen))
const home = file ?? firstCase()
const session = await Session.open(home, home.id)
void line.ask('account', session.work)
createRoot(document.getElementById('workbench')!).render(
  <StrictMode>
    <Workbench first={session} line={line} />
  </StrictMode>,
)
