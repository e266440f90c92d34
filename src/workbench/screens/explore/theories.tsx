import type { ReactNode } from 'react'
import { ReportView } from '../../parts/report-view.tsx'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Choose } from './fields.tsx'
import { Head } from './head.tsx'
import { actorChoices, firstActor, OfCase } from './of-case.tsx'

const text = words.explore.theories
const DEFAULTS = { actor: '' }

/** Which theories fit an actor's conduct. */
export function TheoriesView(): ReactNode {
  const work = useWork()
  const [chosen, choose] = useChoices(DEFAULTS)
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {names => {
          const actor = chosen.actor || firstActor(names)
          return (
            <>
              <Choose
                label={words.explore.actor}
                value={actor}
                choices={actorChoices(names)}
                onChange={value => choose({ actor: value })}
              />
              <Answered question="theories" asked={{ ...work, actor }}>
                {({ report }) => <ReportView report={report} level={2} />}
              </Answered>
            </>
          )
        }}
      </OfCase>
    </>
  )
}
