import type { ReactNode } from 'react'
import type { Variation } from '../../../casefile/index.ts'
import type { Parting, Theories } from '../../../inquiry/index.ts'
import { type Names, sentence } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { withdrawing } from '../../state/work.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Head } from './head.tsx'
import { ChooseActor, firstActor, OfCase } from './of-case.tsx'
import { ReportHere } from './report-here.tsx'
import { type Trial, TryList } from './try.tsx'

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
              <form className="question" onSubmit={event => event.preventDefault()}>
                <ChooseActor names={names} actor={actor} onChoose={value => choose({ actor: value })} />
              </form>
              <Answered question="theories" asked={{ ...work, actor }}>
                {({ report, result }) => (
                  <>
                    <ReportHere report={report} level={2} />
                    <Trials names={names} result={result} />
                  </>
                )}
              </Answered>
            </>
          )
        }}
      </OfCase>
    </>
  )
}

/** What tells two theories apart, each to be supposed; another's option that stands still is nothing that can be. */
function Trials({ names, result }: { readonly names: Names; readonly result: Theories }): ReactNode {
  const { variation } = useWork()
  const changes = result.pairs.flatMap(({ apart_by }) => apart_by.map(({ change }) => change))
  const distinct = [...new Map(changes.map(change => [change.id, change])).values()]
  const trials = distinct.flatMap(change => trialOf(names, variation, change))
  return <TryList title={text.trials} trials={trials} />
}

function trialOf(names: Names, variation: Variation, { kind, id }: Parting['change']): Trial[] {
  if (kind === 'option') return []
  const scenario = names.reading.case.scenarios.find(each => each.id === id)
  if (kind === 'scenario') {
    const shown = <Said text={sentence(scenario?.title ?? id)} />
    return [{ label: id, shown, variation: { ...variation, scenario: id } }]
  }
  const shown = <Said text={sentence(names.fact(id)?.text ?? names.reason(id))} />
  return [{ label: id, shown, variation: withdrawing(variation, [id], true) }]
}
