/** One line of the table of results. */
export interface Row {
  readonly what: string
  readonly unit: 'ms' | 's' | 'times'
  /** One number per run, in the unit. */
  readonly values: readonly number[]
  readonly note?: string
}

/** The time of each of some runs in milliseconds, after some that do not count. */
export function times(run: () => unknown, runs: number, warming: number): number[] {
  for (let k = 0; k < warming; k++) run()
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}

/** Hands rows to the script that prints the table, a line each. */
export function report(...rows: readonly Row[]): void {
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
}

/** The value in the middle of a run of numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >>> 1]!
}
