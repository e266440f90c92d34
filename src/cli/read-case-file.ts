import type { Case } from '../casefile/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { FileProblem, Host } from './host.ts'

/** A case file that was read, or why it could not be. */
export type CaseFile = ReadCaseFile | { readonly file: string; readonly problem: FileProblem }

/** What is in a case file. */
export interface ReadCaseFile {
  /** The name it goes by in messages. */
  readonly file: string
  readonly text: string
  /** Absent if the errors leave nothing to work with. */
  readonly case: Case | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** The local texts of its sources that were found beside it, by path. Absent: it names none, or is no case. */
  readonly sources?: ReadonlyMap<string, string>
}

/** What stands for standard input on the command line. */
export const STDIN = '-'

/**
 * Reads a case, and the local texts of its sources, which are looked for beside it.
 *
 * @param path - A path, or `-` for standard input; the texts of its sources are then looked for in the working directory.
 */
export async function readCaseFile(host: Host, path: string): Promise<CaseFile> {
  const file = path === STDIN ? '<stdin>' : path
  const content = path === STDIN ? await host.readStdin() : await host.readFile(path)
  if ('problem' in content) return { file, problem: content.problem }
  const { bytes } = content

  const { readCase } = await import('./read-case.ts')
  // The case says which texts it needs while it is read; they are fetched, and it is read once more with them.
  const needed = new Set<string>()
  const first = readCase(bytes, { file, sourceText: source => void needed.add(source) })
  const sources = await readSources(host, path, needed)
  const sourceText = (source: string): string | undefined => sources.get(source)
  return { file, sources, ...(needed.size === 0 ? first : readCase(bytes, { file, sourceText })) }
}

async function readSources(host: Host, casePath: string, sources: Iterable<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const source of sources) {
    const content = await host.readFile(besideFile(casePath, source), 'by-file')
    if ('bytes' in content) texts.set(source, new TextDecoder().decode(content.bytes))
  }
  return texts
}

/** A path written in a file, as seen from where the program runs. */
export function besideFile(file: string, path: string): string {
  const folder = /^.*[/\\]/.exec(file)?.[0] ?? ''
  const absolute = /^([/\\]|[A-Za-z]:[/\\])/.test(path)
  return absolute ? path : folder + path
}

/** Why a file could not be read, as a sentence without a full stop. */
export function describeProblem({ file, problem }: { readonly file: string; readonly problem: FileProblem }): string {
  switch (problem) {
    case 'missing':
      return `there is no file "${file}"`
    case 'directory':
      return `"${file}" is a folder, not a file`
    case 'unreadable':
      return `the file "${file}" cannot be read`
    case 'too-large':
      return `the file "${file}" is too large`
  }
}
