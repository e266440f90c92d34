import { GLOSSARY_A_TO_L } from './glossary-a-to-l.ts'
import { GLOSSARY_L_TO_Z } from './glossary-l-to-z.ts'
import type { Term } from './term.ts'

/** All terms, in the order of the alphabet of their names. */
export const GLOSSARY: readonly Term[] = [...GLOSSARY_A_TO_L, ...GLOSSARY_L_TO_Z]
