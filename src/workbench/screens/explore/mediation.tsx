import type { ReactNode } from 'react'
import type { Variation } from '../../../casefile/index.ts'
import type { BringingAbout, Mediation } from '../../../inquiry/index.ts'
import { type Block, type Phrase, plain, type Report } from '../../../report/index.ts'
import { SaidPhrase } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { withdrawing } from '../../state/work.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Choose } from './fields.tsx'
import { Head } from './head.tsx'
import { actorChoices, OfCase } from './of-case.tsx'
import { ReportHere } from './report-here.tsx'
import { type Trial, TryList } from './try.tsx'
import { WantedField, wantedIn } from './wanted.tsx'

const text = words.explore.mediation
const DEFAULTS = { claim: '', holds: '', mediator: '', to: '1' }

/** What would have to change for something wanted to come about, and what a mediator could do itself. */
export function MediationView(): ReactNode {
  const work = useWork()
  const [chosen, choose] = useChoices(DEFAULTS)
  const to = chosen.to === '2' ? 2 : 1
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {(names, account) => {
          const { claims } = names.reading.case
          // What holds anyhow needs no mediator.
          const first = claims.find(({ id }) => account.claims[id] !== 'always') ?? claims[0]
          const asked = { claim: chosen.claim || (first?.id ?? ''), holds: chosen.holds }
          const wanted = wantedIn(asked)
          const { mediator } = chosen
          return (
            <>
              <form className="question" onSubmit={event => event.preventDefault()}>
                <WantedField names={names} chosen={asked} onChange={choose} />
                <Choose
                  label={text.mediator}
                  value={mediator}
                  choices={[{ value: '', label: text.nobody }, ...actorChoices(names)]}
                  onChange={value => choose({ mediator: value })}
                />
                <Choose
                  label={text.to}
                  value={String(to)}
                  choices={[1, 2].map(size => ({ value: String(size), label: text.upTo(size) }))}
                  onChange={value => choose({ to: value })}
                />
              </form>
              <Answered
                question="mediation"
                asked={wanted && { ...work, ...wanted, to, ...(mediator !== '' && { mediator }) }}
              >
                {({ report, result }) => (
                  <>
                    <ReportHere report={report} level={2} />
                    <Trials result={result} report={report} />
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

/** The most things offered. */
const MOST = 10

/** What the report tells of, each to be supposed. */
function Trials({ result, report }: { readonly result: Mediation; readonly report: Report }): ReactNode {
  const { variation } = useWork()
  const told = new Map(report.blocks.flatMap(leadsIn))
  const trials = result.changes.flatMap((one): Trial[] => {
    const label = one.changes
      .map(({ kind, driver, behind }) => (behind === null ? `${kind} ${driver}` : `${behind} before ${driver}`))
      .join(' + ')
    const said = told.get(`[${label}]`)
    return said === undefined
      ? []
      : [{ label, shown: <SaidPhrase phrase={said} />, variation: brought(variation, one) }]
  })
  return <TryList title={text.trials} trials={trials.slice(0, MOST)} />
}

/** The sentences at the head of what is listed, by the ids in brackets that they end with. */
function leadsIn(block: Block): [ids: string, said: Phrase][] {
  if (block.kind !== 'list') return []
  return block.items.map(({ lead }) => [plain(lead.slice(-1)), lead.slice(0, -1)])
}

/** A variation with the changes made that bring something about. */
function brought(variation: Variation, { changes }: BringingAbout): Variation {
  const gone = changes.filter(({ kind }) => kind === 'withdraw').map(({ driver }) => driver)
  const moved = changes.flatMap(({ kind, driver }) => (kind === 'withdraw' ? [] : [{ kind, driver }]))
  const without = withdrawing(variation, gone, true)
  return moved.length === 0 ? without : { ...without, reorder: [...(variation.reorder ?? []), ...moved] }
}
