import type { ReactNode } from 'react'
import { ViewLink } from '../../parts/view-link.tsx'
import { startWords as text } from '../../words/start.ts'

/** The ways in, as small links above each of them. */
export function Views({ shown }: { readonly shown: string }): ReactNode {
  return (
    <nav className="start-views" aria-label={text.views}>
      {(Object.entries(text.view) as [string, string][]).map(([view, title]) => (
        <ViewLink key={view} screen="start" view={view} current={view === shown ? 'page' : undefined}>
          {title}
        </ViewLink>
      ))}
    </nav>
  )
}
