import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { builtOnce } from '../../support/built-once.ts'
import { launchBrowser } from './chromium.ts'

/** The built workbench: built once for the sources as they are, whichever test asks first. @returns Its folder. */
export function builtWorkbench(): string {
  return builtOnce('workbench', folder => {
    const vite = resolve('node_modules/vite/bin/vite.js')
    const env = { ...process.env, NODE_ENV: 'production' }
    const args = [vite, 'build', '--outDir', folder, '--emptyOutDir']
    const build = spawnSync(process.execPath, args, { encoding: 'utf8', env })
    if (build.status !== 0) throw new Error(build.stdout + build.stderr)
  })
}

/** The page of a briefing in one file, without a case in it. Built once, as the workbench is. @returns Its text. */
export function builtSinglePage(): string {
  const folder = builtOnce('single', into => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/support/bundle-single.mjs', into])
    if (status !== 0) throw new Error(stderr.toString())
  })
  return readFileSync(join(folder, 'workbench', 'single.html'), 'utf8')
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** Serves the files of a folder on loopback. */
export function serveFolder(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, normalize(path === '/' ? '/index.html' : path))
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
  })
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)))
}

/** The workbench in a browser. */
export interface Bench {
  readonly url: string
  readonly browser: Browser
  /** A browser of somebody else: nothing of what others kept. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>
  /** A page on the workbench, at a fragment, with the first thing to read on it. Messages of the console are gathered. */
  page(fragment?: string, where?: BrowserContext | BrowserContextOptions): Promise<WatchedPage>
}

export interface WatchedPage {
  readonly page: Page
  /** Errors and warnings of the page, and requests that failed. */
  readonly complaints: string[]
}

/** Builds and serves the workbench and starts a browser, for the tests of a file. */
export function useBench(): Bench {
  let server: Server | undefined
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    server = await serveFolder(builtWorkbench())
    browser = await launchBrowser()
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    server?.close()
  })
  const bench: Bench = {
    get url() {
      const address = server?.address()
      return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
    },
    get browser() {
      return browser!
    },
    context: async options => {
      const context = await browser!.newContext({ reducedMotion: 'reduce', ...options })
      contexts.push(context)
      return context
    },
    page: async (fragment = '', where = {}) => {
      const context = 'newPage' in where ? where : await bench.context(where)
      const watched = watch(await context.newPage())
      await watched.page.goto(bench.url + fragment)
      await watched.page.waitForSelector('h1')
      return watched
    },
  }
  return bench
}

/** Gathers what a page complains of. */
export function watch(page: Page): WatchedPage {
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('requestfailed', request => complaints.push(`${request.url()} failed`))
  return { page, complaints }
}

/** Puts a document into a browser, as one that was begun there. */
export async function keepDraft(
  context: BrowserContext,
  url: string,
  document: { readonly id: string; readonly name: string; readonly text: string },
): Promise<void> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForSelector('h1')
  await page.evaluate(
    ({ id, name, text }) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('tertius')
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('drafts', 'readwrite')
          writing.objectStore('drafts').put({ text, base: text, variation: {}, revision: 1, name }, id)
          writing.oncomplete = () => done()
          writing.onerror = () => fail(writing.error ?? new Error('the draft cannot be kept'))
        }
      }),
    document,
  )
  await page.close()
}
