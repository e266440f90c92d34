import type { Linchpin, Reversals, Stance, Why } from '../inquiry/index.ts'
import { MARKS } from './briefing.ts'
import { FORESIGHT_IN_WORDS } from './concepts.ts'
import { type Block, heading, list, paragraph, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { linchpinTable, overturned, reversed } from './overturning.ts'
import { reason } from './reasons.ts'
import { sentence } from './words.ts'

/** The answer to "why": the verdict, then every alternative of every actor concerned, then what would overturn it. */
export function whyReport(
  names: Names,
  result: Why & { readonly reversals?: Reversals; readonly linchpins?: readonly Linchpin[] },
): Report {
  return {
    title: names.reading.case.title,
    blocks: [
      ...theVerdict(names, result),
      ...result.at.flatMap(stance => everyAlternative(names, stance)),
      ...(result.verdict === null ? [] : overturned(names, result)),
      ...(result.reversals ? reversed(names, result.reversals) : []),
      ...(result.linchpins ? linchpinTable(names, result.linchpins) : []),
    ],
  }
}

function theVerdict(names: Names, { claim, holds, verdict }: Why): Block[] {
  if (verdict === null) return []
  const text = claim === null ? `"${holds}"` : sentence(names.claim(claim))
  return [
    paragraph(strong(`${MARKS[verdict]} ${verdict}: ${text}`), ...(claim === null ? [] : [' ', quiet(`[${holds}]`)])),
  ]
}

function everyAlternative(names: Names, stance: Stance): Block[] {
  const where = stance.where === 'status quo' ? 'as things stand' : 'where this ends'
  const taken = stance.taken.filter(option => names.option(option)?.actor === stance.actor)
  const today = taken.length === 0 ? 'do nothing' : taken.map(option => names.act(option)).join('; ')
  return [
    heading(`${names.actor(stance.actor)}: every alternative ${where}`),
    paragraph(
      quiet(
        `${sentence(`${names.actor(stance.actor)} ${FORESIGHT_IN_WORDS[stance.foresight]}`)} It chooses to: ${today}.`,
      ),
    ),
    list(stance.alternatives.map(alternative => reason(names, stance.actor, alternative))),
  ]
}
