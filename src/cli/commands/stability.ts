import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { stability, stabilitySummary } from '../../inquiry/index.ts'
import { Names, renderText, stabilityReport, stabilitySummaryReport } from '../../report/index.ts'
import { addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'

/** `tertius stability`: every state, actor and concept. */
export function addStability(program: Command, context: Context): void {
  addCaseCommand<{ summary?: boolean }>(program, context, {
    name: 'stability',
    summary: 'which states are stable, for whom, under each solution concept',
    description: 'Judges every state for every actor under the five solution concepts, and lists the equilibria.',
    example: 'tertius stability my-case.yaml --summary',
    flags: command => command.option('--summary', 'counts only, for cases too large to list'),
    run: ({ case: subject, variation, flags }) => {
      const names = new Names(readAt(subject, variation))
      if (flags.summary === true) {
        const result = stabilitySummary(subject, variation)
        const report = stabilitySummaryReport(names, result)
        return { json: { summary: true, ...result }, text: (width, paint) => renderText(report, width, paint) }
      }
      const result = stability(subject, variation)
      const report = stabilityReport(names, result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}
