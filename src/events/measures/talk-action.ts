import { kindOf, pledgeOf } from './code.ts'
import type { PlacedAct } from './placed-act.ts'
import type { Promises, TalkAction } from './posture-result.ts'
import { shareOf } from './wilson.ts'

/** Deeds beside words, in the window and before. @param before - Acts of the baseline. */
export function talkAction(now: readonly PlacedAct[], before: readonly PlacedAct[]): TalkAction {
  const [here, there] = [kinds(now), kinds(before)]
  return {
    ...here,
    share: shareOf(here.action, here.action + here.talk),
    before: shareOf(there.action, there.action + there.talk),
  }
}

/** Promises beside deliveries, of acts that have codes. */
export function promises(now: readonly PlacedAct[], before: readonly PlacedAct[]): Promises {
  const [here, there] = [pledges(now), pledges(before)]
  const reason = here.coded + there.coded === 0 ? (now.length + before.length === 0 ? 'few-events' : 'no-codes') : null
  const shown = (value: number): number | null => (reason === null ? value : null)
  return {
    promised: shown(here.promise),
    delivered: shown(here.delivery),
    promised_before: shown(there.promise),
    delivered_before: shown(there.delivery),
    reason,
  }
}

function kinds(acts: readonly PlacedAct[]): Pick<TalkAction, 'talk' | 'action' | 'neither'> {
  const sums = { talk: 0, action: 0, neither: 0 }
  for (const { act } of acts) sums[kindOf(act)] += act.count
  return sums
}

function pledges(acts: readonly PlacedAct[]): { promise: number; delivery: number; coded: number } {
  const sums = { promise: 0, delivery: 0, neither: 0, coded: 0 }
  for (const { act } of acts) {
    const kind = pledgeOf(act)
    if (kind === undefined) continue
    sums[kind] += act.count
    sums.coded += act.count
  }
  return sums
}
