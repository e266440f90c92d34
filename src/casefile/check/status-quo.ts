import type { Diagnostic } from '../../diagnostics/index.ts'
import { holds } from '../../logic/index.ts'
import type { Case } from '../case.ts'
import { statusQuoRuledOut } from '../problems/meaning.ts'
import { situationsOf } from './situations.ts'

/** CF503: a constraint rules out a status quo, each at its date. What the case has already is not said again. */
export function checkStatusQuo(subject: Case): Diagnostic[] {
  const said = new Set<string>()
  return situationsOf(subject).flatMap(({ whose, statusQuo, span, constraints }) => {
    const taken = new Set(statusQuo.taken)
    const broken = constraints.filter(({ requires }) => !holds(requires, option => taken.has(option)))
    const news = broken.filter(({ id }) => !said.has(`${id} ${statusQuo.span.start}`))
    for (const { id } of broken) said.add(`${id} ${statusQuo.span.start}`)
    return news.map(constraint => statusQuoRuledOut(whose, constraint, span))
  })
}
