import './style/main.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Workbench } from './frame/workbench.tsx'
import { listenToKeys } from './parts/keys.ts'
import { firstCase } from './shipped.ts'
import { Session } from './state/session.ts'
import { fileFromAddress } from './state/token.ts'
import { chosenTheme, chooseTheme } from './state/theme.ts'
import { Line } from './worker/line.ts'
import CaseWorker from './worker/worker.ts?worker'

chooseTheme(chosenTheme())
listenToKeys()
const line = new Line(() => new CaseWorker())
const home = (await fileFromAddress()) ?? firstCase()
const session = await Session.open(home, home.id)
createRoot(document.getElementById('workbench')!).render(
  <StrictMode>
    <Workbench first={session} line={line} />
  </StrictMode>,
)
