import type { Diagnostic } from '../../diagnostics/index.ts'

/** The case itself, or something declared in it; an option by `ACTOR.option`, a constraint without an id by `constraint-N`. */
export type EditedPart = { readonly kind: 'case' } | DeclaredPart

export interface DeclaredPart {
  readonly kind: DeclaredKind
  readonly id: string
}

export type DeclaredKind =
  | 'actor'
  | 'option'
  | 'fact'
  | 'driver'
  | 'constraint'
  | 'claim'
  | 'source'
  | 'scenario'
  | 'episode'

/** What a field may be given: as in the case file, `rests_on` for one being names and records `{ any: [...] }`. */
export type EditValue =
  | string
  | number
  | boolean
  | readonly EditValue[]
  | { readonly [key: string]: EditValue | undefined }

/** A change to a case, to be made in its text. Fields go by their names in the case file. */
export type CaseEdit =
  /** Gives a field a value; null, or an empty list, takes the field away. A constraint may be given another kind so. */
  | { readonly kind: 'set'; readonly part: EditedPart; readonly field: string; readonly value: EditValue | null }
  /** A new part, last of its kind, or with a place from 0 for a driver or constraint. */
  | ({ readonly kind: 'add'; readonly fields: Readonly<Record<string, EditValue | undefined>> } & AddedPart)
  /**
   * Takes a part out with what belongs to it: with an actor its options, drivers and ranking. What names it elsewhere
   * stays, and is then reported by the reader, unless `references` is `remove`: lists lose it then, propositions never.
   */
  | { readonly kind: 'remove'; readonly part: DeclaredPart; readonly references?: 'leave' | 'remove' }
  /** A driver up or down by one among those of its actor, or to a place from 0. Past the ends it stays at the end. */
  | { readonly kind: 'move'; readonly driver: string; readonly to: 'up' | 'down' | number }
  /** Another id, everywhere in the file. An option stays with its actor: `to` is the new id without it. */
  | { readonly kind: 'rename'; readonly part: DeclaredPart; readonly to: string }
  /** Into the status quo of the case, or of a scenario that has its own, or out of it. */
  | { readonly kind: 'toggle'; readonly option: string; readonly scenario?: string }
  /** The whole status quo. */
  | { readonly kind: 'status-quo'; readonly taken: readonly string[]; readonly scenario?: string }

/** What is added: a driver needs to know its actor. */
export type AddedPart =
  | { readonly part: DeclaredPart & { readonly kind: 'driver' }; readonly actor: string; readonly at?: number }
  | { readonly part: DeclaredPart & { readonly kind: 'constraint' }; readonly at?: number }
  | { readonly part: DeclaredPart & { readonly kind: Exclude<DeclaredKind, 'driver' | 'constraint'> } }

/** A text after an edit. */
export interface EditedCase {
  /** The text with the edit made; the text as it was where it is refused. */
  readonly text: string
  /** Why the edit is refused, with spans into the text as it was; empty where it is made. */
  readonly diagnostics: readonly Diagnostic[]
  /**
   * Files beside the case that may use a renamed or removed id and were not looked at: the record of events, event data, and
   * the table of their actors.
   */
  readonly elsewhere: readonly string[]
}
