import { CONCEPTS, type Concept } from '../../engine/index.ts'
import { element } from './dom.ts'
import type { Choices } from './protocol.ts'
import type { Supposed } from './supposed.ts'
import { words } from './words.ts'

/** Told what the reader wants to suppose now. */
export type OnSuppose = (change: Partial<Supposed>) => void

/** The controls for how the case is read: date, scenario, foresight. */
export class ReadingControls {
  private readonly choices: Choices
  private readonly date: HTMLInputElement
  private readonly scenario: HTMLSelectElement
  private readonly foresight: ReadonlyMap<string, HTMLSelectElement>

  constructor(target: HTMLElement, choices: Choices, onSuppose: OnSuppose) {
    this.choices = choices
    this.date = element('input', { type: 'date', id: 'as-of' })
    this.scenario = element('select', { id: 'scenario' }, ...scenarioOptions(choices))
    this.foresight = new Map(choices.actors.map(({ id }, k) => [id, foresightSelect(k)]))
    this.date.addEventListener('change', () => {
      if (this.date.value !== '' || choices.asOf === null) onSuppose({ asOf: this.date.value || undefined })
    })
    this.scenario.addEventListener('change', () => {
      const { value } = this.scenario
      onSuppose({ scenario: value === choices.scenario ? undefined : value, asOf: undefined })
    })
    for (const select of this.foresight.values()) {
      select.addEventListener('change', () => onSuppose({ foresight: this.foresightNow() }))
    }
    target.replaceChildren(...this.layOut())
    target.hidden = false
  }

  /** Shows what is supposed. */
  show({ scenario, foresight }: Supposed, asOf: string | null): void {
    this.date.value = asOf ?? ''
    this.scenario.value = scenario ?? this.choices.scenario
    for (const { id, foresight: own } of this.choices.actors) {
      const select = this.foresight.get(id)
      if (select !== undefined) select.value = foresight[id] ?? own
    }
  }

  private layOut(): HTMLElement[] {
    const field = (label: string, control: HTMLElement): HTMLElement =>
      element('p', {}, element('label', { for: control.id }, label), ' ', control)
    const actors = this.choices.actors.map(({ id, name }) => field(name, this.foresight.get(id)!)) // one for each
    return [
      element('h2', {}, words.reading),
      field(words.asOf, this.date),
      ...(this.choices.scenarios.length > 0 ? [field(words.scenario, this.scenario)] : []),
      element('details', {}, element('summary', {}, words.foresight), ...actors),
    ]
  }

  private foresightNow(): Record<string, Concept> {
    const changed = this.choices.actors.flatMap(({ id, foresight }) => {
      const value = this.foresight.get(id)?.value as Concept
      return value === foresight ? [] : [[id, value] as const]
    })
    return Object.fromEntries(changed)
  }
}

function scenarioOptions({ scenarios }: Choices): HTMLOptionElement[] {
  const none = element('option', { value: '' }, words.noScenario)
  return [none, ...scenarios.map(({ id, title }) => element('option', { value: id }, title))]
}

function foresightSelect(place: number): HTMLSelectElement {
  const options = CONCEPTS.map(concept =>
    element('option', { value: concept }, `${concept}: ${words.concepts[concept]}`),
  )
  return element('select', { id: `foresight-${place}` }, ...options)
}
