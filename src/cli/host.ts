import type { Database, FileLook } from '../events/index.ts'
import type { SweepTask } from '../inquiry/index.ts'
import type { BlockRequest, BlockRun, WorkQueue } from './blocks.ts'

/** The world as the commands see it: files, streams, surroundings. Handed in, so that tests can hand in another. */
export interface Host {
  /**
   * Reads a whole file. Never throws for what a file system can do.
   *
   * @param named - Who named it: the user, for whom a pipe is a file too, or a file, which may name plain files only.
   */
  readFile(path: string, named?: 'by-user' | 'by-file'): Promise<FileContent>
  /** Reads standard input to its end. */
  readStdin(): Promise<FileContent>
  readonly stdout: Output
  readonly stderr: Output
  /** A variable of the environment; undefined if it is not set. */
  env(name: string): string | undefined
  /** The version of this program. */
  readonly version: string
  /** How many threads can work at once; absent: only the one that asks can. */
  readonly cores?: number
  /** Listens for the user's wish to end early; absent: there is no way to wish it. */
  listenForStop?(): Stop
  /** Does blocks of work on several threads; the user may end it early. */
  runBlocks?(task: SweepTask, request: BlockRequest): Promise<BlockRun>
  /** Work shared with other machines; absent: there is no network. */
  readonly queue?: WorkQueue
  /**
   * Finds the files that paths, folders and patterns name, and looks at the beginning of each.
   *
   * @param named - Who named them, as for `readFile`.
   */
  lookAtFiles?(paths: readonly string[], named?: 'by-user' | 'by-file'): Promise<FilesLookedAt>
  /** What a file packed with gzip has in it; null: it is broken, or far too large. */
  unpack?(bytes: Uint8Array): Uint8Array | null
  /** Opens a database that can read some files; null: what that takes is not installed. */
  openDatabase?(files: readonly string[]): Promise<Database | null>
  /** Writes a whole file, over what was there; absent: nothing can be written. Never throws for what a file system can do. */
  writeFile?(path: string, content: string | Uint8Array): Promise<WriteProblem | null>
  /** Reads a text that comes with the program, by its path from the folder of what was built; null: it is not there. */
  readShipped?(path: string): Promise<string | null>
  /** Serves the workbench to the browsers of this machine; absent: it cannot be served. */
  serveWorkbench?(request: WorkbenchRequest): Promise<ServedWorkbench | { readonly problem: ServeProblem }>
}

/** Whether the user has asked for an early end of work that can be ended with what is done so far. */
export interface Stop {
  /** Lets what was asked meanwhile arrive, and says whether it did. Once true, always true. */
  asked(): Promise<boolean>
  /** Stops listening. */
  release(): void
}

/** Files that were found, and what was not. */
export interface FilesLookedAt {
  readonly looks: readonly FileLook[]
  readonly problems: readonly { readonly path: string; readonly problem: 'missing' | 'unreadable' }[]
}

/** Why a file was not written. */
export type WriteProblem = 'missing-folder' | 'directory' | 'unwritable' | 'no-room'

/** What the workbench is opened on. */
export interface WorkbenchRequest {
  /** The path of a case file; null: none, and the page shows a case of its own. */
  readonly casePath: string | null
  /** 0: any that is free; the same for the same case if possible. */
  readonly port: number
}

/** `not-built`: the page does not come with this program; the others are about the port. */
export type ServeProblem = 'not-built' | 'taken' | 'forbidden'

/** The workbench while it is served. */
export interface ServedWorkbench {
  /** Where it is. Whoever knows this address may read and write the case. */
  readonly url: string
  /** Shows it in the user's browser. Whether that was possible. */
  openBrowser(): Promise<boolean>
  /** Waits until the user ends the program, and stops serving. */
  untilEnded(): Promise<void>
}

/** The bytes of a file, or why there are none. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly problem: FileProblem }

/** `too-large`: so large that the rest of it was not read. */
export type FileProblem = 'missing' | 'directory' | 'unreadable' | 'too-large'

/** A stream for text. */
export interface Output {
  /** Writes, or does nothing once nobody reads any more. */
  write(text: string): void
  readonly isTty: boolean
  /** Width in columns; 80 where it is not known. */
  readonly columns: number
  /** Whether it can show colour, wishes of the user aside. */
  readonly colour: boolean
}
