import { useBench } from '../../state/context.ts'
import { SHIPPED } from '../../shipped.ts'
import type { Drafts } from '../../state/drafts.ts'
import { browserSource } from '../../state/source.ts'

/** Opens a text as a document of its own, which the browser keeps from the first moment on. */
export type Begin = (name: string, text: string, screen?: string) => Promise<void>

/**
 * Begins documents.
 *
 * @returns `begin` makes a new one each time; `reopen` finds the one that was made of the same text before, with all that
 * was done to it.
 */
export function useBegin(): { readonly begin: Begin; readonly reopen: Begin } {
  const { open, drafts } = useBench()
  const start = async (id: string, name: string, text: string, screen?: string): Promise<void> => {
    if ((await drafts.find(id)) === undefined) {
      // Where the browser keeps nothing, the page says so as soon as there is something to keep.
      await drafts.keep(id, { text, base: text, variation: {}, name }, 0).catch(() => undefined)
    }
    await open(browserSource(id, name, text), screen)
  }
  return {
    begin: async (name, text, screen) => start(await freeId(slugOf(name), drafts), name, text, screen),
    reopen: (name, text, screen) => start(`${slugOf(name)}-${stampOf(text)}`, name, text, screen),
  }
}

/** The id, with a number where a case of that id comes with the page or is kept. */
async function freeId(slug: string, drafts: Drafts): Promise<string> {
  const taken = new Set([...SHIPPED, ...(await drafts.all()).map(([id]) => id)])
  for (let k = 1; ; k++) {
    const id = k === 1 ? slug : `${slug}-${k}`
    if (!taken.has(id)) return id
  }
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  return slug.slice(0, 40) || 'case'
}

/** Stands for a text (FNV-1a, 32 bits): the same file is the same document. */
function stampOf(text: string): string {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** The title of a case, if it stands on a line of its own. */
export function titleIn(text: string): string | undefined {
  const title = /^title: +(.+?) *$/mu.exec(text)?.[1]?.replaceAll(/^["']|["']$/gu, '')
  return title === undefined || /^[>|&*]/u.test(title) ? undefined : title
}
