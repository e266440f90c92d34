import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Database } from '../../events/index.ts'

type FoundLine = Awaited<ReturnType<Database['findLine']>>

/**
 * The first line of a text file that passes; null: none does, or the file cannot be read to it. Lines end as on any machine;
 * a file packed with gzip is unpacked.
 */
export async function findLine(
  path: string,
  encoding: 'utf8' | 'latin1',
  passes: (line: string) => boolean,
): Promise<FoundLine> {
  let number = 0
  try {
    for await (const line of linesOf(await opened(path))) {
      number += 1
      const text = line.toString(encoding).replace(/\r$/u, '')
      if (passes(text)) return { number, text }
    }
  } catch {
    // Whoever reads the file itself tells what is wrong with it.
  }
  return null
}

async function opened(path: string): Promise<Readable> {
  if (!(await isPacked(path))) return createReadStream(path)
  const packed = createReadStream(path)
  const unpacked = createGunzip()
  // A pipe hands over neither what goes wrong nor that no more is wanted.
  packed.on('error', error => unpacked.destroy(error))
  unpacked.on('close', () => packed.destroy())
  return packed.pipe(unpacked)
}

async function isPacked(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 })) {
    return (chunk as Buffer)[0] === 0x1f && (chunk as Buffer)[1] === 0x8b
  }
  return false
}

const LINE_END = 0x0a

/** What is behind so many bytes of a line is not looked at; no row is as long. */
const LONGEST = 2 ** 20

async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      yield bytes.subarray(start, end)
      start = end + 1
    }
    rest = bytes.subarray(start, start + LONGEST)
  }
  if (rest.length > 0) yield rest
}
