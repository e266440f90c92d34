import type { ReactNode } from 'react'
import { moveGraphPicture } from '../../../report/index.ts'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { Head } from './head.tsx'
import { Named } from './of-case.tsx'
import { PictureView } from './picture.tsx'

const text = words.explore.moves

/** Where it can go from today, and who would move. */
export function Moves(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <Answered question="moveGraph" asked={useWork()}>
        {({ graph, reading }) => (
          <Named reading={reading}>
            {names => (
              <PictureView level={null} draw={options => moveGraphPicture(names, graph, options)}>
                <p className="quiet">{graph.whole ? text.whole : text.part}</p>
              </PictureView>
            )}
          </Named>
        )}
      </Answered>
    </>
  )
}
