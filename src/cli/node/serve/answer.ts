import type { IncomingMessage, ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from './headers.ts'

/** What a request gets. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer for programs. */
export function json(status: number, content: object): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(content) }
}

/** An answer for people. */
export function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` }
}

/** Sends it, without the body where only the head was asked for. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  const own = { 'content-type': answer.type, 'content-length': body.length, ...answer.headers }
  response.writeHead(answer.status, { ...SECURITY_HEADERS, ...own })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The body of a request as text; null where it is longer than it may be, and then the rest of it is not read. */
export async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null
  const chunks: Uint8Array[] = []
  let length = 0
  // Left early, the stream stays open: the refusal goes out over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
