import { type Block, paragraph, quiet } from './document.ts'
import { inWords } from './words.ts'

/** Says how much more there is than what is spelt out; nothing where that is all. */
export function andMore(rest: number): Block[] {
  return rest > 0 ? [paragraph(quiet(`And ${inWords(rest)} more; --json lists all.`))] : []
}
