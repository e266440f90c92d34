import type { Case } from '../../../../casefile/index.ts'

/** What an id of the case stands for. */
export interface Known {
  readonly id: string
  readonly kind: 'actor' | 'option' | 'fact' | 'driver' | 'source' | 'claim' | 'constraint' | 'scenario' | 'episode'
  /** In a sentence or a few words. */
  readonly says: string
}

/** Everything in a case that has an id. */
export function namesOf(subject: Case | undefined): readonly Known[] {
  if (subject === undefined) return []
  const { actors, options, facts, drivers, sources, claims, constraints, scenarios, episodes } = subject
  return [
    ...actors.map(({ id, name }) => ({ id, kind: 'actor' as const, says: name })),
    ...options.map(({ id, label }) => ({ id, kind: 'option' as const, says: label })),
    ...facts.map(({ id, text }) => ({ id, kind: 'fact' as const, says: text })),
    ...drivers.map(({ id, because, wording }) => ({ id, kind: 'driver' as const, says: because ?? wording })),
    ...sources.map(({ id, title }) => ({ id, kind: 'source' as const, says: title })),
    ...claims.map(({ id, text }) => ({ id, kind: 'claim' as const, says: text })),
    ...constraints.map(({ id, because, wording }) => ({ id, kind: 'constraint' as const, says: because ?? wording })),
    ...scenarios.map(({ id, title }) => ({ id, kind: 'scenario' as const, says: title })),
    ...episodes.map(({ id, title }) => ({ id, kind: 'episode' as const, says: title ?? id })),
  ]
}
