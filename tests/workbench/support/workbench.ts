import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { words } from '../../../src/workbench/words/index.ts'
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
  /**
   * The page that the tests of a file share, come to a fragment from elsewhere: for what keeps nothing, since to open a page
   * costs more than most of what is done on it. Nothing is supposed on it but what the fragment says, and nothing is open.
   */
  visit(fragment?: string, look?: Look): Promise<WatchedPage>
}

/** How a page is looked at; in the light, and on a desk, if nothing else is said. */
export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
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
  let shared: WatchedPage | undefined
  beforeAll(async () => {
    server = await serveFolder(builtWorkbench())
    browser = await launchBrowser()
  })
  // What a test leaves behind would go on working beside the next one.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shared?.page.context().close()
    if (shared?.page.isClosed() === true) shared = undefined
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
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
    visit: async (fragment = '#/answer', look = {}) => {
      shared ??= await sharedPage(browser!, bench.url)
      await comeTo(shared.page, bench.url + fragment, look)
      // What it complained of before is another test's.
      shared.complaints.length = 0
      return shared
    },
  }
  return bench
}

async function sharedPage(browser: Browser, url: string): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const watched = watch(await context.newPage())
  await watched.page.goto(url + ELSEWHERE)
  return watched
}

/** A screen on which nothing can be supposed. */
const ELSEWHERE = '#/start/glossary'

/** Nothing is left of the screen that was shown before, even if it is the one that is come to. */
async function comeTo(page: Page, url: string, { viewport, colorScheme }: Look): Promise<void> {
  const glossary = page.locator('h1', { hasText: words.start.glossary.title })
  await page.goto(new URL(ELSEWHERE, url).href)
  await glossary.waitFor()
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? null })
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 })
  await page.goto(url)
  await glossary.waitFor({ state: 'detached' })
  await page.waitForSelector('h1')
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
  // A page of the same place with nothing on it: the workbench itself would begin to work.
  await page.route('**/nothing.html', route => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(`${url}nothing.html`)
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
