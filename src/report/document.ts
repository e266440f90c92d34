/**
 * A report before it is set: blocks of phrases, the same for every output. What is emphasised and what is an aside is
 * said here; how that looks is up to the renderer.
 */
export interface Report {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A piece of running text: plain, or with a style. */
export type Inline = string | { readonly style: InlineStyle; readonly text: string }

/** `strong`: to be read first; `quiet`: an aside, such as an id or a place in a source. */
export type InlineStyle = 'strong' | 'quiet'

export type Phrase = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Phrase }
  /** Numbered items are steps or ranks; the others stand in no order. */
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Phrase[])[] }

/** An item of a list: a lead and, under it, lines of their own. */
export interface Item {
  readonly lead: Phrase
  readonly lines: readonly Phrase[]
}

export function strong(text: string): Inline {
  return { style: 'strong', text }
}

export function quiet(text: string): Inline {
  return { style: 'quiet', text }
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

export function paragraph(...text: Phrase): Block {
  return { kind: 'paragraph', text }
}

export function list(items: readonly Item[], numbered = false): Block {
  return { kind: 'list', numbered, items }
}

/** The text of a phrase without its styles. */
export function plain(phrase: Phrase): string {
  return phrase.map(inline => (typeof inline === 'string' ? inline : inline.text)).join('')
}
