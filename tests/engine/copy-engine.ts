import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Engine } from '../support/net.ts'

/** A fault put into a copy of the engine. */
export interface Plant {
  readonly name: string
  /** A file of `src/engine`. */
  readonly file: string
  /** A text that is in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** Only to be seen where there are many states. */
  readonly large?: true
}

/** A temporary folder for copies of the engine. */
export function nursery(): string {
  return mkdtempSync(join(tmpdir(), 'tertius-planted-'))
}

/** Copies the engine, changes the copy as a plant says, and loads it. Without a plant: the engine as it is. */
export async function loadCopy(folder: string, name: string, plant?: Plant): Promise<Engine> {
  const copy = join(folder, name)
  for (const zone of ['engine', 'logic']) cpSync(join('src', zone), join(copy, zone), { recursive: true })
  if (plant !== undefined) applyPlant(copy, plant)
  const bundle = await rolldown({ input: join(copy, 'engine', 'index.ts'), platform: 'neutral' })
  const { output } = await bundle.generate({ format: 'cjs' })
  await bundle.close()
  const exports = {}
  new Function('exports', output[0].code)(exports)
  return exports as Engine
}

function applyPlant(copy: string, { file, find, replace }: Plant): void {
  const path = join(copy, 'engine', file)
  const source = readFileSync(path, 'utf8')
  const times = source.split(find).length - 1
  if (times !== 1)
    throw new Error(`src/engine/${file} has this text ${times} times, not once; mend the plant:\n${find}`)
  writeFileSync(
    path,
    source.replace(find, () => replace),
  )
}
