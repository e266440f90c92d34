import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Case, Driver } from '../case.ts'
import { levelApart } from '../problems/advice.ts'

/** CF707: drivers of one actor share a level but do not stand next to each other. */
export function checkLevels(subject: Case): Diagnostic[] {
  const found: Diagnostic[] = []
  const groups = new Map<string, { readonly first: Driver; last: number }>()
  subject.drivers.forEach((driver, place) => {
    if (driver.level === undefined) return
    const key = `${driver.actor} ${driver.level}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: driver, last: place })
    else if (group.last === place - 1) group.last = place
    else found.push(levelApart(driver.id, driver.level, driver.span, group.first.span))
  })
  return found
}
