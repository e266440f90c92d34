import type { MouseEvent, ReactNode } from 'react'
import { writeAddress } from '../state/address.ts'
import { useSession } from '../state/context.ts'

/** A word that leads to its entry in the glossary; back leads back. Without a term, to the glossary itself. */
export function GlossaryLink(props: {
  /** The id of a term in `words/glossary.ts`. */
  readonly term?: string
  readonly children: ReactNode
  /** What else is to happen, such as closing a dialogue. */
  readonly onGo?: () => void
}): ReactNode {
  const { term = '', children, onGo } = props
  const session = useSession()
  const place = { screen: 'start', view: 'glossary', selected: term }
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onGo?.()
    session.go(place)
    if (term === '') scrollTo(0, 0)
  }
  const address = writeAddress({ place, variation: session.work.variation, document: session.documentInAddress })
  return (
    <a href={`#${address}`} className="term-link" onClick={go}>
      {children}
    </a>
  )
}
