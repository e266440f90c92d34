import type { Stance, Why } from '../inquiry/index.ts'
import { MARKS } from './briefing.ts'
import { cite } from './citations.ts'
import { FORESIGHT_IN_WORDS } from './concepts.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { reason } from './reasons.ts'
import { inWords, sentence } from './words.ts'

/** The answer to "why": the verdict, then every alternative of every actor concerned, then what would overturn it. */
export function whyReport(names: Names, result: Why): Report {
  return {
    title: names.reading.case.title,
    blocks: [
      ...theVerdict(names, result),
      ...result.at.flatMap(stance => everyAlternative(names, stance)),
      ...overturned(names, result),
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

function overturned(names: Names, { verdict, overturning, searched_to }: Why): Block[] {
  if (verdict === null) return []
  const size = searched_to === 1 ? 'single fact' : `set of up to ${inWords(searched_to)} facts`
  const items = overturning.map(({ withdraw, verdict: then }): Item => {
    const facts = withdraw.flatMap(id => names.fact(id) ?? [])
    const lines: Phrase[] = [[`Without ${facts.length === 1 ? 'it' : 'them'}: ${then}.`]]
    return {
      lead: [
        facts.map(({ text }) => sentence(text)).join(' And: '),
        ' ',
        quiet(`[${withdraw.join(' + ')}: ${cite(facts)}]`),
      ],
      lines,
    }
  })
  const none = items.length === 0 ? `No ${size} overturns it; every one was tried.` : `Every ${size} was tried.`
  return [heading('What would overturn it'), ...(items.length > 0 ? [list(items)] : []), paragraph(none)]
}
