import type { ReactNode } from 'react'
import type { Variation } from '../../../casefile/index.ts'
import { useSession } from '../../state/context.ts'
import { words } from '../../words/index.ts'

const text = words.explore.tryIt

/** Something that can be supposed. */
export interface Trial {
  /** What is supposed, in a few words: for undo, and for those who only hear the button. */
  readonly label: string
  readonly shown: ReactNode
  readonly variation: Variation
}

/** Supposes something and shows what comes of it. */
export function Try({ trial: { label, variation } }: { readonly trial: Omit<Trial, 'shown'> }): ReactNode {
  const session = useSession()
  const run = (): void => {
    session.go({ screen: 'explore', view: 'whatif', selected: '' })
    session.setVariation(text.label(label), variation)
    scrollTo(0, 0)
  }
  return (
    <button type="button" className="button" aria-label={text.tryThis(label)} onClick={run}>
      {text.try}
    </button>
  )
}

/** Things that can be supposed, one below the other. */
export function TryList({ title, trials }: { readonly title: string; readonly trials: readonly Trial[] }): ReactNode {
  if (trials.length === 0) return null
  return (
    <section className="try-list no-print">
      <h2>{title}</h2>
      <ul>
        {trials.map(trial => (
          <li key={trial.label}>
            <Try trial={trial} /> <span>{trial.shown}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
