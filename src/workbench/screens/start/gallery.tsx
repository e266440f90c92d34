import type { ReactNode } from 'react'
import { startWords } from '../../words/start.ts'
import { CaseEntry } from './case-entry.tsx'
import { type Group, shippedIn } from './shipped-groups.ts'

const text = startWords.gallery

/** All shipped cases, each with its question and its answer, worked out here. */
export default function Gallery(): ReactNode {
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      {(Object.keys(text.group) as Group[]).map(group => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{text.group[group]}</h2>
          <p className="quiet">{text.groupIntro[group]}</p>
          <ul className="case-list">
            {shippedIn(group).map(id => (
              <CaseEntry key={id} id={id} answered pattern={group === 'templates'} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
