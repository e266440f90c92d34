/** The solution concepts, in the order they are listed everywhere. */
export const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const

/** One of the five solution concepts; as an actor's foresight, how far it looks ahead. */
export type Concept = (typeof CONCEPTS)[number]
