import { element } from './dom.ts'
import { words } from './words.ts'

/** What the strip can be asked for. */
export interface StripActions {
  readonly onSeeAll: () => void
  readonly onReset: () => void
  /** The briefing as it was written, or again with what is supposed. */
  readonly onCompare: (asWritten: boolean) => void
}

/** The strip at the foot of the window: what is otherwise, said to who cannot see it, and the way back. */
export class Strip {
  private readonly target: HTMLElement
  private readonly sentence = element('p', { role: 'status', 'aria-live': 'polite' })
  private readonly compare = element('button', { type: 'button', 'aria-pressed': 'false' }, words.asWritten)
  private asWritten = false

  constructor(target: HTMLElement, { onSeeAll, onReset, onCompare }: StripActions) {
    this.target = target
    const all = element('button', { type: 'button' }, words.seeAll)
    const reset = element('button', { type: 'button', id: 'reset' }, words.reset)
    all.addEventListener('click', onSeeAll)
    reset.addEventListener('click', onReset)
    this.compare.addEventListener('click', () => {
      this.setCompare(!this.asWritten)
      onCompare(this.asWritten)
    })
    target.append(this.sentence, element('p', { class: 'actions' }, all, this.compare, reset))
    target.hidden = false
  }

  /** Says what is otherwise; empty: nothing is supposed. */
  say(said: string): void {
    const standing = said !== ''
    if (this.sentence.textContent !== said) this.sentence.textContent = said
    this.target.classList.toggle('idle', !standing)
    document.body.classList.toggle('supposing', standing)
    this.setCompare(false)
  }

  private setCompare(asWritten: boolean): void {
    this.asWritten = asWritten
    this.compare.setAttribute('aria-pressed', String(asWritten))
  }
}
