import { describe, expect, test } from 'vitest'
import { main, type ServeProblem, type WorkbenchRequest } from '../../src/cli/index.ts'
import { browserCommand } from '../../src/cli/node/serve/browser.ts'
import { memoryHost } from '../support/host.ts'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly asked: readonly WorkbenchRequest[]
  /** What happened, in order. */
  readonly story: readonly string[]
}

async function run(
  args: readonly string[],
  { problem, tty = false, opens = true }: { problem?: ServeProblem; tty?: boolean; opens?: boolean } = {},
): Promise<Ran> {
  const asked: WorkbenchRequest[] = []
  const story: string[] = []
  const host = {
    ...memoryHost({ files: { 'case.yaml': 'not a case' }, tty }),
    serveWorkbench: (request: WorkbenchRequest) => {
      asked.push(request)
      if (problem !== undefined) return Promise.resolve({ problem })
      return Promise.resolve({
        url: 'http://127.0.0.1:7/#/?token=t',
        openBrowser: () => {
          story.push('opened')
          return Promise.resolve(opens)
        },
        untilEnded: () => {
          story.push('ended')
          return Promise.resolve()
        },
      })
    },
  }
  const code = await main(host, ['open', ...args])
  return { code, out: host.written.stdout, err: host.written.stderr, asked, story }
}

describe('the workbench', () => {
  test('is served until the user ends it, on a case or without one', async () => {
    expect(await run(['case.yaml'])).toEqual({
      code: 0,
      out: 'The workbench is here:\n  http://127.0.0.1:7/#/?token=t\nIt is for this machine only. Ctrl-C ends it.\n',
      err: '',
      asked: [{ casePath: 'case.yaml', port: 0 }],
      story: ['ended'],
    })
    expect((await run(['--port', '8080'])).asked).toEqual([{ casePath: null, port: 8080 }])
  })

  test('is shown in the browser where somebody looks, unless they would rather not', async () => {
    const shown = await run(['case.yaml'], { tty: true })
    expect(shown.story).toEqual(['opened', 'ended'])
    expect(shown.out).toMatch(/^The workbench opens in your browser; if not, it is here:\n/u)
    expect((await run(['case.yaml', '--no-open'], { tty: true })).story).toEqual(['ended'])
    expect((await run(['case.yaml'], { tty: true, opens: false })).out).toMatch(/^The workbench is here:\n/u)
  })

  test.each<[string[], string]>([
    [['nowhere.yaml'], 'error: there is no file "nowhere.yaml"'],
    [['-'], 'error: the workbench writes what it opens, and standard input cannot be written'],
    [['--port', '70000'], "error: option '--port <n>' argument '70000' is invalid. A port is a number up to 65535."],
    [['--port', 'x'], "error: option '--port <n>' argument 'x' is invalid. A port is a number up to 65535."],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err, asked } = await run(args)
    expect({ code, first: err.split('\n')[0], asked }).toEqual({ code: 2, first: message, asked: [] })
  })

  test.each<[ServeProblem, string]>([
    ['not-built', 'error: the workbench is not there: the program was built without it'],
    ['taken', 'error: port 80 is taken; without --port any free one is used'],
    ['forbidden', 'error: port 80 may not be used; without --port any free one is used'],
  ])('it says why it is not served: %s', async (problem, message) => {
    const { code, err } = await run(['--port', '80'], { problem })
    expect({ code, first: err.split('\n')[0] }).toEqual({ code: 2, first: message })
  })

  test('nothing can be served in a world without a network', async () => {
    const host = memoryHost()
    expect(await main(host, ['open'])).toBe(2)
    expect(host.written.stderr).toContain('error: the workbench cannot be served here')
  })
})

test('the browser is opened by what the system has for it, and only where there is a screen', () => {
  const url = 'http://127.0.0.1:7/#/?token=t'
  expect(browserCommand(url, 'linux', {})).toBeNull()
  expect(browserCommand(url, 'linux', { DISPLAY: '' })).toBeNull()
  expect(browserCommand(url, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', url])
  expect(browserCommand(url, 'freebsd', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', url])
  expect(browserCommand(url, 'darwin', {})).toEqual(['open', url])
  expect(browserCommand(url, 'win32', {})).toEqual(['rundll32', 'url.dll,FileProtocolHandler', url])
})
