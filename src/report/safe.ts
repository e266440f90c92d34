import { printable } from '../diagnostics/index.ts'

/**
 * A text from a case as it may be shown: blanks of every kind become one blank, and what would steer a terminal or turn
 * the direction of writing becomes `�`. Renderers pass everything through it.
 */
export function safe(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' '))
}
