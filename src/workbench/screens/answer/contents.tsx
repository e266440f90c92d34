import type { ReactNode } from 'react'
import { words } from '../../words/first.ts'
import type { Told } from './told.ts'

const text = words.answer

/** The parts of the page, beside it where there is room. */
export function Contents({ told: { account } }: { readonly told: Told }): ReactNode {
  const parts = [
    ['section-holds', text.holds.title],
    ...(account.reasons.length > 0 ? [['section-why', text.whyShort]] : []),
    ['section-course', text.course.title],
    ['section-changes', text.changes.title],
    ['section-rests', text.rests.title],
    ['section-open', text.open.title],
  ] as const
  return (
    <nav className="contents" aria-label={text.contents}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => show(id!)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function show(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'start' })
}
