import { readdirSync, statSync } from 'node:fs'
import { join, parse } from 'node:path'

/**
 * The files a pattern names, in order: `*` stands for anything within a name, `?` for one character of it.
 *
 * @returns Empty where there are none, as for a path without either that does not exist.
 */
export function expandPattern(pattern: string): readonly string[] {
  if (!/[*?]/u.test(pattern)) return []
  const { root } = parse(pattern)
  const parts = pattern
    .slice(root.length)
    .split(/[/\\]/u)
    .filter(part => part !== '')
  let found: readonly string[] = [root]
  for (const part of parts) found = found.flatMap(folder => matching(folder, part))
  return found.filter(path => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}

function matching(folder: string, part: string): readonly string[] {
  if (!/[*?]/u.test(part)) return [join(folder, part)]
  const wanted = new RegExp(
    `^${part
      .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'u',
  )
  return namesIn(folder)
    .filter(name => wanted.test(name) && !name.startsWith('.'))
    .map(name => join(folder, name))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder).sort()
  } catch {
    return []
  }
}
