import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { briefing } from '../../inquiry/index.ts'
import { briefingReport, Names, renderText } from '../../report/index.ts'
import { addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'

/** `tertius answer`: the briefing. */
export function addAnswer(program: Command, context: Context): void {
  addCaseCommand<{ equilibria?: boolean }>(program, context, {
    name: 'answer',
    summary: 'the briefing: outcomes, claims, reasons, what would change them',
    description: 'Answers a case: where it goes from the status quo, what holds there, why, and what would change it.',
    example: 'tertius answer my-case.yaml --scenario open-war',
    flags: command => command.option('--equilibria', 'judge the claims over all equilibria, not only those reached'),
    run: ({ case: subject, variation, flags }) => {
      const result = briefing(subject, { ...variation, equilibria: flags.equilibria === true })
      const report = briefingReport(new Names(readAt(subject, variation)), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}
