import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../../src/casefile/index.ts'
import { analyse, moveGraph } from '../../../src/inquiry/index.ts'
import { moveGraphPicture, Names } from '../../../src/report/index.ts'
import { SMALL_SIZE } from '../../../src/report/svg/frame.ts'
import { textWidth } from '../../../src/report/svg/measure.ts'
import { caseIn, foldersIn } from '../../cases/shipped.ts'
import { caseOf, caseText } from '../../inquiry/random-case.ts'
import { caseFrom, HIDE_AND_SEEK, HOSTILE } from '../cases.ts'

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Drawn {
  readonly width: number
  readonly height: number
  readonly labels: readonly Area[]
  /** A line as its level and upright pieces. */
  readonly lines: readonly (readonly Area[])[]
  readonly boxes: readonly Area[]
}

/** What is where in the picture of a case. */
function drawn(subject: Case, width: number): Drawn {
  const analysis = analyse(subject)
  const { svg, height } = moveGraphPicture(new Names(analysis.compiled.reading), moveGraph(analysis), { width })
  const labels = svg.matchAll(/<text [^>]*paint-order[^>]*>(.*?)<\/text>/gu)
  const lines = svg.matchAll(/<path d="([^"]*)" fill="none"/gu)
  const boxes = svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/gu)
  return {
    width,
    height,
    labels: [...labels].map(([, spans]) => labelArea(spans!)),
    lines: [...lines].map(([, path]) => pieces(path!)),
    boxes: [...boxes].map(([, ...numbers]) => {
      const [x, y, wide, high] = numbers.map(Number) as [number, number, number, number]
      return { left: x, right: x + wide, top: y, bottom: y + high }
    }),
  }
}

function labelArea(spans: string): Area {
  const lines = [...spans.matchAll(/<tspan x="([\d.-]+)" y="([\d.-]+)">([^<]*)/gu)]
  const half = Math.max(...lines.map(([, , , text]) => textWidth(unescaped(text!), SMALL_SIZE))) / 2
  const [x, first, last] = [Number(lines[0]![1]), Number(lines[0]![2]), Number(lines.at(-1)![2])]
  return { left: x - half, right: x + half, top: first - 9, bottom: last + 2.5 }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&#39;|&quot;/gu, "'")
    .replaceAll('&amp;', '&')
}

function pieces(path: string): Area[] {
  const corners = [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const)
  return corners.slice(1).map(([x, y], k) => {
    const [px, py] = corners[k]!
    return { left: Math.min(x, px), right: Math.max(x, px), top: Math.min(y, py), bottom: Math.max(y, py) }
  })
}

function meet(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether two pieces of lines are one on the other, not only cross. */
function along(a: Area, b: Area): boolean {
  const level = a.top === a.bottom && b.top === a.top && b.bottom === a.top
  const upright = a.left === a.right && b.left === a.left && b.right === a.left
  return (level && a.left < b.right && b.left < a.right) || (upright && a.top < b.bottom && b.top < a.bottom)
}

/** What is wrong with a picture; in a crowded one lines of others may pass under a label. */
function faults({ width, height, labels, lines, boxes }: Drawn, crowded: boolean): string[] {
  const found = [...boxes, ...labels, ...lines.flat()].flatMap(area =>
    area.left < 0 || area.right > width || area.top < 0 || area.bottom > height ? ['outside the picture'] : [],
  )
  lines.forEach((line, k) => {
    const others = lines.slice(0, k).flat()
    if (!crowded && line.some(piece => others.some(other => along(piece, other)))) found.push('line along line')
  })
  labels.forEach((label, k) => {
    if (labels.slice(0, k).some(other => meet(label, other))) found.push('label on label')
    if (boxes.some(box => meet(label, box))) found.push('label on box')
    if (lines[k]!.some(piece => meet(label, piece))) found.push('label on its line')
    const others = lines.filter((_, line) => line !== k).flat()
    const upright = (piece: Area): boolean => piece.left === piece.right
    if (others.some(piece => meet(label, piece) && !(crowded && upright(piece)))) found.push('label on a line')
  })
  return found
}

const CASES: readonly (readonly [string, Case])[] = [
  ['russia-iran-israel-2026', caseIn('russia-iran-israel-2026')],
  ...['precedents', 'templates', 'published'].flatMap(of =>
    foldersIn(of).map(name => [name, caseIn(of, name)] as [string, Case]),
  ),
  ['hide-and-seek', caseFrom(HIDE_AND_SEEK)],
  ['hostile', caseFrom(HOSTILE)],
]

/** Whoever can, arms, in whatever order: sixteen states, and from each as many moves as there are actors unarmed. */
const EVERYBODY = `
tertius: 1
title: Everybody arms
actors: { A: Aland, B: Bland, C: Cland, D: Dland }
options: { A: { arm: arm }, B: { arm: arm }, C: { arm: arm }, D: { arm: arm } }
status_quo: []
drivers:
  A: [{ id: a, prefers: A.arm, because: it is afraid }]
  B: [{ id: b, prefers: B.arm, because: it is afraid }]
  C: [{ id: c, prefers: C.arm, because: it is afraid }]
  D: [{ id: d, prefers: D.arm, because: it is afraid }]
`

describe('no two labels meet, and no label and line, and all is inside', () => {
  it.each(CASES)('%s', (_, subject) => {
    for (const width of [280, 320, 360, 410, 480, 720, 1100]) {
      const picture = drawn(subject, width)
      expect(picture.labels).toHaveLength(picture.lines.length)
      expect({ width, faults: faults(picture, width < 360) }).toEqual({ width, faults: [] })
    }
  })

  it('of random conflicts', () => {
    let labels = 0
    fc.assert(
      fc.property(caseText(), fc.integer({ min: 280, max: 1200 }), (text, width) => {
        const picture = drawn(caseOf(text), width)
        labels += picture.labels.length
        expect(faults(picture, width < 360)).toEqual([])
      }),
      { seed: 23, numRuns: 200 },
    )
    expect(labels).toBeGreaterThan(100)
  })

  it.each([280, 410, 720, 1100])('where everybody moves, at %i pixels', width => {
    const picture = drawn(caseFrom(EVERYBODY), width)
    expect(picture.labels).toHaveLength(32)
    expect(faults(picture, true)).toEqual([])
  })
})
