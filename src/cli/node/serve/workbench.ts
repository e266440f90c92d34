import { fileURLToPath } from 'node:url'
import type { ServedWorkbench, ServeProblem, WorkbenchRequest } from '../../host.ts'
import { listenForInterrupt } from '../interrupt.ts'
import { openInBrowser } from './browser.ts'
import { serve, type Serving } from './server.ts'

/** Of the cases that come with the program, the one it opens if none is named. */
const FIRST_CASE = 'cases/russia-iran-israel-2026/case.yaml'

/** Where the program is: the folder of the package, and in it that of what was built. */
export interface Folders {
  readonly root: URL
  readonly built: URL
}

/** Serves the workbench until the user ends the program. */
export async function serveWorkbench(
  { root, built }: Folders,
  { casePath, port }: WorkbenchRequest,
): Promise<ServedWorkbench | { readonly problem: ServeProblem }> {
  const served = await tryToServe({
    pageFolder: fileURLToPath(new URL('workbench/', built)),
    casePath: casePath ?? fileURLToPath(new URL(FIRST_CASE, root)),
    writable: casePath !== null,
    port,
  })
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

async function tryToServe(serving: Serving): Promise<Exclude<Awaited<ReturnType<typeof serve>>, null> | Refused> {
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
