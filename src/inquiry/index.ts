export { type Analysis, analyse, type Obstacle, Unanswerable } from './analysis.ts'
export { type Answer, answer, type Outcome, type PathStep } from './answer.ts'
export type { Basis } from './basis.ts'
export { type Briefing, briefing, focusOf, type WouldChange } from './briefing.ts'
export {
  type Overturning,
  type OverturningSet,
  type OverturnOptions,
  overturning,
  type Withdrawable,
} from './overturn.ts'
export {
  type EquilibriumKind,
  type Stability,
  type StabilitySummary,
  stability,
  stabilitySummary,
} from './stability.ts'
export { verifyWitness } from './verify-witness.ts'
export { type Why, type WhyQuestion, why } from './why.ts'
export type { Alternative, ClaimVerdict, Reply, Stance } from './why-result.ts'
