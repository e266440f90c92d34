/** The text of a case as its source has it. */
export interface CaseText {
  /** The name of the file, for people. */
  readonly path: string
  readonly text: string
  /** Stands for this very text; told again when writing. */
  readonly hash: string
}

/** What became of writing. */
export type Written =
  | { readonly ok: true; readonly hash: string }
  /** The source has another text than was expected; nothing was written. */
  | { readonly ok: false; readonly now: CaseText }

/** Where a case comes from and may go back to. */
export interface CaseSource {
  /** Tells documents apart, and is the same when the page is opened again. */
  readonly id: string
  /** `file`: a file on disk, behind `tertius open`. `browser`: kept in the browser alone, so that nothing is written. */
  readonly kind: 'browser' | 'file'
  read(): Promise<CaseText>
  /**
   * Writes, unless the source has changed.
   *
   * @param expected - The hash of the text that is to be replaced.
   */
  write(text: string, expected: string): Promise<Written>
  /** Calls back when the source has changed. @returns What ends it. */
  watch(onChange: (now: CaseText) => void): () => void
  /** A file named in the case, such as its record of events or the text of a source; undefined where there is none. */
  readBeside(path: string): Promise<string | undefined>
}

/** A case that comes with the page, or was begun in it. Changes to it are kept in the browser. */
export function browserSource(
  id: string,
  path: string,
  text: string,
  readBeside: CaseSource['readBeside'] = () => Promise.resolve(undefined),
): CaseSource {
  return {
    id,
    kind: 'browser',
    read: () => Promise.resolve({ path, text, hash: '' }),
    write: () => Promise.reject(new TypeError('there is no file behind this case')),
    watch: () => () => undefined,
    readBeside,
  }
}

/** Where `tertius open` answers. */
const API = 'api'

/**
 * A file behind `tertius open`.
 *
 * - `GET api/case` gives `{ path, id, text, hash }`, the id standing for the file with its folder;
 * - `PUT api/case` takes `{ text, expected }` and gives `{ hash }`, or 409 with `{ path, text, hash }` where the file has changed;
 * - `GET api/watch` sends an event with `{ path, text, hash }` as its data whenever the file changes;
 * - `GET api/beside?path=…` gives the text of a file in the case's folder, or 404.
 *
 * Every request has the token of the session in the header `x-tertius-token`.
 */
export function fileSource(token: string, id: string): CaseSource {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${API}/${path}`, { ...init, headers: { ...init.headers, 'x-tertius-token': token } })
  const caseIn = async (response: Response): Promise<CaseText> => (await response.json()) as CaseText
  return {
    id,
    kind: 'file',
    read: async () => caseIn(succeeded(await ask('case'))),
    write: async (text, expected) => {
      const body = JSON.stringify({ text, expected })
      const response = await ask('case', { method: 'PUT', body, headers: { 'content-type': 'application/json' } })
      if (response.status === 409) return { ok: false, now: await caseIn(response) }
      const { hash } = (await succeeded(response).json()) as { hash: string }
      return { ok: true, hash }
    },
    watch: onChange => follow(signal => ask('watch', { signal }), onChange),
    readBeside: async path => {
      const response = await ask(`beside?path=${encodeURIComponent(path)}`)
      return response.ok ? response.text() : undefined
    },
  }
}

/** The file behind `tertius open`, known by what stands for its path: files of one name are different documents. */
export async function openedFile(token: string): Promise<CaseSource> {
  const { id } = (await fileSource(token, '').read()) as CaseText & { readonly id: string }
  return fileSource(token, `file:${id}`)
}

function succeeded(response: Response): Response {
  if (!response.ok) throw new Error(`the program answered ${response.status}`)
  return response
}

/** How long to wait before following again after the program was gone, in milliseconds. */
const RETRY = 2000

/** Reads server-sent events by hand, since `EventSource` sends no headers. */
function follow(open: (signal: AbortSignal) => Promise<Response>, onChange: (now: CaseText) => void): () => void {
  const abort = new AbortController()
  const run = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      try {
        await eachEvent(succeeded(await open(abort.signal)), data => onChange(JSON.parse(data) as CaseText))
      } catch {
        // Gone for now; the page goes on without it.
      }
      await new Promise(done => setTimeout(done, RETRY))
    }
  }
  void run()
  return () => abort.abort()
}

async function eachEvent(response: Response, onData: (data: string) => void): Promise<void> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const events = (rest + value).split(/\r?\n\r?\n/u)
    rest = events.pop()!
    for (const event of events) {
      const data = event.split(/\r?\n/u).filter(line => line.startsWith('data:'))
      if (data.length > 0) onData(data.map(line => line.slice(5).replace(/^ /u, '')).join('\n'))
    }
  }
}
