/** A file in an archive. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * A ZIP archive of some files, none compressed and none dated, so that the same files give the same bytes.
 *
 * @param entries - At most 65,535; their paths are relative, with `/` between folders.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path)
    const about = described(name, bytes)
    parts.push(numbers([4, 0x04034b50]), about, name, bytes)
    directory.push(numbers([4, 0x02014b50], [2, 20]), about, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name)
    offset += 4 + about.length + name.length + bytes.length
  }
  const index = joined(directory)
  const count = entries.length
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, index.length], [4, offset], [2, 0])
  return joined([...parts, index, end])
}

/** The first day that the format can tell: 1 January 1980. */
const DATE = 0x21

/** Flag 0x800: the name is UTF-8. Method 0: stored. */
function described(name: Uint8Array, bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  const form = [
    [2, 20],
    [2, 0x800],
    [2, 0],
    [2, 0],
    [2, DATE],
  ] as const
  return numbers(...form, [4, checksum(bytes)], [4, length], [4, length], [2, name.length], [2, 0])
}

/** Numbers of so many bytes each, the least significant first. */
function numbers(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([size, value]) => Array.from({ length: size }, (_, k) => (value >>> (8 * k)) & 0xff)),
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32, as the format asks for. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
