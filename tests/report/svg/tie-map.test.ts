import { describe, expect, it } from 'vitest'
import { Names, tieMapPicture } from '../../../src/report/index.ts'
import { readAt } from '../../../src/casefile/index.ts'
import { caseFrom } from '../cases.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Actors with long names, every two of them tied, in turn by one fact and by several that are not all in a row. */
function allTied(count: number): Names {
  const ids = Array.from({ length: count }, (_, k) => String.fromCharCode(65 + k))
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map(b => `${a}, ${b}`))
  const facts = pairs.flatMap((pair, k) => Array.from({ length: 1 + (k % 3) * 2 }, () => pair))
  const text = `tertius: 1
title: All tied to all
question: Who is tied to whom?
actors: { ${ids.map(id => `${id}: the Long Republic of ${id.repeat(5)}`).join(', ')} }
options: { ${ids.map(id => `${id}: { act: act }`).join(', ')} }
status_quo: []
facts:
  all: { text: All are in it, about: [${ids.slice(0, 3).join(', ')}] }
${facts.map((pair, k) => `  f${k}: { text: Tie ${k}, about: [${pair}] }`).join('\n')}
drivers: { ${ids.map(id => `${id}: [{ id: d${id}, prefers: ${id}.act }]`).join(', ')} }
`
  return new Names(readAt(caseFrom(text)))
}

/** The boxes of names and numbers: all there are above the list. */
function boxesIn(svg: string): Box[] {
  const found = svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)"/gu)
  return [...found].map(([, ...of]) => {
    const [x, y, width, height] = of.map(Number) as [number, number, number, number]
    return { x, y, width, height }
  })
}

const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each([3, 4, 5, 6, 7, 8])('a map of %i actors, each tied to each', count => {
  const names = allTied(count)

  it.each([328, 364, 720, 1100])('at %i pixels has no label on another', width => {
    const { svg, height } = tieMapPicture(names, { width })
    const boxes = boxesIn(svg)
    expect(boxes).toHaveLength(count + (count * (count - 1)) / 2)
    for (const [k, box] of boxes.entries()) {
      expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height).toBe(true)
      for (const other of boxes.slice(k + 1)) {
        expect(covers(box, other), `${JSON.stringify(box)} ${JSON.stringify(other)}`).toBe(false)
      }
    }
  })
})

it('puts the numbers of lines that cross beside the crossing', () => {
  const { svg } = tieMapPicture(allTied(4), { width: 720 })
  const lines = [...svg.matchAll(/<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/gu)].map(of =>
    of.slice(1).map(Number),
  )
  const [x, y] = [lines.find(([a, , b]) => a === b)![0]!, lines.find(([, a, , b]) => a === b)![1]!]
  for (const box of boxesIn(svg)) expect(covers(box, { x, y, width: 0.01, height: 0.01 })).toBe(false)
})
