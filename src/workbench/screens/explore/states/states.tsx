import { type ReactNode, useMemo } from 'react'
import type { Stability } from '../../../../inquiry/index.ts'
import { type Names, safe, stabilitySummaryReport } from '../../../../report/index.ts'
import { type Column, DataTable } from '../../../parts/data-table.tsx'
import { Said } from '../../../parts/said.tsx'
import { useWork } from '../../../state/context.ts'
import type { States } from '../../../worker/questions.ts'
import { words } from '../../../words/index.ts'
import { Answered } from '../answered.tsx'
import { useChoices } from '../choices.ts'
import { Check, Choose } from '../fields.tsx'
import { Head } from '../head.tsx'
import { Named } from '../of-case.tsx'
import { ReportHere } from '../report-here.tsx'
import { rowsOf, type StateRow } from './rows.ts'

const text = words.explore.outcomes
const DEFAULTS = { show: 'all', differences: 'yes', sort: '', filter: '' }

/** Of a case with more states than this only the counts are shown. */
const MOST = 20_000

/** Every state of the case, with who would let things rest there. */
export function StatesView(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <Answered question="states" asked={{ ...useWork(), most: MOST }}>
        {found => (
          <Named reading={found.reading}>
            {names =>
              found.all === null ? (
                <Counts names={names} found={found} />
              ) : (
                <StateTable names={names} found={found} all={found.all} />
              )
            }
          </Named>
        )}
      </Answered>
    </>
  )
}

function Counts({ names, found: { summary } }: { readonly names: Names; readonly found: States }): ReactNode {
  if (summary === null) return null
  return (
    <>
      <p>{text.tooMany(summary.states, MOST)}</p>
      <ReportHere report={stabilitySummaryReport(names, summary)} level={2} />
    </>
  )
}

interface StateTableProps {
  readonly names: Names
  readonly found: States
  readonly all: Stability
}

function StateTable({ names, found, all }: StateTableProps): ReactNode {
  const [chosen, choose] = useChoices(DEFAULTS)
  const onlyDifferences = chosen.differences === 'yes'
  const every = useMemo(() => rowsOf(names, found, all), [names, found, all])
  const rows = useMemo(() => every.filter(row => shows(row, chosen.show)), [every, chosen.show])
  const columns = useMemo(() => columnsOf(names, all, onlyDifferences), [names, all, onlyDifferences])
  return (
    <>
      <form className="question" onSubmit={event => event.preventDefault()}>
        <Choose
          label={text.show}
          value={chosen.show}
          choices={[
            { value: 'all', label: text.showAll(every.length) },
            { value: 'rest', label: text.showRest(every.filter(({ rests }) => rests).length) },
            { value: 'ends', label: text.showEnds },
          ]}
          onChange={value => choose({ show: value })}
        />
        <Check
          label={text.onlyDifferences}
          checked={onlyDifferences}
          onChange={on => choose({ differences: on ? 'yes' : 'no' })}
        />
      </form>
      <DataTable
        key={chosen.show}
        caption={text.title}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        arranged={[chosen, choose]}
      />
      <p className="quiet">{text.legend}</p>
    </>
  )
}

function shows({ rests, role }: StateRow, which: string): boolean {
  return which === 'rest' ? rests : which === 'ends' ? role !== '' : true
}

function columnsOf(names: Names, { actors }: Stability, onlyDifferences: boolean): Column<StateRow>[] {
  return [
    { id: 'code', title: text.column.code, cell: ({ code }) => code, value: ({ place }) => place, numeric: true },
    {
      id: 'role',
      title: text.column.role,
      cell: ({ role }) => (role === '' ? null : <strong>{role}</strong>),
      value: ({ role }) => role,
    },
    {
      id: 'state',
      title: onlyDifferences ? text.column.differences : text.column.state,
      cell: ({ full, differences }) => <Said text={onlyDifferences ? differences : full} />,
      value: ({ full, differences }) => (onlyDifferences ? differences : full),
    },
    {
      id: 'distance',
      title: text.column.distance,
      cell: ({ distance }) => distance,
      value: ({ distance }) => distance,
      numeric: true,
    },
    ...actors.map(
      (actor): Column<StateRow> => ({
        id: actor,
        title: text.column.stable(safe(names.actor(actor))),
        cell: ({ stable }) => stable[actor]!.said,
        value: ({ stable }) => -stable[actor]!.count,
      }),
    ),
    {
      id: 'equilibrium',
      title: text.column.equilibrium,
      cell: ({ equilibrium, rests }) => (rests ? <strong>{equilibrium.said}</strong> : equilibrium.said),
      value: ({ equilibrium }) => -equilibrium.count,
    },
  ]
}
