import type { Concept } from '../engine/index.ts'
import type { EquilibriumKind } from '../inquiry/index.ts'

/** The solution concepts by their full names. */
export const CONCEPT_NAMES: Readonly<Record<EquilibriumKind, string>> = {
  nash: 'Nash (rationality)',
  gmr: 'general metarationality (GMR)',
  smr: 'symmetric metarationality (SMR)',
  seq: 'sequential stability (SEQ)',
  sseq: 'symmetric sequential stability (SSEQ)',
  mixed: 'each actor under its own foresight',
}

/** What an actor with each foresight does, as the rest of a sentence that begins with its name. */
export const FORESIGHT_IN_WORDS: Readonly<Record<Concept, string>> = {
  nash: 'looks only at its own next move (nash)',
  gmr: 'fears any reply the others could make (gmr)',
  smr: 'fears any reply it could not slip out of (smr)',
  seq: 'fears the replies that the others would gain by (seq)',
  sseq: 'fears the replies that the others would gain by and it could not slip out of (sseq)',
}
