import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a request has to fit: the port that is served, and the secret that only the page opened by the user has. */
export interface Door {
  readonly port: number
  readonly token: string
}

/** The page's own files may be asked for by whoever reaches the port; the case only by who has the token. */
export type Room = 'page' | 'case'

/** The header in which the page sends the token; never in an address, which is logged and handed on. */
export const TOKEN_HEADER = 'x-tertius-token'

/**
 * Why a request is turned away, as a sentence; null: it may come in.
 *
 * Another site open in the same browser can send requests to this port. A name of its own that leads here shows in
 * `host`, its origin in `origin` and `sec-fetch-site`, and the token it cannot know. Another program of this machine
 * lacks the token too.
 */
export function turnedAway(headers: IncomingHttpHeaders, door: Door, room: Room): string | null {
  const own = [`127.0.0.1:${door.port}`, `localhost:${door.port}`]
  if (!own.includes(headers.host ?? '')) return 'The workbench is served to this machine only, under its own name.'
  const { origin } = headers
  if (origin !== undefined && !own.some(host => origin === `http://${host}`)) return 'Another site may not ask.'
  if (!fromItself(headers, room)) return 'Another site may not ask.'
  if (room === 'case' && !sameSecret(headers[TOKEN_HEADER], door.token)) return 'The token is missing or wrong.'
  return null
}

/** Browsers say where a request comes from. A person may come from anywhere, by a link, but only to the page itself. */
function fromItself(headers: IncomingHttpHeaders, room: Room): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return true
  if (room === 'case') return false
  return site === 'none' || (headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document')
}

/** Takes as long for a guess that is nearly right as for any other. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
}
