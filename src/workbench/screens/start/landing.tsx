import type { ReactNode } from 'react'
import { Said } from '../../parts/said.tsx'
import { SHIPPED } from '../../shipped.ts'
import { useSessionState } from '../../state/context.ts'
import { startWords } from '../../words/start.ts'
import { CaseEntry } from './case-entry.tsx'
import { isBegun, keptForm } from './form/keep.ts'
import { FromDisk } from './from-disk.tsx'
import { Kept } from './kept.tsx'
import { shippedIn } from './shipped-groups.ts'
import { ViewLink } from '../../parts/view-link.tsx'

const text = startWords.landing

/** What this is, and the ways in. */
export function Landing(): ReactNode {
  const { name } = useSessionState()
  return (
    <>
      <h1>{text.title}</h1>
      <p className="lead">{text.what.join(' ')}</p>
      <Kept />
      <Way title={text.scratch} intro={text.scratchIntro}>
        <ViewLink screen="start" view="new">
          {isBegun(keptForm()) ? text.scratchOn : text.scratchGo}
        </ViewLink>
      </Way>
      <Way title={text.example} intro={text.exampleIntro(SHIPPED.length)}>
        <ViewLink screen="start" view="gallery">
          {text.exampleGo}
        </ViewLink>
      </Way>
      <Way title={text.play} intro={text.playIntro(name)}>
        <ViewLink screen="start" view="play">
          {text.playGo}
        </ViewLink>
      </Way>
      <section>
        <h2>{text.template}</h2>
        <p>{text.templateIntro}</p>
        <ul className="case-list">
          {shippedIn('templates').map(id => (
            <CaseEntry key={id} id={id} pattern />
          ))}
        </ul>
      </section>
      <FromDisk />
      <Way title={startWords.view.glossary} intro={text.glossaryIntro}>
        <ViewLink screen="start" view="glossary">
          {text.glossaryGo}
        </ViewLink>
      </Way>
    </>
  )
}

function Way(props: { readonly title: string; readonly intro: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h2>{props.title}</h2>
      <p>
        <Said text={props.intro} />
      </p>
      <p>{props.children}</p>
    </section>
  )
}
