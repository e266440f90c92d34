import type { ReactNode } from 'react'
import { type Inline, type Phrase, safe } from '../../report/index.ts'

/** A text from a case or about one, made safe to show: what would turn the direction of writing or hide is replaced. */
export function Said({ text }: { readonly text: string }): ReactNode {
  return safe(text)
}

/** A phrase of a report with its styles. */
export function SaidPhrase({ phrase }: { readonly phrase: Phrase }): ReactNode {
  return phrase.map((inline, k) => <SaidInline key={k} inline={inline} />)
}

function SaidInline({ inline }: { readonly inline: Inline }): ReactNode {
  if (typeof inline === 'string') return edged(inline)
  const text = edged(inline.text)
  return inline.style === 'strong' ? <strong>{text}</strong> : <span className="quiet">{text}</span>
}

/** `safe` keeps single blanks at the ends, which part the pieces of a phrase. */
const edged = (text: string): string => safe(text)
