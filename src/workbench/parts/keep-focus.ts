import type { MouseEvent } from 'react'

const FOCUSABLE = 'button, input, select, textarea, a[href]'

/** So many frames what was pressed may take to go away. */
const PATIENCE = 20

/**
 * For whom the keyboard is all: where what is pressed goes away with what it stands beside, the focus falls to what comes
 * after it, or else to what comes before, rather than to the head of the page.
 */
export function keepFocus({ target, currentTarget, detail }: MouseEvent<HTMLElement>): void {
  // A pointer's click counts from one.
  if (detail > 0) return
  const pressed = target instanceof Element ? target.closest<HTMLElement>(FOCUSABLE) : null
  if (pressed === null) return
  const all = [...currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const at = all.indexOf(pressed)
  const near = [...all.slice(at + 1), ...all.slice(0, at).toReversed()]
  const look = (frames: number): void => {
    if (
      document.activeElement !== null &&
      document.activeElement !== document.body &&
      document.activeElement !== pressed
    )
      return
    if (!pressed.isConnected) near.find(one => one.isConnected)?.focus()
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  look(PATIENCE)
}
