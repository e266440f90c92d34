import type { MouseEvent, ReactNode } from 'react'
import { writeAddress } from '../../state/address.ts'
import { useSession, useWork } from '../../state/context.ts'

/** Leads to another view of this screen, with all that is supposed. */
export function ViewLink(props: {
  /** Its name in the address. */
  readonly view: string
  /** Absent: a word in running text that leads there; else one of the list of views, and whether it is this one. */
  readonly current?: boolean
  readonly children: ReactNode
}): ReactNode {
  const session = useSession()
  const { variation } = useWork()
  const place = { screen: 'explore', view: props.view, selected: '' }
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    session.go(place)
    scrollTo(0, 0)
  }
  return (
    <a
      href={`#${writeAddress({ place, variation, document: session.documentInAddress })}`}
      className={props.current === undefined ? 'link' : undefined}
      aria-current={props.current === true ? 'page' : undefined}
      onClick={go}
    >
      {props.children}
    </a>
  )
}
