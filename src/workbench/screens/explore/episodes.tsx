import type { ReactNode } from 'react'
import { ReportView } from '../../parts/report-view.tsx'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { Head } from './head.tsx'

const text = words.explore.episodes

/** What the model would have said in past episodes, beside what was done. */
export function Episodes(): ReactNode {
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <Answered question="backtest" asked={useWork()}>
        {({ report, result }) =>
          result.episodes.length === 0 ? <p>{text.none}</p> : <ReportView report={report} level={2} />
        }
      </Answered>
    </>
  )
}
