import type { ReactNode } from 'react'
import { useSession, useWork } from '../state/context.ts'
import { withdrawing } from '../state/work.ts'
import { words } from '../words/first.ts'

const text = words.parts

/**
 * Takes a fact, a driver or a constraint out of what counts, or back in.
 *
 * @param props.label - What the button says while it counts.
 */
export function SupposeAway({ id, label }: { readonly id: string; readonly label: string }): ReactNode {
  const session = useSession()
  const { variation } = useWork()
  const out = variation.withdraw?.includes(id) ?? false
  const change = (): void =>
    session.setVariation(out ? text.restoreFact(id) : text.withdrawFact(id), withdrawing(variation, [id], !out))
  return (
    <button type="button" className="link suppose" onClick={change}>
      {out ? text.back : label}
    </button>
  )
}
