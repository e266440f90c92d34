import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LaidNode, layOut } from '../../../src/report/svg/move-layout.ts'

const graph = fc
  .array(fc.record({ layer: fc.nat(5), tall: fc.integer({ min: 20, max: 120 }) }), {
    minLength: 1,
    maxLength: 14,
    size: 'max',
  })
  .chain(nodes =>
    fc.record({
      nodes: fc.constant(nodes.map(({ layer, tall }) => ({ layer, height: (width: number) => tall + 2000 / width }))),
      edges: fc.array(
        fc.record({
          from: fc.nat(nodes.length - 1),
          to: fc.nat(nodes.length - 1),
          label: fc.constantFrom(18, 32),
        }),
        { maxLength: 30, size: 'max' },
      ),
      width: fc.oneof(fc.integer({ min: 280, max: 400 }), fc.integer({ min: 280, max: 1200 })),
    }),
  )

interface Point {
  readonly x: number
  readonly y: number
}

/** Whether a level or upright piece of a line is anywhere inside a box. */
function runsThrough({ x, y, width, height }: LaidNode, a: Point, b: Point): boolean {
  const across = Math.max(a.x, b.x) > x + 0.01 && Math.min(a.x, b.x) < x + width - 0.01
  return across && Math.max(a.y, b.y) > y + 0.01 && Math.min(a.y, b.y) < y + height - 0.01
}

it('lays boxes side by side, and lines that go through none of them, all inside', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges, width }) => {
      const laid = layOut({ nodes, edges }, width)
      laid.nodes.forEach((a, k) => {
        expect(a.y + a.height).toBeLessThanOrEqual(laid.height)
        expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0)
        expect(a.x + a.width).toBeLessThanOrEqual(width + 0.01)
        for (const b of laid.nodes.slice(k + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(apart).toBe(true)
        }
      })
      for (const [k, { points }] of laid.edges.entries()) {
        const [from, to] = [laid.nodes[edges[k]!.from]!, laid.nodes[edges[k]!.to]!]
        expect(points[0]!.y).toBeCloseTo(from.y + from.height)
        expect(points.at(-1)!.y).toBeCloseTo(to.y)
        for (const { x, y } of points) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(y).toBeLessThanOrEqual(laid.height)
        }
        for (let p = 1; p < points.length; p++) {
          const [a, b] = [points[p - 1]!, points[p]!]
          expect(a.x === b.x || a.y === b.y).toBe(true)
          expect(laid.nodes.some(node => runsThrough(node, a, b))).toBe(false)
        }
      }
    }),
    { seed: 41, numRuns: 100 },
  )
})

it('leaves room above the level stretch of each line, through which lines only go up or down', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges, width }) => {
      const laid = layOut({ nodes, edges }, width)
      for (const [k, { points }] of laid.edges.entries()) {
        const level = points[1]!.y
        const room = (y: number): boolean => y > level - edges[k]!.label + 0.01 && y < level
        expect(laid.nodes.some(({ y, height }) => room(y) || room(y + height))).toBe(false)
        expect(laid.edges.some(other => other.points.slice(1, -1).some(({ y }) => room(y)))).toBe(false)
      }
    }),
    { seed: 43, numRuns: 100 },
  )
})
