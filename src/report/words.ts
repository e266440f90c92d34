/** Joins names as a sentence does: `a`, `a and b`, `a, b and c`. */
export function series(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length <= 1) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`
}

/** `no fact`, `1 fact`, `3 facts`; small numbers in words where asked. */
export function count(number: number, singular: string, plural: string = `${singular}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? singular : plural}`
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A number as running text has it: in words up to ten. */
export function inWords(number: number): string {
  return NUMBER_WORDS[number] ?? String(number)
}

/** The text as the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text as a whole sentence: begun with a capital and ended with a full stop, unless it ends one already. */
export function sentence(text: string): string {
  const whole = capitalised(text.trim())
  return /[.!?…]["”’)]?$/u.test(whole) ? whole : `${whole}.`
}

/** A verb phrase inside a sentence: begun small, unless its first word is a name in capitals, and without a full stop. */
export function verbPhrase(label: string): string {
  const begunSmall = /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return withoutStop(begunSmall)
}

/** Words that are written small inside a sentence although the author may have begun a clause with them. */
const FUNCTION_WORDS = new Set(
  (
    'a an and any as at because both by each either every everybody everyone few for he her his if in it its many most ' +
    'neither no nobody nothing of on one only our she since so some such that the their there these they this those ' +
    'to we what whatever when where which who whoever without you'
  ).split(' '),
)

/**
 * Whether a name names several: `the protesters`, `Local governments`, `the Americans`, but not `the United States`. A
 * guess by the last letters of its main word, which in most names stands before `of`, `in` or the like.
 */
export function namesSeveral(name: string): boolean {
  const [head = ''] = name.split(/ (?:of|in|for|from|on|against|with) /u)
  const noun = /\p{L}+$/u.exec(head)?.[0] ?? ''
  return /^\p{Ll}.*[^suia]s$/u.test(noun) || /^(?:t|T)he .*\p{L}ans$/u.test(head)
}

/** A clause inside a sentence, such as a reason: names keep their capital. */
export function clause(text: string): string {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? ''
  const begun = FUNCTION_WORDS.has(first.toLowerCase()) ? text.charAt(0).toLowerCase() + text.slice(1) : text
  return withoutStop(begun)
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `15 February 2026` for `2026-02-15`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}
