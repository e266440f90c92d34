import type { Case } from '../casefile/index.ts'
import { type ActorTable, actorTable, readActorTable } from '../events/index.ts'
import type { FileFault } from './file-fault.ts'
import type { Host } from './host.ts'
import { describeProblem } from './read-case-file.ts'

/** A table of actors with what is wrong with the lines of the user's own, or why that cannot be read, as a clause. */
export type ActorsRead =
  | { readonly table: ActorTable; readonly faults: readonly FileFault[] }
  | { readonly problem: string }

/** Whose actors, and in which file the user's own lines are. */
export interface ActorsAsked {
  /** The case whose ids actors go by. */
  readonly case?: Case
  /** The path of a user's table of actors. */
  readonly actors?: string
  /** Who named it; absent: the user. */
  readonly named?: 'by-user' | 'by-file'
}

/** The table of actors: the built-in one under the ids of a case, with the user's own lines. */
export async function readActors(host: Host, { actors, named, case: subject }: ActorsAsked): Promise<ActorsRead> {
  const known = (subject?.actors ?? []).map(({ id, name }) => ({ id, names: [name] }))
  if (actors === undefined) return { table: actorTable(known), faults: [] }
  const content = await host.readFile(actors, named)
  if ('problem' in content) return { problem: describeProblem({ file: actors, problem: content.problem }) }
  const text = new TextDecoder().decode(content.bytes)
  const { rows, diagnostics } = readActorTable(text)
  const faults = diagnostics.map(diagnostic => ({ file: actors, text, diagnostic }))
  return { table: actorTable(known, rows), faults }
}
