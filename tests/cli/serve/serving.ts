import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Served, serve } from '../../../src/cli/node/serve/server.ts'

/** A case that names files beside it: two that may be read, and some that may not. */
export const CASE = `tertius: 1
title: Two neighbours
sources:
  note: { title: A note, file: sources/note.txt }
  up: { title: Above, file: ../secret.txt }
  link: { title: A way out, file: sources/out.txt }
  pipe: { title: A pipe, file: sources/pipe }
  folder: { title: A folder, file: sources }
  root: { title: Elsewhere, file: /etc/hostname }
  gone: { title: Not there, file: sources/gone.txt }
  inward: { title: A way within, file: sources/in.txt }
actors: { EA: Eastland }
options: { EA: { arm: send arms } }
drivers: { EA: [{ id: calm, prefers: not EA.arm }] }
events: events.csv
`

/** A file of the page with a hash in its name. */
export const HASHED: string = 'export const more = 1\n'.repeat(100)

/** A server on a case in a folder of its own, and how to ask it. */
export interface Serving {
  readonly folder: string
  readonly path: string
  readonly served: Served
  readonly port: number
  readonly token: string
  ask(method: string, path: string, options?: Asking): Promise<Reply>
  end(): Promise<void>
}

export interface Asking {
  /** In place of those a page of its own would send; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Uint8Array
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly bytes: Buffer
  readonly json: Readonly<Record<string, unknown>>
}

export async function serving({ bytes = CASE }: { readonly bytes?: string | Uint8Array } = {}): Promise<Serving> {
  const above = mkdtempSync(join(tmpdir(), 'tertius-serve-'))
  const folder = join(above, 'case')
  mkdirSync(join(folder, 'sources'), { recursive: true })
  mkdirSync(join(above, 'page', 'assets'), { recursive: true })
  const path = join(folder, 'case.yaml')
  writeFileSync(path, bytes)
  writeFileSync(join(above, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'sources', 'note.txt'), 'Words.\n')
  writeFileSync(join(folder, 'events.csv'), 'date\n')
  writeFileSync(join(folder, 'private.txt'), 'not named in the case')
  writeFileSync(join(above, 'page', 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(above, 'page', 'assets', 'main.js'), 'export {}')
  writeFileSync(join(above, 'page', 'assets', 'more-Ab3_-xY9.js'), HASHED)
  writeFileSync(join(above, 'page', 'assets', 'face-DJ5YJwmz.woff2'), 'face')
  const served = (await serve({ pageFolder: join(above, 'page'), casePath: path, port: 0 }))!
  const { port, hash } = new URL(served.url)
  const token = hash.replace('#/?token=', '')
  return {
    folder,
    path,
    served,
    port: Number(port),
    token,
    ask: (method, to, options) => ask(Number(port), token, method, to, options),
    end: async () => {
      await served.close()
      rmSync(above, { recursive: true, force: true })
    },
  }
}

function ask(
  port: number,
  token: string,
  method: string,
  path: string,
  { headers = {}, body }: Asking = {},
): Promise<Reply> {
  const usual = { 'x-tertius-token': token, 'content-type': 'application/json', ...headers }
  const sent = Object.fromEntries(Object.entries(usual).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, method, path, headers: sent }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString()
        const isJson = /json/u.test(response.headers['content-type'] ?? '')
        const json = (isJson ? JSON.parse(text) : {}) as Reply['json']
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, bytes, json })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** The events of `/api/watch`, as they come. */
export class Following {
  readonly events: { readonly path: string; readonly text: string; readonly hash: string }[] = []
  private readonly request

  constructor({ port, token }: Serving) {
    const headers = { 'x-tertius-token': token }
    this.request = send({ host: '127.0.0.1', port, path: '/api/watch', headers }, response => {
      response.setEncoding('utf8')
      let text = ''
      response.on('data', (chunk: string) => {
        text += chunk
        const parts = text.split('\n\n')
        text = parts.pop() ?? ''
        for (const part of parts) {
          const data = /^event: change\ndata: (.*)$/u.exec(part)?.[1]
          if (data === undefined) this.asides.push(part)
          else this.events.push(JSON.parse(data) as { path: string; text: string; hash: string })
        }
      })
      response.on('end', () => {
        this.ended = true
      })
    })
    this.request.on('error', () => undefined)
    this.request.end()
  }

  /** What was sent that is no event. */
  readonly asides: string[] = []
  ended = false

  stop(): void {
    this.request.destroy()
  }
}

/** Waits until something is so, at most ten seconds. */
export async function until(so: () => boolean): Promise<void> {
  for (let rounds = 0; !so(); rounds++) {
    if (rounds > 1000) throw new Error('this never came to be so')
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
