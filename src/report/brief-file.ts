import type { Variation } from '../casefile/index.ts'
import type { Quotations } from './grounds-html.ts'
import { escapeHtml } from './render-html.ts'

/** What a briefing in one file carries, so that it can be worked out anew where it is read. */
export interface BriefCargo {
  /** The version of the program that made it. */
  readonly version: string
  /** The name of the case file. */
  readonly file: string
  /** The case as it was written. */
  readonly text: string
  /** The record of events, under the path the case gives; null: there is none, or it is too long to be carried. */
  readonly events: { readonly path: string; readonly text: string } | null
  readonly quotations: Quotations
  /** How the case was read. */
  readonly variation: Variation
}

/** The parts of a page that differ from case to case. */
export interface BriefParts {
  /** Text. */
  readonly title: string
  /** HTML. */
  readonly briefing: string
  /** HTML. */
  readonly grounds: string
  readonly cargo: BriefCargo
}

/**
 * A briefing as one file: the prebuilt page with the parts put in.
 *
 * @param template - The page with `{{title}}`, `{{briefing}}`, `{{grounds}}` and `{{cargo}}` in their places. What is put
 *   in is not looked at again, so that none of it can be taken for a place.
 */
export function briefFile(template: string, { title, briefing, grounds, cargo }: BriefParts): string {
  const parts = { title: escapeHtml(title), briefing, grounds, cargo: asDataIn(cargo) }
  return template.replaceAll(/\{\{(title|briefing|grounds|cargo)\}\}/gu, (_, name: keyof typeof parts) => parts[name])
}

/** JSON that can stand in a script element: no character in it opens or closes anything in HTML or ends a line. */
function asDataIn(cargo: BriefCargo): string {
  return JSON.stringify(cargo).replaceAll(/[<>&\u2028\u2029]/gu, hexEscape)
}

function hexEscape(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`
}
