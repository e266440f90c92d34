import type { Difference, IdleEdit } from '../inquiry/index.ts'
import { type Block, heading, type Item, list, paragraph, quiet } from './document.ts'
import type { Names } from './names.ts'
import { dateInWords, sentence, series } from './words.ts'

/** What of a supposition has no effect on the answer, one by one, and why; and where nothing was supposed, that. */
export function withoutEffect(names: Names, { edits, without_effect: idle }: Difference): Block[] {
  if (edits === 0) return [paragraph('Nothing is supposed: no change was given, so it ends as the case says it does.')]
  if (idle.length === 0) return []
  return [heading('Without effect'), list(idle.map(edit => idleItem(names, edit)))]
}

function idleItem(names: Names, edit: IdleEdit): Item {
  const text = sentence(`${whatWasDone(names, edit)} has no effect, because ${whyIdle(names, edit)}`)
  return { lead: edit.id === null ? [text] : [text, ' ', quiet(`[${edit.id}]`)], lines: [] }
}

function whatWasDone(names: Names, { edit, id }: IdleEdit): string {
  const part = id === null ? '' : partInWords(names, id)
  switch (edit) {
    case 'scenario':
      return `the scenario ${part}`
    case 'as_of':
      return 'the date'
    case 'foresight':
      return `that ${names.actor(id!)} ${names.agreeing(id!, 'looks', 'look')} just so far ahead` // it is of an actor
    case 'status_quo':
      return 'the start'
    case 'add':
      return `adding ${part}`
    case 'withdraw':
      return `taking out ${part}`
    case 'reverse':
      return `turning round ${part}`
    case 'promote':
      return `putting ${part} first`
    case 'swap':
      return `moving ${part} down a place`
  }
}

/** A part by what it says: a source or scenario by its title, a driver or rule by its reason, or by what it demands. */
function partInWords(names: Names, id: string): string {
  const { sources, scenarios } = names.reading.case
  const titled = [...sources, ...scenarios].find(part => part.id === id)
  const [driver, rule] = [names.givenDriver(id), names.constraint(id)]
  if (driver && driver.because === undefined) return `the wish "${driver.wording}"`
  if (rule && rule.because === undefined) return `the rule "${rule.kind.replaceAll('_', ' ')}: ${rule.wording}"`
  return `"${titled?.title ?? names.fact(id)?.text.replace(/\.$/u, '') ?? names.givenReason(id)}"`
}

function whyIdle(names: Names, { edit, id, why, through }: IdleEdit): string {
  const { asOf } = names.reading
  const ids = series(through)
  switch (why) {
    case 'same':
      return edit === 'foresight' ? names.agreeing(id!, 'it does so already', 'they do so already') : whySame(edit) // of an actor
    case 'scenario':
      return `the scenario ${ids} takes it out already`
    case 'date':
      return `it does not count ${asOf === undefined ? 'now' : `on ${dateInWords(asOf)}`}`
    case 'facts':
      return `it rests on what does not count: ${ids}`
    case 'source':
      return `it comes from nothing but what is taken out: ${ids}`
    case 'unused':
      return `nothing that counts rests on ${through.length === 0 ? 'it' : `what comes from it alone: ${ids}`}`
    case 'supported':
      return `what rests on it stands as well without it: ${ids}`
    case 'last':
      return `it is the last that counts of all that moves ${names.actor(names.driver(id!)?.actor ?? '')}` // swaps are of drivers
    default:
      return PLAIN[why]
  }
}

/** Reasons that name nothing else. */
const PLAIN = {
  repeated: 'it is supposed twice',
  withdrawn: 'it is taken out as well',
  absent: 'it does not count as the case is read',
  uncited: 'no fact that counts comes from it',
  'cited-beside': 'every fact that comes from it has another source as well',
  equals: 'it and the next one have equal rank',
} as const

function whySame(edit: Exclude<IdleEdit['edit'], 'foresight'>): string {
  switch (edit) {
    case 'scenario':
      return 'it changes nothing that bears on the answer'
    case 'as_of':
      return 'what bears on the answer counts then as it does now'
    case 'status_quo':
      return 'things start so already'
    case 'promote':
      return 'it comes first already'
    case 'add':
    case 'withdraw':
    case 'reverse':
    case 'swap':
      return 'it comes to the same'
  }
}
