import { type FSWatcher, realpathSync, watch } from 'node:fs'
import { dirname } from 'node:path'

/** Stops following. */
export type Unfollow = () => void

/** Editors write in several steps; this long after the last of them, in milliseconds, the file is looked at. */
const CALM = 50

/** Where the system's notices do not come, as on network drives, the file is looked at this often, in milliseconds. */
const ROUND = 1000

/**
 * Looks at a file whenever it may have changed, and tells when it has. Its folder is watched rather than the file, for
 * many editors put a new file in the old one's place; and now and then it is looked at without any notice.
 *
 * @param look - What stands for the content, such as its hash. Never throws.
 * @param changed - Told of each content that differs from the one before.
 */
export function followFile<Content>(
  path: string,
  look: () => Promise<Content>,
  changed: (content: Content) => void,
): Unfollow {
  let known = look()
  let calm: NodeJS.Timeout | undefined
  const compare = async (): Promise<void> => {
    const before = known
    known = look()
    const [was, is] = await Promise.all([before, known])
    if (was !== is) changed(is)
  }
  const soon = (): void => {
    clearTimeout(calm)
    calm = setTimeout(() => void compare(), CALM)
  }
  const watchers = foldersOf(path).flatMap(folder => watchFolder(folder, soon))
  const rounds = setInterval(() => void compare(), ROUND)
  return () => {
    clearTimeout(calm)
    clearInterval(rounds)
    for (const watcher of watchers) watcher.close()
  }
}

/** The folder of the file, and of the file it leads to if it is a link. */
function foldersOf(path: string): string[] {
  const folders = new Set([dirname(path)])
  try {
    folders.add(dirname(realpathSync(path)))
  } catch {
    // It is not there yet.
  }
  return [...folders]
}

function watchFolder(folder: string, notice: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, notice)
    watcher.on('error', () => watcher.close()) // the rounds go on without it
    return [watcher]
  } catch {
    return []
  }
}
