/** A value of a result. Statements cast what is something else: days to text, large counts to `DOUBLE`. */
export type SqlValue = string | number | boolean | null

/** A row of a result by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>

/**
 * A database in memory that reads the files it was opened for, and nothing else: no other file, no network. The only
 * thing the record needs of the world; the command line has the real one.
 */
export interface Database {
  /**
   * Runs a statement.
   *
   * @param parameters - The values of `$name` in it.
   * @throws {@link DatabaseError} for what a file can do to it: not there any more, broken, not what its name says.
   */
  rows(sql: string, parameters?: Readonly<Record<string, SqlValue>>): Promise<readonly SqlRow[]>
  /**
   * The first line of a text file that passes; null: none does. A packed file is unpacked.
   *
   * @param passes - Given the line without its end.
   */
  findLine(file: string, encoding: 'utf8' | 'latin1', passes: (line: string) => boolean): Promise<FoundLine | null>
  /** Lets go of memory and of what was put on disk for want of it. */
  close(): void
}

/** A line of a text file, without its end. */
export interface FoundLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** What a database says when it cannot read a file or has no room left. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}
