import { useMemo } from 'react'
import { usePlace, useSession } from '../../state/context.ts'

/** What is chosen in a form, by the names of its fields. */
export type Choices = Readonly<Record<string, string>>

/**
 * What is chosen in the form of a view. It is part of the address, so that it can be passed on and comes back.
 *
 * @param defaults - Hand in the same object every time. What is chosen so is not said in the address.
 */
export function useChoices<Chosen extends Choices>(defaults: Chosen): [Chosen, (change: Partial<Chosen>) => void] {
  const session = useSession()
  const { selected } = usePlace()
  const chosen = useMemo(() => readChoices(selected, defaults), [selected, defaults])
  return [chosen, change => session.go({ selected: writeChoices({ ...chosen, ...change }, defaults) })]
}

/** `claim:war,to:1`, without what is as it is by default. */
export function writeChoices(chosen: Choices, defaults: Choices): string {
  return Object.entries(chosen)
    .filter(([key, value]) => value !== defaults[key])
    .map(([key, value]) => `${key}:${encodeURIComponent(value)}`)
    .join(',')
}

/** What makes no sense is passed over. */
export function readChoices<Chosen extends Choices>(selected: string, defaults: Chosen): Chosen {
  const pairs = selected.split(',').map(part => part.split(':'))
  const known = pairs.filter(pair => pair.length === 2 && Object.hasOwn(defaults, pair[0]!))
  return { ...defaults, ...Object.fromEntries(known.map(([key, value]) => [key, decoded(value!)])) }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
