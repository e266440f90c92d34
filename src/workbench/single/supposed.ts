import type { Variation } from '../../casefile/index.ts'
import { CONCEPTS, type Concept } from '../../engine/index.ts'

/** What a reader can suppose in a briefing of one file. */
export interface Supposed {
  /** Ids of what is taken out. */
  readonly withdraw: readonly string[]
  /** Undefined: as the briefing was written; '' for the case without any scenario. */
  readonly scenario?: string | undefined
  readonly asOf?: string | undefined
  readonly foresight: Readonly<Record<string, Concept>>
}

/** The briefing as it was written. */
export const AS_WRITTEN: Supposed = { withdraw: [], foresight: {} }

export function isAsWritten({ withdraw, scenario, asOf, foresight }: Supposed): boolean {
  return withdraw.length === 0 && scenario === undefined && asOf === undefined && Object.keys(foresight).length === 0
}

/** As a fragment of the address, with its `#`; that of the briefing as written names no place, so that nothing scrolls. */
export function fragmentOf({ withdraw, scenario, asOf, foresight }: Supposed): string {
  const foresights = Object.entries(foresight).map(([actor, concept]) => `${actor}:${concept}`)
  const entries: (readonly [key: string, value: string | undefined])[] = [
    ['without', withdraw.length > 0 ? withdraw.join(',') : undefined],
    ['scenario', scenario],
    ['as-of', asOf],
    ['foresight', foresights.length > 0 ? foresights.join(',') : undefined],
  ]
  const parts = entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
  return parts.length === 0 ? '#as-written' : `#${parts.join('&')}`
}

/** From a fragment; what makes no sense in it is passed over. */
export function supposedIn(fragment: string): Supposed {
  const values = new URLSearchParams(fragment.replace(/^#/u, ''))
  const list = (key: string): string[] => (values.get(key) ?? '').split(',').filter(part => part !== '')
  const foresights = list('foresight').flatMap(part => {
    const [actor = '', word = ''] = part.split(':')
    const concept = CONCEPTS.find(name => name === word)
    return concept === undefined ? [] : [[actor, concept] as const]
  })
  const asOf = values.get('as-of') ?? ''
  return {
    withdraw: [...new Set(list('without'))],
    scenario: values.get('scenario') ?? undefined,
    asOf: /^\d{4}-\d\d-\d\d$/u.test(asOf) ? asOf : undefined,
    foresight: Object.fromEntries(foresights),
  }
}

/** What is supposed, on top of how the briefing was read. */
export function variationOf(base: Variation, { withdraw, scenario, asOf, foresight }: Supposed): Variation {
  const { scenario: _, asOf: date, ...rest } = base
  const as = scenario ?? base.scenario ?? ''
  // Another scenario has a date of its own.
  const at = asOf ?? (scenario === undefined ? date : undefined)
  return {
    ...rest,
    ...(as !== '' && { scenario: as }),
    ...(at !== undefined && { asOf: at }),
    foresight: { ...base.foresight, ...foresight },
    withdraw: [...new Set([...(base.withdraw ?? []), ...withdraw])],
  }
}
