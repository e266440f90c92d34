import { type Draft, sameContent } from './draft.ts'
import type { Aside, Drafts } from './drafts.ts'
import type { CaseSource, CaseText } from './source.ts'
import { openTabs, ownTab } from './tab-id.ts'
import { begun, changed, type History, isPlain, type Work } from './work.ts'
import type { Conflict } from './conflict.ts'

/** What there was of a document when it was opened. */
export interface Found {
  readonly base: CaseText
  readonly draft: Draft | undefined
  /** What this tab had kept aside, being something else than the draft. */
  readonly aside: Draft | undefined
  /** What tabs kept aside that are no longer there: something else than both. */
  readonly abandoned: readonly Aside[]
  /** The name of this tab. */
  readonly tab: string
  /** What had been done to it when it was last open. */
  readonly history: History | undefined
}

/** Looks for all there is of a document: what its source has, and what the browser kept and was left with. */
export async function findAll(source: CaseSource, drafts: Drafts): Promise<Found> {
  const { id } = source
  const [tab, open] = await Promise.all([ownTab(), openTabs()])
  await drafts.left.take(id, drafts, other => other === tab || !open.has(other))
  const asked = [source.read(), drafts.find(id), drafts.asides(id), drafts.history(id)] as const
  const [base, draft, asides, history] = await Promise.all(asked)
  const own = asides.find(aside => aside.tab === tab)?.draft
  const aside = own !== undefined && draft !== undefined && sameContent(own, draft) ? undefined : own
  // What is kept twice would come back when the draft has long gone on.
  if (own !== undefined && aside === undefined) await drafts.forgetAside(id, tab).catch(() => undefined)
  const known = [aside, draft].filter(one => one !== undefined)
  const abandoned = asides.filter(other => !open.has(other.tab) && !known.some(one => sameContent(one, other.draft)))
  return { base, draft, aside, abandoned, tab, history }
}

/** What was left when the document was last open, with what the address supposes, if it supposes anything. */
export function workOn({ base, draft, aside }: Found, variation: Work['variation']): Work {
  const left = aside ?? draft
  if (left === undefined) return { text: base.text, variation }
  return {
    // A draft that only supposes something has no text of its own to keep.
    text: left.text === left.base ? base.text : left.text,
    variation: isPlain(variation) ? left.variation : variation,
    ...(left.brief && { brief: left.brief }),
  }
}

/** The history that work goes on from: the one that was kept, with what came after it as one step, else a new one. */
export function historyOf({ history }: Found, work: Work): History {
  return history === undefined ? begun(work) : changed(history, 'what was done last', work)
}

/**
 * The conflicts that were there when the document was last open, or that have come up since: the file went on while a
 * draft of it was lying here.
 */
export function clashes({ base, draft, aside, abandoned }: Found): Conflict[] {
  const conflicts: Conflict[] = []
  if (draft !== undefined && aside !== undefined) conflicts.push({ from: 'tab', theirs: draft })
  const mine = aside ?? draft
  // A text that the page was writing when it went away is its own.
  const known = [mine?.base, mine?.text, mine?.written]
  if (mine !== undefined && mine.text !== mine.base && !known.includes(base.text))
    conflicts.push({ from: 'file', theirs: base })
  return [...conflicts, ...abandoned.map(({ tab, draft: theirs }): Conflict => ({ from: 'gone', theirs, tab }))]
}
