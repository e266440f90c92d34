import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { IncomingHttpHeaders } from 'node:http'
import { bytesOfPage, type PageFile } from './page-files.ts'

const pack = promisify(gzip)

/** Bytes to send, and what has to be said of them. */
export interface Packed {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** Text is packed; type faces and pictures are already. */
const PACKABLE = /^text\/|json|javascript|svg/u

/** A name with a hash of the content in it, as the build gives them: under this name there is never anything else. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/u

/** Kept by the browser for good; pages of this server alone ask for it. */
const FOR_GOOD = 'private, max-age=31536000, immutable'

/** The files of the page as they are sent: packed for browsers that take that, each once, when it is first asked for. */
export class PackedFiles {
  private readonly packed = new Map<string, Promise<Uint8Array | null>>()

  /** @returns Null where the file has gone. */
  async get(path: string, file: PageFile, headers: IncomingHttpHeaders): Promise<Packed | null> {
    const forGood = HASHED.test(path)
    const cache = forGood ? { 'cache-control': FOR_GOOD } : {}
    const packable = PACKABLE.test(file.type)
    const vary = packable ? { vary: 'accept-encoding' } : {}
    const plain = !packable || !takesGzip(headers)
    const body = plain ? await bytesOfPage(file) : await (forGood ? this.once(path, file) : packedFrom(file))
    if (body === null) return null
    return { body, headers: { ...cache, ...vary, ...(plain ? {} : { 'content-encoding': 'gzip' }) } }
  }

  private once(path: string, file: PageFile): Promise<Uint8Array | null> {
    const packed = this.packed.get(path) ?? packedFrom(file)
    this.packed.set(path, packed)
    return packed
  }
}

async function packedFrom(file: PageFile): Promise<Uint8Array | null> {
  const bytes = await bytesOfPage(file)
  return bytes === null ? null : pack(bytes, { level: 9 })
}

function takesGzip({ 'accept-encoding': accepted = '' }: IncomingHttpHeaders): boolean {
  return String(accepted)
    .split(',')
    .some(part => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]).*)?$/u.test(part))
}
