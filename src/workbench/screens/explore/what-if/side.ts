import type { Account } from '../../../../inquiry/index.ts'
import { conductInBrief, conductInFull, howItEnds, type Names } from '../../../../report/index.ts'

/** One of the two sides: what is answered, and the names of what it is about. */
export interface Side {
  readonly account: Account
  readonly names: Names
}

/** The answer of a side in a few paragraphs: how it ends, what those in focus do there, what the others do. */
export function saidOf({ account, names }: Side): string[] {
  const { outcomes, reasons } = account
  const focus = [...new Set(reasons.map(({ actor }) => actor))]
  const others = names.reading.case.actors.map(({ id }) => id).filter(id => !focus.includes(id))
  const conduct = outcomes.flatMap(({ taken }, k) => {
    const full = focus.map(id => conductInFull(names, id, taken)).join(' ')
    const brief = others.map(id => conductInBrief(names, id, taken)).join(' ')
    return outcomes.length === 1 ? [full, brief] : [`${k + 1}. ${full}`]
  })
  const end = howItEnds(account, names)
  const told = outcomes.length === 1 ? [...conduct, end] : [end, ...conduct]
  return told.filter(paragraph => paragraph.trim() !== '')
}
