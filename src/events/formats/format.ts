import type { Scheme } from '../ladder/ladder.ts'

/** The layouts of event data that are read, besides the table written by hand. */
export const FORMATS = ['gdelt-1', 'gdelt-2', 'icews', 'polecat', 'acled', 'phoenix', 'table'] as const
export type FormatId = (typeof FORMATS)[number]

/** One of the two sides of an act, as SQL over the columns of a format. */
export interface SideFields {
  /** The side as coded, the finest name it goes by: what repeats of one happening share. NULL: nobody is named. */
  readonly coded: string
  /** What says which actor it is: the code or name of a country; NULL: only `coded` can. */
  readonly country: string
  /** A role of CAMEO, three letters, which tells the channel or that a title may; NULL where there is none. */
  readonly role: string
  /** Names, titles and sectors that may tell the channel; NULL where there are none. */
  readonly called: string
  /** Roles or sectors, parted by commas or semicolons, by which a user's table of actors can tell people of a country apart; NULL where there are none. */
  readonly sectors: string
}

/** What every format comes to, as SQL over its columns. All is text but `day`, a DATE, `lag` and `tone`. */
export interface Fields {
  readonly day: string
  /** Days from the act to when the report was found, BIGINT, NULL in a row that does not say; null where a format does not. */
  readonly lag: string | null
  readonly source: SideFields
  readonly target: SideFields
  readonly code: string
  /** The Goldstein weight or a like intensity, DOUBLE; NULL where there is none, not a number where what is written is none. */
  readonly tone: string
}

/** A layout of event data. */
export interface Format {
  readonly id: FormatId
  /** How people call it. */
  readonly title: string
  readonly scheme: Scheme
  /** The columns of a file without a heading; absent where files have one. */
  readonly positional?: readonly string[]
  /** Columns without which a heading is not one of this format. */
  readonly needs: readonly string[]
  /** Whether cells may be in double quotes. */
  readonly quoted: boolean
  /**
   * Of a layout that programs write, always in the same letters and without stray blanks: the words that stand for missing,
   * which its fields see as NULL. Spares adjusting every cell.
   */
  readonly uniform?: { readonly missing: readonly string[] }
  /** Whether a file may be anything but UTF-8. */
  readonly latin1?: boolean
  /** Whether one row may have several actors on a side, separated by semicolons. */
  readonly lists?: boolean
  /**
   * What it comes to.
   *
   * @param columns - The columns that are there.
   * @param written - `by-programs`: cells need no adjusting, as in a Parquet file.
   */
  readonly fields: (columns: readonly string[], written: 'by-programs' | 'by-anybody') => Fields
}
