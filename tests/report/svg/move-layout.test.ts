import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LaidNode, layOut } from '../../../src/report/svg/move-layout.ts'

const graph = fc
  .array(fc.record({ layer: fc.nat(5), tall: fc.integer({ min: 20, max: 120 }) }), { minLength: 1, maxLength: 14 })
  .chain(nodes =>
    fc.record({
      nodes: fc.constant(nodes.map(({ layer, tall }) => ({ layer, height: (width: number) => tall + 2000 / width }))),
      edges: fc.array(fc.record({ from: fc.nat(nodes.length - 1), to: fc.nat(nodes.length - 1) }), { maxLength: 20 }),
      width: fc.integer({ min: 280, max: 1200 }),
    }),
  )

const inside = ({ x, y, width, height }: LaidNode, px: number, py: number): boolean =>
  px > x + 0.01 && px < x + width - 0.01 && py > y + 0.01 && py < y + height - 0.01

it('lays boxes side by side, and lines that go through none of them', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges, width }) => {
      const laid = layOut({ nodes, edges }, width)
      laid.nodes.forEach((a, k) => {
        expect(a.y + a.height).toBeLessThanOrEqual(laid.height)
        for (const b of laid.nodes.slice(k + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(apart).toBe(true)
        }
      })
      for (const [k, { points }] of laid.edges.entries()) {
        const [from, to] = [laid.nodes[edges[k]!.from]!, laid.nodes[edges[k]!.to]!]
        expect(points[0]!.y).toBeCloseTo(from.y + from.height)
        expect(points.at(-1)!.y).toBeCloseTo(to.y)
        for (let p = 1; p < points.length; p++) {
          const [a, b] = [points[p - 1]!, points[p]!]
          expect(a.x === b.x || a.y === b.y).toBe(true)
          for (let part = 0; part <= 1; part += 0.05) {
            const [x, y] = [a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part]
            expect(laid.nodes.some(node => inside(node, x, y))).toBe(false)
            expect(y).toBeLessThanOrEqual(laid.height)
          }
        }
      }
    }),
    { seed: 41, numRuns: 150 },
  )
})
