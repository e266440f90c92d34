import { gunzipSync } from 'node:zlib'

/** More than any table written by hand may have; what is packed may be a thousand times as large as the file. */
const MOST_BYTES = 2 ** 26

/** What a file packed with gzip has in it; null: it is broken, or far too large. */
export function unpack(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch {
    return null
  }
}
