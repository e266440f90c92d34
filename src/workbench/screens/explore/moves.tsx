import { type ReactNode, useContext } from 'react'
import type { MoveGraph } from '../../../inquiry/index.ts'
import { capitalised, moveGraphPicture, type Names, sentence } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { ViewLink } from '../../parts/view-link.tsx'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { Head } from './head.tsx'
import { Named } from './of-case.tsx'
import { PictureModeContext, PictureView } from './picture.tsx'

const text = words.explore.moves

/** Where it can go from today, and who would move. */
export function Moves(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <Answered question="moveGraph" asked={useWork()}>
        {({ graph, reading }) => <Named reading={reading}>{names => <Shown names={names} graph={graph} />}</Named>}
      </Answered>
    </>
  )
}

/** The most, in units of the picture, that half of a page has room for. */
const HALF = 500

/** The picture; beside one that is narrow, what is in it in words. */
function Shown({ names, graph }: { readonly names: Names; readonly graph: MoveGraph }): ReactNode {
  const { asTables } = useContext(PictureModeContext)
  const picture = (
    <PictureView
      level={null}
      fit={room => widthFor(graph, room)}
      draw={options => moveGraphPicture(names, graph, options)}
    >
      <HowMuch graph={graph} />
    </PictureView>
  )
  if (asTables || graph.moves.length === 0 || widthFor(graph, Infinity) > HALF) return picture
  return (
    <div className="with-words">
      {picture}
      <InWords names={names} graph={graph} />
    </div>
  )
}

/** Each move with who makes it or would like to, and why. */
function InWords({ names, graph }: { readonly names: Names; readonly graph: MoveGraph }): ReactNode {
  const { table } = moveGraphPicture(names, graph)
  return (
    <section>
      <h2>{text.inWords}</h2>
      <ol className="moves-said">
        {graph.moves.map(({ actor, kind, take, drop, driver }, k) => {
          const [from = '', , , to = ''] = table.rows[k] ?? []
          const is = names.agreeing(actor, 'is', 'are')
          return (
            <li key={k}>
              <p>
                <Said text={text.said[kind](capitalised(names.actor(actor)), is, names.change({ take, drop }))} />
              </p>
              <p className="quiet">
                <Said text={`${from} → ${to}.${driver === null ? '' : ` ${sentence(names.reason(driver))}`}`} />
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** How much of the case is in the picture, and where the rest is. */
function HowMuch({ graph: { moves, whole, cut } }: { readonly graph: MoveGraph }): ReactNode {
  return (
    <p className="quiet">
      {moves.length === 0 && `${text.still} `}
      {whole ? text.whole : text.part} {cut && `${text.cut} `}
      {!whole && (
        <ViewLink screen="explore" view="outcomes" className="link">
          {text.all}
        </ViewLink>
      )}
    </p>
  )
}

// In units of the picture: the widest box and the narrowest, what is between two, what a line beside them takes, and what
// a box and the words beside its line need.
const BOX = { widest: 240, narrowest: 170, gap: 22, lane: 11, withWords: 410 }

/** As wide as its longest row at most; on a narrow page wide enough for two boxes beside each other and every line. */
function widthFor({ states, moves }: MoveGraph, room: number): number {
  const far = Math.max(0, ...states.map(({ distance }) => distance ?? 0)) + 1
  const layers = states.map(({ distance }) => distance ?? far)
  const longest = Math.max(...layers.map(layer => layers.filter(other => other === layer).length))
  const leaping = moves.filter(({ from, to }) => layers[to] !== layers[from]! + 1).length
  const wide = (boxes: number, box: number, lanes: number): number =>
    boxes * (box + BOX.gap) - BOX.gap + lanes * BOX.lane + 8
  // Where a row is broken, any line may have to go round.
  const least = longest > 2 ? wide(2, BOX.narrowest, moves.length) : wide(longest, BOX.narrowest, leaping)
  return Math.max(least, Math.min(room, Math.max(BOX.withWords, wide(longest, BOX.widest, leaping))))
}
