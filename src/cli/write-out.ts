import type { Host, WriteProblem } from './host.ts'
import type { Fail } from './known.ts'

/** Writes a file that the user asked for, or ends the command and says why it could not be. */
export async function writeOut(host: Host, path: string, text: string, fail: Fail): Promise<void> {
  const problem = host.writeFile === undefined ? 'unwritable' : await host.writeFile(path, text)
  if (problem !== null) fail(PROBLEMS[problem](path))
}

const PROBLEMS: Readonly<Record<WriteProblem, (path: string) => string>> = {
  'missing-folder': path => `there is no folder for "${path}"`,
  directory: path => `"${path}" is a folder, not a file`,
  'no-room': path => `there is no room for "${path}"`,
  unwritable: path => `"${path}" cannot be written`,
}
