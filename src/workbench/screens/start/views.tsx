import type { MouseEvent, ReactNode } from 'react'
import { writeAddress } from '../../state/address.ts'
import { useSession, useWork } from '../../state/context.ts'
import { startWords as text } from '../../words/start.ts'

/** The ways in, as small links above each of them. */
export function Views({ shown }: { readonly shown: string }): ReactNode {
  return (
    <nav className="start-views" aria-label={text.views}>
      {(Object.entries(text.view) as [string, string][]).map(([view, title]) => (
        <ViewLink key={view} view={view} current={view === shown}>
          {title}
        </ViewLink>
      ))}
    </nav>
  )
}

/** A link to a view of the first steps; it can be opened in a tab of its own, as links can. */
export function ViewLink(props: {
  readonly view: string
  readonly selected?: string
  readonly current?: boolean | 'step'
  readonly className?: string
  readonly children: ReactNode
}): ReactNode {
  const { view, selected = '', current = false, className } = props
  const session = useSession()
  const { variation } = useWork()
  const place = { screen: 'start', view, selected }
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
      aria-current={current === 'step' ? 'step' : current ? 'page' : undefined}
      onClick={go}
    >
      {props.children}
    </a>
  )
}
