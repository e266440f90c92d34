import { element } from './dom.ts'
import { words } from './words.ts'

/** Told the ids that are to be taken out, or put back. */
export type OnWithdraw = (ids: readonly string[], out: boolean) => void

/** Before each entry of the grounds a box: marked, it counts. */
export function addBoxes(grounds: HTMLElement, withdrawn: ReadonlySet<string>, onWithdraw: OnWithdraw): void {
  const heading = grounds.querySelector('h2')
  heading?.after(element('p', { class: 'hint' }, words.argue))
  for (const entry of grounds.querySelectorAll<HTMLElement>('li[data-part]')) {
    const id = entry.dataset['part'] ?? ''
    const box = element('input', { type: 'checkbox', 'aria-label': words.counts(nameOf(entry)), 'data-box': id })
    box.checked = !withdrawn.has(id)
    box.addEventListener('change', () => onWithdraw([id], !box.checked))
    entry.prepend(element('label', { class: 'box' }, box))
    entry.classList.toggle('out', withdrawn.has(id))
  }
}

/** The text of an entry without what stands beside it. */
function nameOf(entry: HTMLElement): string {
  const copy = entry.cloneNode(true) as HTMLElement
  for (const aside of copy.querySelectorAll('.note, blockquote, label')) aside.remove()
  return copy.textContent.trim()
}

/**
 * After each item that names in brackets what it speaks of, a button to try without it. The brackets begin with ids joined
 * by `+`, as in `[a + b: source]`.
 */
export function addTries(briefing: HTMLElement, withdrawn: ReadonlySet<string>, onWithdraw: OnWithdraw): void {
  for (const aside of briefing.querySelectorAll<HTMLElement>('li > p:first-child > .quiet:last-of-type')) {
    const [, list = ''] = /^\s*\[([^\]:,]+)[:,]/u.exec(aside.textContent) ?? []
    const ids = list.split(' + ').map(id => id.trim())
    const links = new Set([...aside.querySelectorAll('a')].map(link => link.textContent))
    if (list === '' || !ids.every(id => links.has(id))) continue
    aside.after(' ', tryButton(ids, withdrawn, onWithdraw))
  }
}

function tryButton(ids: readonly string[], withdrawn: ReadonlySet<string>, onWithdraw: OnWithdraw): HTMLElement {
  const out = ids.every(id => withdrawn.has(id))
  const [one, several] = out ? [words.putBack, words.putBackAll] : [words.tryWithout, words.tryWithoutAll]
  const label = element('span', { class: 'unseen' }, ` ${words.about(ids.join(', '))}`)
  const button = element('button', { type: 'button', class: 'try', 'data-try': ids.join(' ') })
  button.append(ids.length === 1 ? one : several, label)
  button.addEventListener('click', () => onWithdraw(ids, !out))
  return button
}
