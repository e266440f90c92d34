import { type ReactNode, useMemo } from 'react'
import type { Concept } from '../../../engine/index.ts'
import { sentence } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { withdrawing } from '../../state/work.ts'
import type { FoundBy } from '../../worker/questions.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Check } from './fields.tsx'
import { Head } from './head.tsx'
import { Named, OfCase } from './of-case.tsx'
import { ReportHere } from './report-here.tsx'
import { type Trial, TryList } from './try.tsx'

const text = words.explore.robust
const DEFAULTS = { vary: '', foresight: '' }
const CONCEPTS: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']

/** In how many variations the answer stays the same, and what it hangs on. */
export function Robust(): ReactNode {
  const work = useWork()
  const [chosen, choose] = useChoices(DEFAULTS)
  const set = CONCEPTS.filter(concept => chosen.foresight.split('.').includes(concept))
  const asked = useMemo(
    () => ({
      ...work,
      ...(chosen.vary === 'all' && { vary_all: true }),
      ...(set.length > 0 && { foresight_set: set }),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the set is made of what is chosen
    [work, chosen.vary, chosen.foresight],
  )
  const turn = (concept: Concept, on: boolean): void =>
    choose({ foresight: CONCEPTS.filter(each => (each === concept ? on : set.includes(each))).join('.') })
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {() => (
          <>
            <form className="question" onSubmit={event => event.preventDefault()}>
              <Check
                label={text.varyAll}
                checked={chosen.vary === 'all'}
                onChange={on => choose({ vary: on ? 'all' : '' })}
              />
              <fieldset>
                <legend>{text.foresightSet}</legend>
                {CONCEPTS.map(concept => (
                  <Check
                    key={concept}
                    label={words.explore.foresight[concept]}
                    checked={set.includes(concept)}
                    onChange={on => turn(concept, on)}
                  />
                ))}
              </fieldset>
            </form>
            <Answered question="robustness" asked={asked}>
              {found => (
                <>
                  <ReportHere report={found.report} level={2} />
                  <Trials found={found} />
                </>
              )}
            </Answered>
          </>
        )}
      </OfCase>
    </>
  )
}

/** The most things offered. */
const MOST = 8

/** What the answer hangs on most, each to be supposed away. */
function Trials({ found }: { readonly found: FoundBy<'robustness'> }): ReactNode {
  const { variation } = useWork()
  const { importance, importance_of_outcomes } = found.result
  const telling = (importance.some(({ told }) => told) ? importance : importance_of_outcomes).filter(
    ({ told, kind }) => told && kind === 'presence',
  )
  return (
    <Named reading={found.reading}>
      {names => {
        const trials = telling.slice(0, MOST).map(
          ({ id }): Trial => ({
            label: id,
            shown: <Said text={sentence(names.fact(id)?.text ?? names.reason(id))} />,
            variation: withdrawing(variation, [id], true),
          }),
        )
        return <TryList title={text.trials} trials={trials} />
      }}
    </Named>
  )
}
