import type { Format } from '../formats/format.ts'

/** Files of one layout, as they are read together. */
export interface FileGroup {
  readonly format: Format
  /** Paths as the database is given them. */
  readonly files: readonly string[]
  readonly container: Container
  /** What the columns are called, in the order of the files. */
  readonly columns: readonly string[]
}

/** What the rows are written in. */
export type Container =
  | { readonly kind: 'parquet' }
  | {
      readonly kind: 'text'
      readonly delimiter: string
      /** Whether the first line names the columns. */
      readonly heading: boolean
      readonly compression: 'none' | 'gzip'
    }

/** Whether the cells of a group are written in one way throughout, so that none needs adjusting. */
export function isUniform({ format, container }: Pick<FileGroup, 'format' | 'container'>): boolean {
  return format.uniform !== undefined || container.kind === 'parquet'
}

/** The longest line of a text file that is read, in bytes. Real ones are a few thousand long. */
export const LONGEST_LINE = 1_000_000
