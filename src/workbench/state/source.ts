import { words } from '../words/first.ts'

/** The text of a case as its source has it. */
export interface CaseText {
  /** The name of the file, for people. */
  readonly path: string
  readonly text: string
  /** Stands for this very text; told again when writing. Null: there is no file any more, and the text is empty. */
  readonly hash: string | null
}

/**
 * Whether a file is followed. `lost`: what serves it does not answer, for now. `refused`: something answers in its place
 * that does not know this page, such as the same program started anew.
 */
export type Connection = 'connected' | 'lost' | 'refused'

/** What became of writing. */
export type Written =
  | { readonly ok: true; readonly hash: string | null }
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
   * @param expected - The hash of the text that is to be replaced; null: there is none.
   * @throws An error whose message says why not, to go on after a colon.
   */
  write(text: string, expected: string | null): Promise<Written>
  /** Calls back when the source has changed or is gone, and when it is lost and found again. @returns What ends it. */
  watch(onChange: (now: CaseText) => void, onConnection: (connection: Connection) => void): () => void
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
 * - `GET api/watch` sends an event with `{ path, text, hash }` as its data whenever the file changes, and the
 *   comment `missing` when it is gone;
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
      const headers = { 'content-type': 'application/json' }
      const response = await ask('case', { method: 'PUT', body, headers }).catch(() => null)
      if (response === null) throw new Error(words.frame.notWritten.unreachable)
      if (response.status === 409) return { ok: false, now: await caseThere(response) }
      if (!response.ok) throw new Error(await whyNot(response))
      const { hash } = (await response.json()) as { hash: string }
      return { ok: true, hash }
    },
    watch: (onChange, onConnection) => follow(signal => ask('watch', { signal }), onChange, onConnection),
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

/** What is there instead of what was expected: another text, or no file. What cannot be read cannot be shown. */
async function caseThere(response: Response): Promise<CaseText> {
  const now = (await response.json()) as CaseText & { readonly problem?: string }
  if (now.problem !== undefined && now.hash !== null) throw new Error(words.frame.notWritten.unreadable)
  return { path: now.path, text: now.text, hash: now.hash }
}

/** Why a text was not written, in words. */
async function whyNot(response: Response): Promise<string> {
  const { notWritten } = words.frame
  const { problem = '' } = (await response.json().catch(() => ({}))) as { readonly problem?: string }
  if (problem === 'read-only' || problem === 'too-large' || problem === 'not-text') return notWritten[problem]
  return response.status === 403 ? notWritten.refused : notWritten.other(response.status)
}

/** How long to wait before following again after the program was gone, in milliseconds. */
const RETRY = 2000

/** How long to wait after it has only fallen silent. */
const AT_ONCE = 100

/**
 * Reads server-sent events by hand, since `EventSource` sends no headers. A page that nobody sees does not follow, for
 * browsers open only six connections to one address; when it is seen again, it is told how the file is now.
 */
function follow(
  open: (signal: AbortSignal) => Promise<Response>,
  onChange: (now: CaseText) => void,
  onConnection: (connection: Connection) => void,
): () => void {
  const ended = stopper()
  const run = async (): Promise<void> => {
    for (;;) {
      await whenSeen(ended.signal)
      if (ended.signal.aborted) return
      const unseen = untilUnseen(ended.signal)
      const response = await open(unseen).catch(() => null)
      if (unseen.aborted) continue
      // One that has too many pages to tell of changes takes them all the same.
      if (response === null || response.status !== 503) onConnection(connectionBy(response))
      if (response?.ok === true) await eachEvent(response, onChange).catch(() => undefined)
      if (!unseen.aborted) await new Promise(done => setTimeout(done, response?.ok === true ? AT_ONCE : RETRY))
    }
  }
  void run()
  return ended.abort
}

function stopper(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const control = new AbortController()
  return { signal: control.signal, abort: () => control.abort() }
}

const VISIBILITY = 'visibilitychange'

/** Waits until the page can be seen, or all is over. */
function whenSeen(ended: AbortSignal): Promise<void> {
  if (!document.hidden || ended.aborted) return Promise.resolve()
  return new Promise(done => {
    document.addEventListener(VISIBILITY, () => done(), { once: true, signal: ended })
    ended.addEventListener('abort', () => done(), { once: true })
  })
}

/** Is aborted when the page cannot be seen any more, or all is over. */
function untilUnseen(ended: AbortSignal): AbortSignal {
  const unseen = stopper()
  const look = (): void => {
    if (document.hidden) unseen.abort()
  }
  document.addEventListener(VISIBILITY, look, { signal: AbortSignal.any([ended, unseen.signal]) })
  return AbortSignal.any([ended, unseen.signal])
}

function connectionBy(response: Response | null): Connection {
  if (response === null) return 'lost'
  return response.ok ? 'connected' : 'refused'
}

async function eachEvent(response: Response, onChange: (now: CaseText) => void): Promise<void> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const events = (rest + value).split(/\r?\n\r?\n/u)
    rest = events.pop()!
    for (const event of events) {
      const data = event.split(/\r?\n/u).filter(line => line.startsWith('data:'))
      if (data.length > 0) onChange(JSON.parse(data.map(line => line.slice(5)).join('\n')) as CaseText)
      if (event === ': missing') onChange({ path: '', text: '', hash: null })
    }
  }
}
