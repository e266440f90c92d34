import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where distributions put it. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a Chromium to test with; Debian's is installed where that is allowed. Undefined: there is none. */
export function chromiumPath(): string | undefined {
  return found() ?? installed()
}

function found(): string | undefined {
  const named = process.env['CHROMIUM']
  return named !== undefined && existsSync(named) ? named : PATHS.find(path => existsSync(path))
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error !== undefined) return undefined
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 }
  const install = ['install', '-y', '--no-install-recommends', 'chromium']
  if (spawnSync('apt-get', install, options).status !== 0) {
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', install, options)
  }
  return found()
}

/** Whether there is a browser; says so where there is none, so that skipped tests are seen. */
export function browserIsThere(): boolean {
  const there = chromiumPath() !== undefined
  if (!there) console.warn('SKIPPED: what needs a browser, since there is no Chromium and none may be installed.')
  return there
}

/** A browser without a window. It reaches nothing but this machine. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('there is no Chromium')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath, args })
}
