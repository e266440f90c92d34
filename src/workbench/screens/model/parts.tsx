import type { KeyboardEvent, ReactNode } from 'react'
import type { Case } from '../../../casefile/index.ts'
import { words } from '../../words/index.ts'
import { Actors } from './actors.tsx'
import { Claims } from './claims.tsx'
import { Constraints } from './constraints.tsx'
import { Drivers } from './drivers.tsx'
import { useEdits } from './edits.ts'
import { Facts } from './facts.tsx'
import { More } from './more.tsx'
import { Question } from './question.tsx'
import { Sources } from './sources.tsx'
import { TextOfParts } from './use-field.ts'

export { flushEdits } from './edits.ts'

const text = words.model

const SECTIONS = [
  ['case', Question],
  ['actors', Actors],
  ['drivers', Drivers],
  ['facts', Facts],
  ['constraints', Constraints],
  ['claims', Claims],
  ['sources', Sources],
  ['more', More],
] as const

/** The case as parts that can be changed. The code that edits a text comes with them, so that no letter has to wait for it. */
export default function Parts(props: {
  readonly case: Case
  /** The text it was read from, if that is the one that is worked on. */
  readonly text: string | undefined
}): ReactNode {
  const edits = useEdits()
  const beforeUndo = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    // What was just written is undone, too, rather than put in after it.
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') edits.flush()
  }
  return (
    <TextOfParts value={props.text}>
      <div onKeyDown={beforeUndo}>
        {SECTIONS.map(([id, Section]) => (
          <section key={id} className="kind">
            <h2>{text.parts[id]}</h2>
            <Section case={props.case} />
          </section>
        ))}
      </div>
    </TextOfParts>
  )
}
