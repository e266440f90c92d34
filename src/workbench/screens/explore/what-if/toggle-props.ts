import type { Reading, Variation } from '../../../../casefile/index.ts'

/** Which toggles are shown: those in whose words the filter occurs, and perhaps only those that are changed. */
export interface Filter {
  readonly shows: (changed: boolean, ...said: readonly string[]) => boolean
  readonly active: boolean
}

/** What every group of toggles is given. */
export interface ToggleProps {
  /** The case as it is read with what is supposed. */
  readonly reading: Reading
  readonly variation: Variation
  readonly filter: Filter
  readonly change: (label: string, variation: Variation) => void
}
