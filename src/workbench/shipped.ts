import firstText from '../../cases/russia-iran-israel-2026/case.yaml?raw'
import type { Drafts } from './state/drafts.ts'
import { browserSource, type CaseSource } from './state/source.ts'

/** The id of the case that is open when nothing else is asked for. */
const FIRST = 'russia-iran-israel-2026'

/** The texts of the other shipped cases by path, each fetched when it is opened. */
const texts = import.meta.glob<string>(['../../cases/**/case.yaml', '!../../cases/russia-iran-israel-2026/**'], {
  query: '?raw',
  import: 'default',
})

/** The records of events beside shipped cases. */
const records = import.meta.glob<string>('../../cases/**/*.csv', { query: '?raw', import: 'default' })

const idOf = (path: string): string => path.replace('../../cases/', '').replace('/case.yaml', '')

/** The ids of all shipped cases: their folders under `cases/`. */
export const SHIPPED: readonly string[] = [FIRST, ...Object.keys(texts).map(idOf)]

/** The case that is open when nothing else is asked for. It comes with the page. */
export function firstCase(): CaseSource {
  return browserSource(FIRST, nameIn(firstText, FIRST), firstText, besideOf(FIRST))
}

/** A shipped case; undefined where there is none of that id. */
export async function shippedCase(id: string): Promise<CaseSource | undefined> {
  if (id === FIRST) return firstCase()
  const fetch = Object.entries(texts).find(([path]) => idOf(path) === id)?.[1]
  if (fetch === undefined) return undefined
  const text = await fetch()
  return browserSource(id, nameIn(text, id), text, besideOf(id))
}

/** Reads what lies beside a shipped case. */
function besideOf(id: string): CaseSource['readBeside'] {
  return path => records[`../../cases/${id}/${path}`]?.() ?? Promise.resolve(undefined)
}

/** The document of an id in the address: a shipped case, or one that was begun in this browser. Undefined: there is none. */
export async function documentOf(id: string, drafts: Drafts): Promise<CaseSource | undefined> {
  const shipped = await shippedCase(id)
  if (shipped !== undefined) return shipped
  const draft = await drafts.find(id)
  return draft && browserSource(id, draft.name, draft.base)
}

/** What a document is called before it has been read properly: the title of the case, if it stands on a line of its own. */
function nameIn(text: string, id: string): string {
  return /^title: +(.+?) *$/mu.exec(text)?.[1]?.replaceAll(/^["']|["']$/gu, '') ?? id
}
