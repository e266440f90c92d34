/** A file to be handed to the person. */
export interface MadeFile {
  readonly name: string
  readonly content: Blob
}

/** How long the browser may take to get hold of the file, in milliseconds. */
const GRACE = 30_000

/** Hands a file to the person, as the browser does with downloads. @returns Its name. */
export function download({ name, content }: MadeFile): string {
  const href = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), GRACE)
  return name
}
