#!/usr/bin/env node
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import type { FileContent, FileProblem, Host, Output } from './host.ts'
import { main } from './main.ts'
import { openDuckDb } from './node/duckdb.ts'
import { lookAtFiles } from './node/look-at-files.ts'
import { listenForStop } from './node/interrupt.ts'
import { readShipped } from './node/shipped.ts'
import { unpack } from './node/unpack.ts'
import { writeFile } from './node/write-file.ts'

/** More than any case or record of events may have; keeps endless files such as `/dev/zero` from filling the memory. */
const MOST_BYTES = 2 ** 28

/** The output could not be written, for want of room or otherwise; what sysexits call an input or output error. */
const EXIT_UNWRITTEN = 74

/** Ended by a fault of the program's own; what BSD's sysexits call an internal software error. */
const EXIT_FAULT = 70

/** The folder of the package: what is compiled lies two folders below it, as one file or as many. */
const root = new URL('../../', import.meta.url)

/** The folder of what was built. */
const built = new URL('../', import.meta.url)

const version = readVersion()

const host: Host = {
  readFile,
  readStdin: () => readAll(process.stdin),
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  env: name => process.env[name],
  version,
  cores: availableParallelism(),
  listenForStop,
  // What few commands need is loaded when they ask for it.
  runBlocks: async (task, request) => (await import('./node/run-blocks.ts')).runBlocks(task, request),
  queue: {
    share: async (url, task, request) => (await import('./node/queue/share.ts')).share(url, version, task, request),
    serve: async (url, options) => (await import('./node/queue/serve.ts')).serve(url, version, options),
  },
  lookAtFiles,
  unpack,
  openDatabase: openDuckDb,
  writeFile,
  readShipped: path => readShipped(built, path),
  serveWorkbench: async request => (await import('./node/serve/workbench.ts')).serveWorkbench(built, request),
}

try {
  // Setting the code, rather than exiting, lets everything be written that is still on its way to a pipe.
  process.exitCode = await main(host, process.argv.slice(2))
} catch (fault) {
  const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  process.stderr.write(`This is a fault in Tertius itself; please report it with the command you gave.\n${what}\n`)
  process.exitCode = EXIT_FAULT
}

async function readFile(path: string, named: 'by-user' | 'by-file' = 'by-user'): Promise<FileContent> {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return { problem: 'directory' }
    if (named === 'by-file' && !stat.isFile()) return { problem: 'unreadable' }
  } catch (error) {
    return { problem: problemOf(error) }
  }
  return readAll(createReadStream(path))
}

async function readAll(stream: Readable): Promise<FileContent> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > MOST_BYTES) return { problem: 'too-large' }
    }
  } catch (error) {
    return { problem: problemOf(error) }
  }
  return { bytes: Buffer.concat(chunks) }
}

function problemOf(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'EISDIR') return 'directory'
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable'
}

function output(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  let open = true
  // A reader that has seen enough, such as `head`, closes the pipe; that is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false
    if (error.code === 'EPIPE') return
    process.exitCode = EXIT_UNWRITTEN
    if (stream !== process.stderr) process.stderr.write(`error: the output cannot be written (${error.code})\n`)
  })
  const isTty = stream.isTTY === true
  return {
    write: text => {
      if (open) stream.write(text)
    },
    isTty,
    columns: stream.columns ?? 80,
    colour: isTty && process.env['TERM'] !== 'dumb',
  }
}

function readVersion(): string {
  const text = readFileSync(new URL('package.json', root), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
