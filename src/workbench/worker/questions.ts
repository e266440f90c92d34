import type { Case, CaseEdit, CaseStart, EditedCase, Reading, Variation } from '../../casefile/index.ts'
import type { Diagnostic, Fix } from '../../diagnostics/index.ts'
import type { Concept } from '../../engine/index.ts'
import type { CaseEvent, Day, PostureResult } from '../../events/index.ts'
import type {
  Account,
  Backtest,
  BlastRadius,
  ClaimVerdict,
  Leverage,
  LeverageInShort,
  Mediation,
  MoveGraph,
  OverturningSet,
  Robustness,
  Stability,
  StabilitySummary,
  Theories,
  Timeline,
  WhatIf,
  Why,
  Withdrawable,
  WouldChange,
} from '../../inquiry/index.ts'
import type { BriefCargo, BriefParts, PostureRecord, Report, ShownAct } from '../../report/index.ts'
import type { Game } from './game.ts'

/** What every question about a case is asked of. */
export interface About {
  /** The text of the case file. */
  readonly text: string
  readonly variation: Variation
}

/** A result as `--json` gives it, the same in words, and the case as it was read for it. */
export interface Told<Result> {
  readonly result: Result
  readonly report: Report
  readonly reading: Reading
}

/** A claim of the case by its id, or a proposition of the reader's own. */
export interface Wanted {
  readonly claim?: string
  readonly holds?: string
}

interface Question<Asked, Found> {
  readonly asked: Asked
  readonly found: Found
}

/**
 * Every question the worker can be asked, by name: what is handed in and what comes back. To add one, add a line here and
 * the function of the same name in `more-answers.ts`; the compiler asks for both.
 */
export interface Questions {
  /** The case and all that is wrong with it, however half-written it is. */
  read: Question<
    { readonly text: string },
    { readonly case: Case | undefined; readonly diagnostics: readonly Diagnostic[] }
  >
  /** The text with a diagnostic's mend made. */
  mend: Question<{ readonly text: string; readonly fix: Fix }, string>
  /** The text with an edit made, or why it is refused. */
  edit: Question<{ readonly text: string; readonly edit: CaseEdit }, EditedCase>
  /** The answer and the reasons, without the search for what would change it: what has to be there at once. */
  account: Question<About, { readonly account: Account; readonly reading: Reading }>
  /** What would change the answer. Slow. */
  wouldChange: Question<About, WouldChange>
  /** In how many variations the answer stays the same. Slow. */
  robustness: Question<
    About & { readonly vary_all?: boolean; readonly foresight_set?: readonly Concept[] },
    Told<Robustness>
  >
  /** The whole briefing, as `tertius answer` prints it. */
  briefing: Question<About, Told<Account>>
  /** What a variation changes against another, which is the case as written unless said otherwise. */
  whatIf: Question<About & { readonly base?: Variation }, Told<WhatIf>>
  why: Question<
    About & Wanted & { readonly actor?: string; readonly over?: Withdrawable; readonly to?: number },
    Told<Why>
  >
  blast: Question<About & { readonly id: string }, Told<BlastRadius>>
  leverage: Question<About & Wanted & { readonly actor: string }, Told<Leverage>>
  leverageTable: Question<About, Told<readonly LeverageInShort[]>>
  mediation: Question<About & Wanted & { readonly mediator?: string; readonly to?: number }, Told<Mediation>>
  /** Every state and verdict. For large cases ask for the summary. */
  stability: Question<About, Told<Stability>>
  stabilitySummary: Question<About, Told<StabilitySummary>>
  theories: Question<About & { readonly actor: string }, Told<Theories>>
  /** With the text of the record of events, if there is one. */
  timeline: Question<
    About & { readonly events?: string },
    Told<Timeline<CaseEvent>> & { readonly unread: readonly Diagnostic[] }
  >
  /** With the text of the record of events, if there is one. */
  backtest: Question<About & { readonly events?: string }, Told<Backtest>>
  /**
   * What a briefing in one file is put together from, but for the page itself: see `src/report/brief-file.ts`. With the
   * texts of the sources, by the path the case gives.
   */
  briefParts: Question<
    About & { readonly texts: Readonly<Record<string, string>> },
    Omit<BriefParts, 'cargo'> & Pick<BriefCargo, 'quotations' | 'variation'>
  >
  /** Of the text of a source, some paragraphs by their numbers; of those that it has. */
  paragraphs: Question<
    { readonly text: string; readonly numbers: readonly number[] },
    readonly { readonly number: number; readonly words: string }[]
  >
  /** The text of a new case, and the case that is in it. */
  newCase: Question<{ readonly start: CaseStart }, { readonly text: string; readonly case: Case | undefined }>
  /** A game that the reader plays for one actor, from its turns: of each, the options changed; none for letting things be. */
  game: Question<
    About & { readonly player: string; readonly turns: readonly (readonly string[])[] },
    { readonly game: Game; readonly reading: Reading }
  >
  /** The states and moves of a picture: who would move where, and what keeps others from moving. */
  moveGraph: Question<About, { readonly graph: MoveGraph; readonly reading: Reading }>
  /** Every state and verdict, where there are no more states than `most`; else the counts alone. */
  states: Question<About & { readonly most: number }, States>
  /** The smallest sets of facts, or of drivers, whose withdrawal changes a verdict, for every claim. Slow. */
  overturn: Question<About & { readonly over: Withdrawable; readonly to: number }, WouldBeOverturned>
  /** What the record of events has of an actor, measured, from a day on if one is named. Null: nothing that can be read. */
  conduct: Question<
    About & { readonly events: string; readonly actor: string; readonly toward?: string; readonly from?: Day },
    Conduct | null
  >
}

/** The states of a case, and which of them are where things stand and where they end. */
export interface States {
  /** Null: there are more than asked for. */
  readonly all: Stability | null
  /** Null where all are there. */
  readonly summary: StabilitySummary | null
  readonly status_quo: readonly string[]
  /** What is taken in each of the states that play ends in. */
  readonly outcomes: readonly (readonly string[])[]
  readonly reading: Reading
}

export interface WouldBeOverturned {
  /** By claim id: the verdict with nothing withdrawn. */
  readonly before: Readonly<Record<string, ClaimVerdict>>
  readonly claims: Readonly<Record<string, readonly OverturningSet[]>>
  /** Every set of up to this many was tried. */
  readonly searched_to: number
  readonly reading: Reading
}

/** An actor's posture as pictures show it, without the names. */
export interface Conduct {
  readonly result: PostureResult
  readonly record: PostureRecord
  readonly acts: readonly ShownAct[]
  readonly reading: Reading
}

export type QuestionName = keyof Questions
export type AskedOf<Name extends QuestionName> = Questions[Name]['asked']
export type FoundBy<Name extends QuestionName> = Questions[Name]['found']

/**
 * Questions that are answered bit by bit: they tell how far they are, can be stopped, and let others pass. The rest are
 * answered one after the other, and are expected to take no longer than a frame or two on a case of ordinary size.
 */
export const SLOW: ReadonlySet<QuestionName> = new Set(['wouldChange', 'robustness', 'overturn'])

/** What becomes of a question. */
export type Reply<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  /** The case has errors, or there is nothing to analyse: what stands in the way, and what can be made out of the case. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[]; readonly case: Case | undefined }
  /** What was asked makes no sense for this case, said in a sentence for the person: an unknown id, a broken proposition. */
  | { readonly kind: 'unclear'; readonly message: string }
  /** A fault of ours. */
  | { readonly kind: 'failed'; readonly message: string }
