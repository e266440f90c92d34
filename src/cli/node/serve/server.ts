import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, json, plain, send } from './answer.ts'
import { CaseOnDisk } from './case-on-disk.ts'
import { giveBeside, giveCase, takeCase } from './case-requests.ts'
import { type Door, turnedAway } from './doorkeeper.ts'
import { PackedFiles } from './packed.ts'
import { type PageFile, pageFiles } from './page-files.ts'
import { Watchers } from './watchers.ts'

/** What to serve. */
export interface Serving {
  /** The folder of the built page. */
  readonly pageFolder: string
  /** Null: none; the page has cases of its own. */
  readonly casePath: string | null
  /** 0: any that is free. */
  readonly port: number
}

/** A server that runs. */
export interface Served {
  /** Where the page is, with the token in the part that browsers send nowhere. */
  readonly url: string
  close(): Promise<void>
}

/** Reachable from this machine only. */
const LOOPBACK = '127.0.0.1'

/**
 * Serves the page, and one case, to the browsers of this machine.
 *
 * @returns Null where the page was not built.
 * @throws What the system says, such as that the port is taken.
 */
export async function serve({ pageFolder, casePath, port }: Serving): Promise<Served | null> {
  const files = await pageFiles(pageFolder)
  if (files.size === 0) return null
  const token = randomBytes(16).toString('hex')
  const server = createServer({ maxHeaderSize: 16_384 })
  const taken = await listen(server, port)
  const opened = casePath === null ? null : openedCase(casePath)
  const house: House = { door: { port: taken, token }, files, packed: new PackedFiles(), opened }
  server.on('request', (request, response) => void receive(house, request, response))
  return {
    url: `http://${LOOPBACK}:${taken}/${opened === null ? '' : `#/?token=${token}`}`,
    close: () => {
      opened?.watchers.close()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

interface House {
  readonly door: Door
  readonly files: ReadonlyMap<string, PageFile>
  readonly packed: PackedFiles
  readonly opened: OpenedCase | null
}

interface OpenedCase {
  readonly disk: CaseOnDisk
  readonly watchers: Watchers
}

function openedCase(path: string): OpenedCase {
  const disk = new CaseOnDisk(path)
  return { disk, watchers: new Watchers(disk) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Whatever goes wrong with one request, the next is served. */
async function receive(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer = await answerTo(house, request, response)
    if (answer !== null) send(request, response, answer)
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    if (response.headersSent) response.destroy()
    else send(request, response, json(500, { problem: 'fault', code }))
  }
}

/** Null: it is answered already, and stays open. */
async function answerTo(house: House, request: IncomingMessage, response: ServerResponse): Promise<Answer | null> {
  const url = urlOf(request)
  if (url === null) return plain(400, 'This is no address.')
  const room = url.pathname.startsWith('/api/') ? 'case' : 'page'
  const why = turnedAway(request.headers, house.door, room)
  if (why !== null) return plain(403, why)
  if (room === 'page') return givePage(house, url, request)
  return house.opened === null ? NOTHING : answerOfCase(house.opened, url, request, response)
}

function urlOf({ url = '/' }: IncomingMessage): URL | null {
  return url.startsWith('/') && URL.canParse(url, `http://${LOOPBACK}`) ? new URL(url, `http://${LOOPBACK}`) : null
}

async function givePage({ files, packed }: House, url: URL, request: IncomingMessage): Promise<Answer> {
  const { method, headers } = request
  if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET, HEAD')
  const file = files.get(url.pathname)
  const found = file && (await packed.get(url.pathname, file, headers))
  return file && found ? { status: 200, type: file.type, ...found } : plain(404, 'There is nothing here.')
}

async function answerOfCase(
  { disk, watchers }: OpenedCase,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | null> {
  const { method } = request
  switch (url.pathname) {
    case '/api/case':
      if (method === 'GET') return giveCase(disk)
      return method === 'PUT' ? takeCase(disk, request) : notAllowed('GET, PUT')
    case '/api/beside':
      return method === 'GET' ? giveBeside(disk, url.searchParams.get('path')) : notAllowed('GET')
    case '/api/watch':
      if (method !== 'GET') return notAllowed('GET')
      return watchers.add(response) ? null : json(503, { problem: 'too-many' })
    default:
      return NOTHING
  }
}

const NOTHING: Answer = json(404, { problem: 'missing' })

function notAllowed(allow: string): Answer {
  return { ...plain(405, 'This cannot be done here.'), headers: { allow } }
}
