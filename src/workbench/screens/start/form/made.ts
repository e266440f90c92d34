import { createContext, useContext } from 'react'
import type { FoundBy } from '../../../worker/questions.ts'

/** What became of the form: the text of the case, and the case in it. Undefined until there is something. */
export type Made = FoundBy<'newCase'> | undefined

export const MadeContext: React.Context<Made> = createContext<Made>(undefined)

export function useMade(): Made {
  return useContext(MadeContext)
}
