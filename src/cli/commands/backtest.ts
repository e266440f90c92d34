import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { backtest } from '../../inquiry/index.ts'
import { backtestReport, Names, renderText } from '../../report/index.ts'
import { addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { readRecord, recordedIn } from '../read-record.ts'

/** `tertius backtest`: the episodes, and what the model would have said. */
export function addBacktest(program: Command, context: Context): void {
  addCaseCommand(program, context, {
    name: 'backtest',
    summary: 'what the model would have said of past episodes, beside what was done',
    description:
      'Plays every episode out from its own start, as the case counts on its date, and compares the conduct of the actors ' +
      'judged with what they did, beside two forecasts that need no model.',
    example: 'tertius backtest my-case.yaml',
    run: async ({ case: subject, variation }) => {
      const needed = subject.episodes.some(({ fromRecord }) => fromRecord !== undefined)
      const record = needed ? await readRecord(context.host, subject) : null
      const result = backtest(subject, variation, recordedIn(subject, record)?.acts)
      const report = backtestReport(new Names(readAt(subject, variation)), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}
