/**
 * The paragraphs of a source's text, by number: the blocks between blank lines, counted from 1. Where any block
 * starts with a label such as `[16]`, the labels are the numbers, blocks without one have none, and the label is not
 * part of the text. A number that is there twice is that of the first.
 */
export function paragraphsOf(text: string): ReadonlyMap<number, string> {
  const blocks = text.split(/\r?\n(?:[^\S\n]*\r?\n)+/u).filter(block => block.trim() !== '')
  const labelled = blocks.map(labelOf).filter(found => found !== undefined)
  const numbered = labelled.length > 0 ? labelled : blocks.map((block, place) => [place + 1, block.trim()] as const)
  return new Map(numbered.toReversed())
}

function labelOf(block: string): readonly [number, string] | undefined {
  const [label, number] = /^\s*\[(\d{1,9})\]/u.exec(block) ?? []
  return label === undefined ? undefined : [Number(number), block.slice(label.length).trim()]
}
