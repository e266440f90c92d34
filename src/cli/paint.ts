import picocolors from 'picocolors'
import type { DiagnosticStyle } from '../diagnostics/index.ts'

/** What a piece of text is, for those who dress it. `strong`: what to read first; `quiet`: what can be skipped. */
export type TextStyle = DiagnosticStyle | 'strong' | 'quiet'

/** Dresses a piece of text for a terminal, or leaves it as it is. Never changes its width. */
export type Paint = (style: TextStyle, text: string) => string

/** A paint with colours, or one that leaves everything plain. */
export function painter(colour: boolean): Paint {
  const { bold, cyan, dim, green, red, yellow } = picocolors.createColors(colour)
  const dress: Record<TextStyle, (text: string) => string> = {
    error: text => bold(red(text)),
    warning: text => bold(yellow(text)),
    note: text => bold(cyan(text)),
    message: bold,
    place: cyan,
    gutter: dim,
    mend: green,
    strong: bold,
    quiet: dim,
  }
  return (style, text) => dress[style](text)
}
