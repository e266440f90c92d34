// Where the states and moves of a picture go: rows of boxes by distance from the status quo, and moves as lines that run
// only between rows and in lanes beside them, each on a track of its own, so that none runs through a box or along another.

/** What is to be laid out. */
export interface Layered {
  readonly nodes: readonly { readonly layer: number; readonly height: (width: number) => number }[]
  readonly edges: readonly LayeredEdge[]
}

export interface LayeredEdge {
  readonly from: number
  readonly to: number
  /** How much room it needs above its level stretch for what is said of it. */
  readonly label: number
}

export interface LaidNode {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A line as corners, from the bottom of one box to the top of another. Between the second and the third it is level, with
 * nothing but lines that go up or down in the room above it that was asked for its label.
 */
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
/** Between two tracks where nothing is said of the lower, and between the last and the boxes below. */
const TRACK = 18
const LAST = 24
/** How far a line is moved that would run along another. */
const ASIDE = 12
/** Between two lanes, where there is room. */
const LANE = 11

/** Lays out boxes and lines in a width. The same graph gives the same layout. Cost: about linear. */
export function layOut({ nodes, edges }: Layered, width: number): MoveLayout {
  const { rows, rowOf, room, lane } = settled(nodes, edges, width)
  const routes = routesOf(edges, rowOf)
  const tracks = Array.from({ length: rows.length + 1 }, () => 0)
  for (const { label, below, above } of routes) {
    tracks[below + 1]! += label
    if (above !== undefined) tracks[above]! += TRACK
  }
  const laid = placeRows(nodes, rows, room, tracks)
  const points = draw(routes, laid, k => room + 8 + lane * k)
  const last = tracks.at(-1)!
  return { nodes: laid.nodes, edges: points, height: laid.bottom + (last > 0 ? 10 + last : 0) }
}

/** The rows, and to the right of them the lanes for lines that do not just lead to the next row. */
function settled(
  nodes: Layered['nodes'],
  edges: Layered['edges'],
  width: number,
): Rows & { room: number; lane: number } {
  let lanes = 0
  for (;;) {
    const room = lanes === 0 ? width : Math.max(width - lanes * LANE - 8, NARROWEST)
    const { rows, rowOf } = rowsOf(nodes, room)
    const needed = edges.filter(({ from, to }) => rowOf[to] !== rowOf[from]! + 1).length
    // Fewer boxes in a row can need more lanes, and these leave less room; there are never fewer again, so it ends.
    if (needed <= lanes) return { rows, rowOf, room, lane: Math.min(LANE, (width - room - 8) / Math.max(1, lanes)) }
    lanes = needed
  }
}

interface Rows {
  readonly rows: readonly number[][]
  readonly rowOf: readonly number[]
}

function rowsOf(nodes: Layered['nodes'], width: number): Rows {
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
interface Route extends LayeredEdge {
  /** The row it leaves. */
  readonly below: number
  /** The row it comes to from above, by a lane; undefined where that is the next row. */
  readonly above?: number
}

function routesOf(edges: Layered['edges'], rowOf: readonly number[]): Route[] {
  return edges.map(edge => {
    const [below, row] = [rowOf[edge.from]!, rowOf[edge.to]!]
    return row === below + 1 ? { ...edge, below } : { ...edge, below, above: row }
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
    const used = tracks[k]!
    if (used > 0) y += used + LAST
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

function draw(routes: readonly Route[], { nodes, channels }: Placed, laneAt: (k: number) => number): LaidEdge[] {
  const port = portsOf(routes, nodes)
  const tracks = tracksOf(routes, channels, (k, end) =>
    routes[k]!.above === undefined || end === 'from' ? port(k, end) : Infinity,
  )
  let lane = 0
  return routes.map(({ from, to }, k) => {
    const [start, end] = [port(k, 'from'), port(k, 'to')]
    const [bottom, top] = [nodes[from]!.y + nodes[from]!.height, nodes[to]!.y]
    const { level, upper } = tracks[k]!
    const beside = upper === undefined ? end : laneAt(lane++)
    const round =
      upper === undefined
        ? []
        : [
            { x: beside, y: upper },
            { x: end, y: upper },
          ]
    return {
      points: [{ x: start, y: bottom }, { x: start, y: level }, { x: beside, y: level }, ...round, { x: end, y: top }],
    }
  })
}

/** The heights at which a line is level. */
interface Tracks {
  /** Below the row it leaves. */
  readonly level: number
  /** Above the row it comes to, for one that runs by a lane. */
  readonly upper?: number
}

/**
 * Tracks for all lines. Of those that lead the same way the one that is ahead is above, so that it need not cross the
 * others; straight ones come after these, and last those that come from a lane, for nothing is said of them there.
 */
function tracksOf(
  routes: readonly Route[],
  channels: readonly number[],
  at: (route: number, end: 'from' | 'to') => number,
): Tracks[] {
  const used = [...channels]
  const tracks: Tracks[] = []
  const way = (k: number): number => Math.sign(Math.round(at(k, 'to') - at(k, 'from')))
  const rank = [-1, 1, 0]
  const order = [...routes.keys()].sort(
    (a, b) => rank.indexOf(way(a)) - rank.indexOf(way(b)) || way(a) * (at(b, 'from') - at(a, 'from')) || a - b,
  )
  for (const k of order) {
    const { below, label } = routes[k]!
    tracks[k] = { level: (used[below + 1]! += label) }
  }
  for (const [k, { above }] of routes.entries()) {
    if (above !== undefined) tracks[k] = { ...tracks[k]!, upper: (used[above]! += TRACK) }
  }
  return tracks
}

/**
 * Places along the bottom of a box for the lines that leave it, and along the top for those that come, in the order of where
 * they lead. A line does not come just below where another leaves, for there one would run along the other.
 */
function portsOf(routes: readonly Route[], nodes: readonly LaidNode[]): (route: number, end: 'from' | 'to') => number {
  const from = placesAlong(routes, nodes, 'from')
  const to = placesAlong(routes, nodes, 'to')
  for (const [k, { below, above }] of routes.entries()) {
    if (above !== undefined) continue
    const others = routes.flatMap((route, j) => (route.below === below && j !== k ? [from[j]!] : []))
    const taken = (x: number): boolean => others.some(other => Math.abs(other - x) < ASIDE / 2)
    to[k] = [0, ASIDE, -ASIDE].map(aside => to[k]! + aside).find(x => !taken(x)) ?? to[k]!
  }
  return (route, end) => (end === 'from' ? from : to)[route]!
}

function placesAlong(routes: readonly Route[], nodes: readonly LaidNode[], end: 'from' | 'to'): number[] {
  const other = end === 'from' ? 'to' : 'from'
  const middle = (node: number): number => nodes[node]!.x + nodes[node]!.width / 2
  const lane = (k: number): number => (routes[k]!.above === undefined ? 0 : 1)
  const xs: number[] = []
  for (const [node, { x, width }] of nodes.entries()) {
    const own = routes.flatMap((route, k) => (route[end] === node ? [k] : []))
    own.sort((a, b) => lane(a) - lane(b) || middle(routes[a]![other]) - middle(routes[b]![other]) || a - b)
    own.forEach((route, k) => {
      xs[route] = x + (width * (k + 1)) / (own.length + 1)
    })
  }
  return xs
}
