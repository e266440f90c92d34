/**
 * A question whose answer is put together from numbered blocks of work. Blocks need nothing of one another, so they can be
 * done in any order, in several threads or on several machines, and even twice; the answer is the same, to the byte.
 */
export interface Sweep<Part extends BlockPart, Whole> {
  /** How many blocks there are; they are numbered from 0. */
  readonly blocks: number
  /** Does one block. The same number gives the same part, whatever was done before. Parts survive JSON. */
  run(block: number): Part
  /** The answer from the parts that are there, in any order; one from fewer than all of them says so. */
  merge(parts: readonly Part[]): Whole
}

/** What a block of work found. */
export interface BlockPart {
  readonly block: number
}

/** Told after each block how many are done of how many. */
export type OnProgress = (done: number, of: number) => void

/** Does all the blocks of a sweep, one after the other. */
export function runSweep<Part extends BlockPart, Whole>(sweep: Sweep<Part, Whole>, onProgress?: OnProgress): Whole {
  const parts: Part[] = []
  for (let block = 0; block < sweep.blocks; block++) {
    parts.push(sweep.run(block))
    onProgress?.(block + 1, sweep.blocks)
  }
  return sweep.merge(parts)
}

/** The parts by block number, each once. */
export function inBlockOrder<Part extends BlockPart>(parts: readonly Part[]): Part[] {
  const byBlock = new Map(parts.map(part => [part.block, part]))
  return [...byBlock.values()].sort((a, b) => a.block - b.block)
}
