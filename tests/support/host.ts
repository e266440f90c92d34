import type { FileContent, Host } from '../../src/cli/index.ts'
import { kindOf } from '../../src/cli/node/look-at-files.ts'
import { unpack } from '../../src/cli/node/unpack.ts'
import type { FileLook } from '../../src/events/index.ts'
import { databaseOf } from './memory-database.ts'

/** A world in memory, and what a command left in it. */
export interface MemoryHost extends Host {
  readonly written: { stdout: string; stderr: string }
}

export interface World {
  /** Contents by path. Paths that begin another one are folders. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Whether both streams are a terminal with colours. */
  readonly tty?: boolean
  readonly columns?: number
  /** Asked for files that are not in `files`. */
  readonly otherFiles?: (path: string) => FileContent
  /** How often a command may ask whether the user has had enough before the answer is yes; absent: it always may. */
  readonly stopAfter?: number
  /** Whether the package of the database is there. */
  readonly database?: boolean
}

/** A host that keeps everything in memory. */
export function memoryHost(world: World = {}): MemoryHost {
  const { files = {}, stdin = '', env = {}, tty = false, columns = 80 } = world
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const written = { stdout: '', stderr: '' }
  const output = (stream: 'stdout' | 'stderr'): Host['stdout'] => ({
    write: text => {
      written[stream] += text
    },
    isTty: tty,
    columns,
    colour: tty,
  })
  const readFile = async (path: string): Promise<FileContent> => {
    const content = files[path]
    if (content !== undefined) return { bytes: bytes(content) }
    if (Object.keys(files).some(file => file.startsWith(`${path}/`))) return { problem: 'directory' }
    return world.otherFiles?.(path) ?? { problem: 'missing' }
  }
  const lookAt = async (path: string): Promise<FileLook | { readonly path: string; readonly problem: 'missing' }> => {
    const content = await readFile(path)
    return 'bytes' in content ? { path, ...kindOf(Buffer.from(content.bytes)) } : { path, problem: 'missing' }
  }
  return {
    readFile,
    lookAtFiles: async paths => {
      const looked = await Promise.all(paths.map(lookAt))
      return {
        looks: looked.filter(look => 'kind' in look),
        problems: looked.filter(look => 'problem' in look),
      }
    },
    listenForStop: () => {
      let asked = 0
      return { asked: async () => asked++ >= (world.stopAfter ?? Infinity), release: () => undefined }
    },
    unpack,
    openDatabase: async paths => (world.database === false ? null : databaseOf(paths, readFile)),
    readStdin: async () => ({ bytes: bytes(stdin) }),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: name => env[name],
    version: '1.2.3',
    written,
  }
}
