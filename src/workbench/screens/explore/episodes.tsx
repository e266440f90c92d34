import type { ReactNode } from 'react'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { Head } from './head.tsx'
import { OfCase } from './of-case.tsx'
import { ReportHere } from './report-here.tsx'
import { useRecord } from './time/record.ts'

const text = words.explore.episodes

/** What the model would have said in past episodes, beside what was done. */
export function Episodes(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>{names => <Backtested path={names.reading.case.events} />}</OfCase>
    </>
  )
}

function Backtested({ path }: { readonly path: string | undefined }): ReactNode {
  const work = useWork()
  const record = useRecord(path)
  const asked = { ...work, ...(record.text !== undefined && { events: record.text }) }
  return (
    <Answered question="backtest" asked={record.ready ? asked : null}>
      {({ report, result }) =>
        result.episodes.length === 0 ? <p>{text.none}</p> : <ReportHere report={report} level={2} />
      }
    </Answered>
  )
}
