import { plainValue } from '../tree/tree.ts'
import { type Data, isRecord } from './data.ts'

/** New lines are kept to this width where they can be. */
export const WIDTH = 120

/** A plain scalar may be these characters and no others where it is read back as it is. */
const PLAIN = /^[\p{L}\p{N}_./(¶$+](?:[^\p{C}\p{Zl}\p{Zp}\p{Zs}:#[\]{},]|[ ](?![ #])|:(?! |$))*$/u

/** What more can be in a plain scalar outside brackets and braces. */
const PLAIN_IN_BLOCK = /^[\p{L}\p{N}_./(¶$+](?:[^\p{C}\p{Zl}\p{Zp}\p{Zs}:#]|[ ](?![ #])|:(?! |$))*$/u

/** Whether a text may stand without quotes, and is a text then. */
function canBePlain(text: string, inFlow: boolean): boolean {
  if (!(inFlow ? PLAIN : PLAIN_IN_BLOCK).test(text) || text.endsWith(' ')) return false
  if (/^(?:\.\.\.|---)/u.test(text) || (inFlow && text.includes(':'))) return false
  return typeof plainValue({ kind: 'text', text, style: 'plain', ...NOWHERE }) === 'string'
}

const NOWHERE = { span: { start: 0, end: 0 }, weight: 1, height: 1 } as const

/** A scalar on one line: plain where it can be, else in quotes. @param like - The quotes it had before, if any. */
export function scalarText(value: string | number | boolean | null, inFlow: boolean, like: string = ''): string {
  if (typeof value !== 'string') return value === null ? '~' : String(value)
  const simple = !/[\p{C}\p{Zl}\p{Zp}]/u.test(value)
  if (like === "'" && simple) return `'${value.replaceAll("'", "''")}'`
  if (like !== '"' && canBePlain(value, inFlow)) return value
  return inQuotes(value)
}

/** In double quotes, with everything escaped that YAML would take for a break or not take at all. */
function inQuotes(text: string): string {
  return JSON.stringify(text).replaceAll(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Zl}\p{Zp}]/gu, escapeOf)
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0)!
  if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`
  return `\\u${code.toString(16).padStart(4, '0')}`
}

/** Data on one line, in brackets and braces where it is a list or mapping. */
export function inBraces(data: Data): string {
  if (Array.isArray(data)) return `[${(data as readonly Data[]).map(inBraces).join(', ')}]`
  if (!isRecord(data)) return scalarText(data as string | number | boolean | null, true)
  const entries = Object.entries(data).map(([key, value]) => `${scalarText(key, true)}: ${inBraces(value)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** How a value is written where a line may follow it. */
export interface Style {
  /** Columns the key or dash it follows is indented by. */
  readonly indent: number
  readonly feed: string
  /** Records are written in braces if they fit on a line. */
  readonly braces?: boolean
  /** Characters before the value on its line. Default: the indentation and some for the key. */
  readonly before?: number
}

/**
 * What follows the colon of a key: the value on the same line after a blank, or the lines below it, without a line feed at
 * the end.
 */
export function afterKey(value: Data, style: Style): string {
  const { indent, feed, braces = false, before = indent + 10 } = style
  if (typeof value === 'string') return ` ${longText(value, indent, feed, before)}`
  const flow = inBraces(value)
  const nested = isRecord(value) ? Object.keys(value).length > 0 : Array.isArray(value) && value.length > 0
  const flat = !nested || (Array.isArray(value) && value.every(item => !isRecord(item)))
  if ((flat || braces) && before + flow.length <= WIDTH) return ` ${flow}`
  if (!nested || flow.length === 0) return ` ${flow}`
  return `${feed}${blockLines(value, indent + 2, feed, braces).join(feed)}`
}

/** A list or mapping that is not empty, in lines. */
export function blockLines(value: Data, indent: number, feed: string, braces: boolean = false): string[] {
  const pad = ' '.repeat(indent)
  if (Array.isArray(value)) return (value as readonly Data[]).flatMap(item => itemLinesOf(item, indent, feed, braces))
  return Object.entries(value as { readonly [key: string]: Data }).map(([key, item]) => {
    const head = `${pad}${scalarText(key, false)}:`
    return head + afterKey(item, { indent, feed, braces, before: head.length + 1 })
  })
}

/** An item of a list, in lines, its dash indented. */
export function itemLinesOf(item: Data, indent: number, feed: string, braces: boolean): string[] {
  const pad = ' '.repeat(indent)
  const flow = inBraces(item)
  const short = indent + 2 + flow.length <= WIDTH
  if (typeof item === 'string') return [`${pad}- ${longText(item, indent, feed, indent + 2)}`]
  if (!isRecord(item) || (braces && short) || Object.keys(item).length <= 1) return [`${pad}- ${flow}`]
  const [first = '', ...rest] = blockLines(item, indent + 2, feed)
  return [`${pad}- ${first.slice(indent + 2)}`, ...rest]
}

/** A text on one line, or folded over several where it is long and can be. */
function longText(text: string, indent: number, feed: string, before: number): string {
  const line = scalarText(text, false)
  if (before + line.length <= WIDTH && !text.includes('\n')) return line
  return blockText(text, indent + 2, feed) ?? line
}

/**
 * A text as a block: literal where it has line feeds of its own, else folded; undefined where it cannot be one.
 *
 * @param remark - What follows the header on its line, such as a comment.
 */
export function blockText(text: string, indent: number, feed: string, remark: string = ''): string | undefined {
  const odd = /[\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u.test(text)
  if (text === '' || odd || /^\s|\s$/u.test(text)) return undefined
  const literal = text.includes('\n')
  const lines = literal ? text.split('\n') : folded(text, WIDTH - indent)
  const pad = ' '.repeat(indent)
  return [`${literal ? '|-' : '>-'}${remark}`, ...lines.map(line => (line === '' ? '' : pad + line))].join(feed)
}

/** Lines of words. Only single blanks are broken at, so that they can be put together again. */
function folded(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) (?=\S)/u)) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= Math.max(width, 40)) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
