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
  /** Does blocks of work on several threads; the user may end it early. */
  runBlocks?(task: SweepTask, request: BlockRequest): Promise<BlockRun>
  /** Work shared with other machines; absent: there is no network. */
  readonly queue?: WorkQueue
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
