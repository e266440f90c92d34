import { spawn } from 'node:child_process'

/** The program that opens an address in the user's browser, and its arguments; null where no browser can be seen. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [program: string, ...args: string[]] | null {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  const screen = ['DISPLAY', 'WAYLAND_DISPLAY'].some(name => (env[name] ?? '') !== '')
  return screen ? ['xdg-open', url] : null
}

/** Opens an address in the user's browser. Whether that was begun; what the browser makes of it cannot be told. */
export function openInBrowser(url: string): Promise<boolean> {
  const command = browserCommand(url, process.platform, process.env)
  if (command === null) return Promise.resolve(false)
  const [program, ...args] = command
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
