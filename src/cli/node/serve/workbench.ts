import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServedWorkbench, ServeProblem, WorkbenchRequest } from '../../host.ts'
import { listenForInterrupt } from '../interrupt.ts'
import { openInBrowser } from './browser.ts'
import { serve, type Served, type Serving } from './server.ts'

/** Serves the workbench until the user ends the program. */
export async function serveWorkbench(
  built: URL,
  { casePath, port }: WorkbenchRequest,
): Promise<ServedWorkbench | { readonly problem: ServeProblem }> {
  const pageFolder = fileURLToPath(new URL('workbench/', built))
  const served = await tryPorts({ pageFolder, casePath, port })
  if ('problem' in served) return served
  const interrupt = listenForInterrupt()
  return {
    url: served.url,
    openBrowser: () => openInBrowser(served.url),
    untilEnded: async () => {
      await interrupt.signal
      interrupt.release()
      await served.close()
    },
  }
}

/** The port the user wants; or else that of the case, and if somebody has it, any. */
async function tryPorts(serving: Serving): Promise<Served | Refused> {
  if (serving.port !== 0) return tryToServe(serving)
  const served = await tryToServe({ ...serving, port: usualPort(serving.casePath) })
  return 'problem' in served && served.problem !== 'not-built' ? tryToServe(serving) : served
}

/**
 * A case is served at the same port each time if possible: what the page keeps in the browser, such as text that is not
 * saved yet, is found again only under the same address.
 */
function usualPort(casePath: string | null): number {
  const digest = createHash('sha256')
    .update(casePath === null ? '' : resolve(casePath))
    .digest()
  return FIRST_PRIVATE_PORT + (digest.readUInt32BE() % PRIVATE_PORTS)
}

const FIRST_PRIVATE_PORT = 49_152
const PRIVATE_PORTS = 16_384

async function tryToServe(serving: Serving): Promise<Served | Refused> {
  try {
    return (await serve(serving)) ?? { problem: 'not-built' }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return { problem: 'taken' }
    if (code === 'EACCES') return { problem: 'forbidden' }
    throw error
  }
}

interface Refused {
  readonly problem: ServeProblem
}
