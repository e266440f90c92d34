// Builds the page of a briefing in one file: `node scripts/support/bundle-single.mjs DIST` writes DIST/workbench/single.html.
// Everything is inside it, and its policy allows that script and that style by their hashes and nothing else.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'src', 'workbench')
const folder = join(process.argv[2], 'workbench')

const script = await bundled(join(source, 'single', 'main.ts'))
const style = ['style/tokens.css', 'style/fonts.css', 'single/style.css'].map(styleFrom).join('\n')
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  'font-src data:',
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const parts = { policy, style, script }
const page = readFileSync(join(source, 'single', 'single.html'), 'utf8')
mkdirSync(folder, { recursive: true })
// The places that are left are filled for each case; see src/report/brief-file.ts.
writeFileSync(
  join(folder, 'single.html'),
  page.replaceAll(/\{\{(policy|style|script)\}\}/g, (_, name) => parts[name]),
)

/** One classic script: pages opened from disk may load no modules, and their workers neither. */
async function bundled(input) {
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'warn', tsconfig: false })
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false })
  const code = output[0].code.trim()
  // What would end the script or hide a part of it, or be taken for a place to fill. None is there; should one come to be,
  // it can be written otherwise where it stands.
  const bad = /<\/?script|<!--|\{\{\w+\}\}/i.exec(code)
  if (bad !== null) throw new Error(`the script has ${bad[0]} in it`)
  return code
}

/** A style sheet with its fonts inside. */
function styleFrom(path) {
  const text = readFileSync(join(source, path), 'utf8')
  const withFonts = text.replaceAll(/url\(["'](@fontsource\/[^"']+)["']\)/g, (_, font) => {
    const bytes = readFileSync(join(root, 'node_modules', font))
    return `url('data:font/woff2;base64,${bytes.toString('base64')}')`
  })
  return withFonts
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\n\s*/g, '\n')
    .trim()
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
