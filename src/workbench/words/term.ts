/** A term as it is used here. */
export interface Term {
  /** Part of the address of the term. */
  readonly id: string
  readonly name: string
  /** Two plain sentences. */
  readonly short: string
  /** The formal definition, where there is one. */
  readonly formal?: string
  /** Other words that somebody may look for. */
  readonly also?: string
  /** Ids of terms that go with it. */
  readonly see?: readonly string[]
}
