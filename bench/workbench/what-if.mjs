// From the click on a fact to the changed words of the answer, on the first case, in the built workbench and a Chromium
// without a window. Prints a row of the table of results.
//
//   node bench/workbench/what-if.mjs dist/workbench

import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'

const [folder] = process.argv.slice(2)
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

/** Facts without which the answer is another. */
const DECISIVE = ['talks-under-way', 'americans-matter-more', 'talks-would-not-survive-arms', 'iran-shoots-back']

/** Facts on which nothing rests: withdrawing one makes the next question one that was not asked before. */
const IDLE = [
  'usual-playbook',
  'words-without-names',
  'visitors-in-moscow',
  'message-to-washington',
  'doors-on-both-sides',
]

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname
  const file = join(folder, normalize(path === '/' ? '/index.html' : path))
  if (!existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
const browser = await chromium.launch({ executablePath, args })
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  const values = []
  for (const idle of IDLE) {
    await page.goto(`http://127.0.0.1:${server.address().port}/#/explore/whatif?withdraw=${idle}`)
    await page.locator('.comes-of-it').waitFor()
    for (const fact of DECISIVE) {
      values.push(await page.evaluate(clickToText, await textOf(fact)))
      await page.waitForTimeout(300)
      await page.keyboard.press('Control+z')
      await page.waitForTimeout(300)
    }
  }
  process.stdout.write(`${JSON.stringify({ what: 'what if, from click to text, first case', unit: 'ms', values })}\n`)
} finally {
  await browser.close()
  server.close()
}

/** The words of a fact, by which its box is found. */
async function textOf(id) {
  const text = readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')
  return new RegExp(`^  ${id}:\\n    text: (.*)$`, 'mu').exec(text)[1]
}

/** In the page: clicks, and waits until the words of the answer are others. */
function clickToText(fact) {
  const label = [...document.querySelectorAll('.toggles label')].find(each => each.textContent.includes(fact))
  const answer = document.querySelector('.two-sides .after')
  const before = answer.textContent
  return new Promise(done => {
    const began = performance.now()
    const observer = new MutationObserver(() => {
      if (answer.textContent === before) return
      observer.disconnect()
      done(performance.now() - began)
    })
    observer.observe(answer, { subtree: true, childList: true, characterData: true })
    label.click()
  })
}
