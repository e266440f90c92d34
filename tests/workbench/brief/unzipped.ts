/** The files of a zip archive, by name, as text. Reads the directory at its end, as programs for such archives do. */
export async function unzipped(archive: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findLast(view, 0x06054b50)
  const count = view.getUint16(end + 10, true)
  const files = new Map<string, string>()
  let place = view.getUint32(end + 16, true)
  for (let k = 0; k < count; k++) {
    if (view.getUint32(place, true) !== 0x02014b50) throw new Error('the directory of the archive is broken')
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(place + offset, true)) as [
      number,
      number,
      number,
    ]
    const path = new TextDecoder().decode(archive.subarray(place + 46, place + 46 + name))
    files.set(path, await fileAt(archive, view, place))
    place += 46 + name + extra + comment
  }
  return files
}

async function fileAt(archive: Uint8Array<ArrayBuffer>, view: DataView, entry: number): Promise<string> {
  const packed = view.getUint16(entry + 10, true) === 8
  const size = view.getUint32(entry + 20, true)
  const header = view.getUint32(entry + 42, true)
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const content = new Blob([archive.subarray(start, start + size)]).stream()
  return new Response(packed ? content.pipeThrough(new DecompressionStream('deflate-raw')) : content).text()
}

function findLast(view: DataView, signature: number): number {
  for (let place = view.byteLength - 22; place >= 0; place--) {
    if (view.getUint32(place, true) === signature) return place
  }
  throw new Error('this is no zip archive')
}
