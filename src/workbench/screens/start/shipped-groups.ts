import { SHIPPED } from '../../shipped.ts'
import { startWords } from '../../words/start.ts'

const groups: typeof startWords.gallery.group = startWords.gallery.group

/** How the shipped cases are grouped. */
export type Group = keyof typeof groups

/** The group of a shipped case: its folder under `cases/`; the first case stands by itself. */
function groupOf(id: string): Group {
  const [folder = ''] = id.split('/')
  return folder in groups ? (folder as Group) : 'first'
}

/** The ids of the shipped cases of a group. */
export function shippedIn(group: Group): readonly string[] {
  return SHIPPED.filter(id => groupOf(id) === group)
}
