import type { Concept } from '../engine/index.ts'
import type { EquilibriumKind } from '../inquiry/index.ts'
import type { Names } from './names.ts'

/** The solution concepts by their full names. */
export const CONCEPT_NAMES: Readonly<Record<EquilibriumKind, string>> = {
  nash: 'Nash (rationality)',
  gmr: 'general metarationality (GMR)',
  smr: 'symmetric metarationality (SMR)',
  seq: 'sequential stability (SEQ)',
  sseq: 'symmetric sequential stability (SSEQ)',
  mixed: 'each actor under its own foresight',
}

/** How an actor looks ahead, as a clause: `Russia fears any reply the others could make (gmr)`. */
export function foresightInWords(names: Names, actor: string, concept: Concept): string {
  const does = FORESIGHT_IN_WORDS[concept]
  const they = does
    .replace(/^(look|fear)s/u, '$1')
    .replace(' its ', ' their ')
    .replace(' it ', ' they ')
  return `${names.actor(actor)} ${names.agreeing(actor, does, they)}`
}

const FORESIGHT_IN_WORDS: Readonly<Record<Concept, string>> = {
  nash: 'looks only at its own next move (nash)',
  gmr: 'fears any reply the others could make (gmr)',
  smr: 'fears any reply it could not slip out of (smr)',
  seq: 'fears the replies that the others would gain by (seq)',
  sseq: 'fears the replies that the others would gain by and it could not slip out of (sseq)',
}
