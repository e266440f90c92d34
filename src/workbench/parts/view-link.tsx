import type { MouseEvent, ReactNode } from 'react'
import { writeAddress } from '../state/address.ts'
import { useSession, useWork } from '../state/context.ts'

/** Leads to a view of a screen, with all that is supposed; it can be opened in a tab of its own, as links can. */
export function ViewLink(props: {
  readonly screen: string
  /** Its name in the address. */
  readonly view: string
  readonly selected?: string | undefined
  /** What it is among its neighbours, if it is the one that is shown. */
  readonly current?: 'page' | 'step' | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}): ReactNode {
  const { screen, view, selected = '', current, className } = props
  const session = useSession()
  const { variation } = useWork()
  const place = { screen, view, selected }
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    session.go(place)
    scrollTo(0, 0)
  }
  return (
    <a
      href={`#${writeAddress({ place, variation, document: session.documentInAddress })}`}
      className={className}
      aria-current={current}
      onClick={go}
    >
      {props.children}
    </a>
  )
}
