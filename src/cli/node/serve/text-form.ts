/** How a text is written down in its file, apart from what it says. */
export interface TextForm {
  /** Whether a byte order mark stands before it. */
  readonly mark: boolean
  /** Whether every line ends as on Windows. */
  readonly crlf: boolean
}

/** A text with plain line ends, and how it stands in its file. */
export interface FormedText {
  readonly text: string
  readonly form: TextForm
}

/** What is in some bytes; null if they are no UTF-8. Line ends of mixed kinds stay as they are. */
export function textFrom(bytes: Uint8Array): FormedText | null {
  const raw = decode(bytes)
  if (raw === null) return null
  const mark = raw.startsWith('\ufeff')
  const text = mark ? raw.slice(1) : raw
  const crlf = text.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/u.test(text)
  return { text: crlf ? text.replaceAll('\r\n', '\n') : text, form: { mark, crlf } }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The bytes of a text in the form its file has. */
export function bytesOf(text: string, { mark, crlf }: TextForm): Uint8Array {
  const ended = crlf ? text.replaceAll(/\r?\n/gu, '\r\n') : text
  return new TextEncoder().encode(mark ? `\ufeff${ended}` : ended)
}
