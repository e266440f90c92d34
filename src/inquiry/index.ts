export { type Analysis, analyse, type Obstacle, Unanswerable } from './analysis.ts'
export { type Answer, answer, type Outcome, type PathStep } from './answer.ts'
export type { Basis } from './basis.ts'
export { type BlastRadius, blastRadius, type FallenReason, kindOf, type Told } from './blast-radius.ts'
export type { FallenSet, FallenStep, FallenTally, Lost, Parts, Tally, VerdictTurn } from './blast-sentences.ts'
export { type Account, account, type Briefing, briefing, focusOf, type WouldChange, wouldChange } from './briefing.ts'
export {
  type Backtest,
  backtest,
  type EpisodeResult,
  type Forecaster,
  type FromRecordResult,
  type OptionResult,
  type Score,
  type Total,
} from './backtest.ts'
export {
  type Attribution,
  type CaseChange,
  type CaseDiff,
  caseDiff,
  compareCases,
  type FieldChange,
  type FieldValue,
  type MadeBy,
  type PartKind,
  type PartRef,
  type VerdictPair,
} from './diff/index.ts'
export { type Against, type Expectation, type Expected, expectations } from './expectations.ts'
export { type EventFit, type Happening, type Timeline, type TimelineEntry, timeline } from './timeline.ts'
export type { EditKind } from './edits.ts'
export type { IdleEdit, IdleReason } from './idle-edits.ts'
export { type Linchpin, type LinchpinOptions, type LinchpinSearch, linchpins, linchpinSteps } from './linchpins.ts'
export type { SetSearchPart } from './minimal-sets.ts'
export {
  type Overturning,
  type OverturningSet,
  type OverturnOptions,
  overturning,
  overturningSweep,
  type Withdrawable,
} from './overturn.ts'
export { type Reversal, type Reversals, type ReversalSet, reversals, reversalSweep } from './reversals.ts'
export type { RobustnessPart } from './robustness/part.ts'
export type { PerVerdict, Robustness, Varied } from './robustness/result.ts'
export { MOST_EXACT, type RobustnessOptions, RobustnessSweep, robustness } from './robustness/robustness.ts'
export type { Importance } from './robustness/tables.ts'
export type { ChangePlan, DriverChange } from './driver-changes.ts'
export type { BarredChoice, Choice } from './hold.ts'
export {
  type HeldChoice,
  type Leverage,
  type LeverageInShort,
  type LeverageOptions,
  type LeverageVerdict,
  leverage,
  leverageTable,
  type Wanted,
} from './leverage.ts'
export {
  type BringingAbout,
  type Mediation,
  type MediationOptions,
  type MediatorsPart,
  mediation,
  mediationSteps,
  type WantedState,
} from './mediation.ts'
export {
  type Compared,
  type CourseStep,
  MOST_MOVES,
  type Play,
  play,
  type PlayCourse,
  type PlayedActor,
  type PlayMove,
  type PlayPosition,
} from './play.ts'
export type { OrderChange, ReadingDifference, StandingChange } from './standing-changes.ts'
export type { Supposed } from './supposed.ts'
export { type Difference, type OptionCause, type OptionChange, type WhatIf, whatIf } from './what-if.ts'
export {
  type EquilibriumKind,
  type Stability,
  type StabilitySummary,
  stability,
  stabilitySummary,
} from './stability.ts'
export type { Round, RoundMove } from './rounds.ts'
export type { SearchExtent, Steps, Unfinished } from './steps.ts'
export { type BlockPart, type OnProgress, runSweep, type Sweep } from './sweep.ts'
export { blockRunner, type SweepPart, type SweepQuestion, type SweepTask, taskOf } from './task.ts'
export {
  type Because as TheoryReason,
  type Decider as TheoryDecider,
  type Parting,
  REASONS as THEORY_REASONS,
  type Role as DeciderRole,
  THEORIES,
  type Theories,
  theories,
  type TheoryFinding,
  type TheoryId,
  type TheoryPair,
  type TheoryVerdict,
} from './theories/index.ts'
export { verifyWitness } from './verify-witness.ts'
export type { TurnsOn } from './turns-on.ts'
export { type Why, type WhyQuestion, why } from './why.ts'
export type { Alternative, ClaimVerdict, OptionReason, Reply, Stance } from './why-result.ts'
export { type GraphMove, type GraphState, type MoveGraph, moveGraph } from './move-graph.ts'
