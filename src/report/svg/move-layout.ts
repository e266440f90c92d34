// Where the states and moves of a picture go: rows of boxes by distance from the status quo, and moves as lines that run
// only between rows and in lanes beside them, each on a track of its own, so that none runs through a box or along another.

/** What is to be laid out. */
export interface Layered {
  readonly nodes: readonly { readonly layer: number; readonly height: (width: number) => number }[]
  readonly edges: readonly { readonly from: number; readonly to: number }[]
}

export interface LaidNode {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line as corners, from the bottom of one box to the top of another. */
export interface LaidEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface MoveLayout {
  readonly nodes: readonly LaidNode[]
  readonly edges: readonly LaidEdge[]
  readonly height: number
}

const GAP = 22
const NARROWEST = 150
const WIDEST = 240
const TRACK = 18
const LANE = 11

/** Lays out boxes and lines in a width. The same graph gives the same layout. Cost: about linear. */
export function layOut({ nodes, edges }: Layered, width: number): MoveLayout {
  // A lane for each line at most: which lines need one depends on the rows, and the rows on the room that lanes leave.
  const first = rowsOf(nodes, width)
  const lanes = edges.filter(({ from, to }) => first.rowOf[to] !== first.rowOf[from]! + 1).length
  const room = Math.max(width - lanes * LANE - (lanes > 0 ? 8 : 0), NARROWEST)
  const { rows, rowOf } = rowsOf(nodes, room)
  const routes = routesOf(edges, rowOf)
  const tracks = rows.map((_, row) => routes.filter(route => route.above === row || route.below === row - 1).length)
  const last = routes.filter(({ below }) => below === rows.length - 1).length
  const laid = placeRows(nodes, rows, room, tracks)
  const points = draw(routes, laid, rows.length, room)
  return { nodes: laid.nodes, edges: points, height: laid.bottom + (last > 0 ? 10 + last * TRACK : 0) }
}

function rowsOf(nodes: Layered['nodes'], width: number): { rows: number[][]; rowOf: number[] } {
  const most = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)))
  const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b)
  const rows: number[][] = []
  for (const layer of layers) {
    const own = nodes.flatMap((node, k) => (node.layer === layer ? [k] : []))
    const count = Math.ceil(own.length / most)
    const each = Math.ceil(own.length / count)
    for (let k = 0; k < count; k++) rows.push(own.slice(k * each, (k + 1) * each))
  }
  const rowOf: number[] = []
  for (const [row, own] of rows.entries()) for (const node of own) rowOf[node] = row
  return { rows, rowOf }
}

/** By which channels a line runs: below a row, and above another where that is not the same channel. */
interface Route {
  readonly from: number
  readonly to: number
  /** The row it leaves. */
  readonly below: number
  /** The row it comes to from above, by a lane; undefined where that is the next row. */
  readonly above?: number
}

function routesOf(edges: Layered['edges'], rowOf: readonly number[]): Route[] {
  return edges.map(({ from, to }) => {
    const [below, row] = [rowOf[from]!, rowOf[to]!]
    return row === below + 1 ? { from, to, below } : { from, to, below, above: row }
  })
}

interface Placed {
  readonly nodes: readonly LaidNode[]
  /** Where the channel above each row begins, and that below the last. */
  readonly channels: readonly number[]
  readonly bottom: number
}

function placeRows(
  nodes: Layered['nodes'],
  rows: readonly number[][],
  room: number,
  tracks: readonly number[],
): Placed {
  const placed: LaidNode[] = []
  const channels: number[] = []
  let y = 1
  rows.forEach((row, k) => {
    channels.push(y)
    const count = tracks[k]!
    if (count > 0) y += 24 + count * TRACK
    else if (k > 0) y += GAP
    const width = Math.min(WIDEST, (room - GAP * (row.length - 1)) / row.length)
    const left = (room - width * row.length - GAP * (row.length - 1)) / 2
    const heights = row.map(node => nodes[node]!.height(width))
    row.forEach((node, j) => {
      placed[node] = { x: left + j * (width + GAP), y, width, height: heights[j]! }
    })
    y += Math.max(...heights)
  })
  return { nodes: placed, channels: [...channels, y], bottom: y + 2 }
}

function draw(routes: readonly Route[], { nodes, channels }: Placed, rows: number, room: number): LaidEdge[] {
  const used = Array.from({ length: rows + 1 }, () => 0)
  const track = (channel: number): number => channels[channel]! + 18 + TRACK * used[channel]!++
  const port = portsOf(routes, nodes)
  let lane = 0
  return routes.map((route, k) => {
    const { from, to } = route
    const [start, end] = [port(k, 'from'), port(k, 'to')]
    const [bottom, top] = [nodes[from]!.y + nodes[from]!.height, nodes[to]!.y]
    const level = track(route.below + 1)
    const begun = [
      { x: start, y: bottom },
      { x: start, y: level },
    ]
    if (route.above === undefined) return { points: [...begun, { x: end, y: level }, { x: end, y: top }] }
    const beside = room + 8 + LANE * lane++
    const upper = track(route.above)
    const round = [
      { x: beside, y: level },
      { x: beside, y: upper },
      { x: end, y: upper },
      { x: end, y: top },
    ]
    return { points: [...begun, ...round] }
  })
}

/** Places along the bottom of a box for the lines that leave it, and along the top for those that come, in the order of where they lead. */
function portsOf(routes: readonly Route[], nodes: readonly LaidNode[]): (route: number, end: 'from' | 'to') => number {
  const middle = (node: number): number => nodes[node]!.x + nodes[node]!.width / 2
  const place = (end: 'from' | 'to'): number[] => {
    const other = end === 'from' ? 'to' : 'from'
    const xs: number[] = []
    for (const [node, { x, width }] of nodes.entries()) {
      const own = routes.flatMap((route, k) => (route[end] === node ? [k] : []))
      const lane = (k: number): number => (routes[k]!.above === undefined ? 0 : 1)
      own.sort((a, b) => lane(a) - lane(b) || middle(routes[a]![other]) - middle(routes[b]![other]) || a - b)
      own.forEach((route, k) => {
        xs[route] = x + (width * (k + 1)) / (own.length + 1)
      })
    }
    return xs
  }
  const [from, to] = [place('from'), place('to')]
  return (route, end) => (end === 'from' ? from : to)[route]!
}
