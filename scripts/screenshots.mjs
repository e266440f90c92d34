// npm run screenshots: takes the pictures in docs/images/ again, of the workbench as it is. Needs a Chromium (CHROMIUM
// names one that is elsewhere).

import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { ensureBuilt, note, prepare, root } from './support/prepare.mjs'

/** The pictures: where each is taken. */
const PICTURES = [
  ['answer.png', '#/answer'],
  ['whatif.png', '#/explore/whatif?withdraw=americans-matter-more'],
]

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

prepare()
ensureBuilt()
const { chromium } = await import('playwright-core')
const server = await serve(join(root, 'dist', 'workbench'))
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const images = join(root, 'docs', 'images')
mkdirSync(images, { recursive: true })
try {
  for (const [name, fragment] of PICTURES) await take(join(images, name), fragment)
} finally {
  await browser.close()
  server.close()
}

async function take(path, fragment) {
  // A browser of its own for each: nothing that was supposed for another is kept.
  const viewport = { width: 1280, height: 800 }
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/${fragment}`)
  await page.waitForSelector('h1')
  await page.waitForTimeout(3000)
  await page.screenshot({ path })
  await context.close()
  note(`Taken: ${path}`)
}

function serve(folder) {
  const answering = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const file = join(folder, normalize(path === '/' ? '/index.html' : path))
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
  })
  return new Promise(done => answering.listen(0, '127.0.0.1', () => done(answering)))
}
