import type { LastingAct } from '../../events/index.ts'
import { type Block, paragraph } from '../document.ts'
import { capitalised, count, inWords } from '../words.ts'
import { rungInWords } from './ladder.ts'
import { daysInWords } from './quantities.ts'
import { isPatchy, type PostureView } from './view.ts'

/** Most acts that are named. */
const MOST_NAMED = 5

/** Acts that go on in the window, which its counts have on their first day at most. Of records by hand their rows say it. */
export function lastingBlocks({ result: { lasting, toward }, nameOf, record }: PostureView): Block[] {
  if (lasting.length === 0 || isPatchy(record)) return []
  const whom = ({ target }: LastingAct): string =>
    toward !== null || target === null ? '' : ` toward ${nameOf(target)}`
  const named = lasting.slice(0, MOST_NAMED).map(one => `${whatIn(one)}${whom(one)} ${daysInWords(one)}`)
  const more = lasting.length > MOST_NAMED ? '; and others' : ''
  const opening =
    lasting.length === 1
      ? 'One act lasts in these days'
      : `${capitalised(inWords(lasting.length))} acts last in these days`
  const days = lasting.length === 1 ? `, and fills ${count(lasting[0]!.days, 'day')} of them` : ''
  return [paragraph(`${opening}: ${named.join('; ')}${more}${days}. ${countedInWords(lasting)}`)]
}

function whatIn({ rung, code }: LastingAct): string {
  return rung === null ? code : rungInWords(rung)
}

/** How the counts have them. */
function countedInWords(lasting: readonly LastingAct[]): string {
  const counted = lasting.filter(one => one.counted).length
  const silent = 'No day within is silent.'
  if (lasting.length === 1) {
    return `It is counted once, on its first day${counted === 1 ? '' : ', which is before these, and so not among the acts'}. ${silent}`
  }
  return `Each is counted once, on its first day, which is in these days for ${counted === 0 ? 'none' : inWords(counted)} of them. ${silent}`
}
