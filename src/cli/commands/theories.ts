import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import { theories } from '../../inquiry/index.ts'
import { Names, renderText, theoriesReport } from '../../report/index.ts'
import { type Asked, addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { known } from '../known.ts'

interface TheoriesFlags {
  readonly actor?: string
}

/** `tertius theories`: which theories fit an actor's conduct, which do not, and what would tell them apart. */
export function addTheories(program: Command, context: Context): void {
  addCaseCommand<TheoriesFlags>(program, context, {
    name: 'theories',
    summary: 'which theories fit the conduct of an actor, and what would tell them apart',
    description:
      'Tests theories of why an actor holds back in the quarrels of others: each fits, does not fit or cannot be told ' +
      'from the case, with what decides it. For those that fit, says what would tell them apart.',
    example: 'tertius theories my-case.yaml --actor RU',
    flags: command => command.option('--actor <id>', "whose conduct; the case's focus unless given"),
    run: asked => {
      const result = theories(asked.case, actorOf(asked), asked.variation)
      const report = theoriesReport(new Names(readAt(asked.case, asked.variation)), result)
      return { json: result, text: (width, paint) => renderText(report, width, paint) }
    },
  })
}

function actorOf({ case: { actors, focus }, flags, fail }: Asked<TheoriesFlags>): string {
  const id = flags.actor ?? focus[0]
  return id === undefined
    ? fail('the case has no focus: say whose conduct with --actor')
    : known('actor', id, actors, fail).id
}
