import type { Difference } from '../inquiry/index.ts'
import { type Block, paragraph, quiet, type Report } from './document.ts'
import type { Names } from './names.ts'
import { suppositions } from './suppositions.ts'
import { dateInWords, inWords, series } from './words.ts'

/** How many passages of a briefing are not as they were worked out. */
export interface ByHand {
  readonly reworded: number
  readonly left_out: number
  readonly added: number
}

/**
 * The line that every briefing that was open to editing ends with: what worked it out, as of when, and how much of it was
 * changed by hand.
 *
 * @param version - The version of the program.
 */
export function closingLine(names: Names, version: string, byHand: ByHand): Block {
  const { asOf } = names.reading
  const date = asOf === undefined ? 'read without a date' : `read as of ${dateInWords(asOf)}`
  return paragraph(quiet(`Worked out by Tertius ${version} from the case, ${date}. ${changesByHand(byHand)}`))
}

function changesByHand({ reworded, left_out, added }: ByHand): string {
  const parts = [
    { number: reworded, what: 'reworded' },
    { number: left_out, what: 'left out' },
    { number: added, what: 'added' },
  ].filter(({ number }) => number > 0)
  if (parts.length === 0) return 'Nothing in it was changed by hand.'
  const told = parts.map(({ number, what }, k) => {
    const noun = k > 0 ? '' : number === 1 ? ' passage' : ' passages'
    return `${inWords(number)}${noun} ${number === 1 ? 'was' : 'were'} ${what}`
  })
  return `By hand, ${series(told)}.`
}

/**
 * A briefing with what it supposes said before its answer: a reader of it has to know that it is not of the case as
 * written.
 *
 * @param names - Those of the variation.
 * @param difference - From the case as written; its scenario and its date are said in the briefing already.
 */
export function withSuppositions(report: Report, names: Names, difference: Difference): Report {
  if (difference.edits === 0) return report
  // One line stands over both what is supposed and what of it is without effect.
  const told = suppositions(names, difference)
  const supposed = told.flatMap(block => (block.kind !== 'heading' ? [block] : block === told[0] ? [SUPPOSING] : []))
  const opening = report.blocks.findIndex(({ kind }) => kind === 'heading')
  const place = opening < 0 ? report.blocks.length : opening
  return { ...report, blocks: report.blocks.toSpliced(place, 0, ...supposed) }
}

const SUPPOSING: Block = paragraph('What follows supposes what the case as written does not say:')
