import type { ReactNode } from 'react'
import { tieMapPicture } from '../../../report/index.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { FactNote } from '../../parts/evidence.tsx'
import { words } from '../../words/index.ts'
import { Head } from './head.tsx'
import { OfCase } from './of-case.tsx'
import { PictureView } from './picture.tsx'

const text = words.explore.ties

/** Narrower, in units of the picture, a map of few actors is crowded; of each actor more than some, so much wider. */
const LEAST = { width: 364, actors: 6, each: 80 }

function leastFor(actors: number): number {
  return LEAST.width + LEAST.each * Math.max(0, actors - LEAST.actors)
}

/** The facts that are about two actors or more, as a map. */
export function Ties(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {names => {
          const ties = names.reading.facts.filter(({ about }) => new Set(about).size >= 2)
          if (ties.length === 0) return <p>{text.none}</p>
          return (
            <>
              <PictureView
                level={null}
                fit={room => Math.max(room, leastFor(names.reading.case.actors.length))}
                draw={options => tieMapPicture(names, options)}
              />
              <Disclosure label={text.one(ties.length)}>
                <ul className="facts">
                  {ties.map(({ id }) => (
                    <li key={id}>
                      <FactNote names={names} id={id} />
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </>
          )
        }}
      </OfCase>
    </>
  )
}
