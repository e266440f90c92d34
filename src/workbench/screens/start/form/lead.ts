import { createContext, useContext } from 'react'
import type { Step } from './unfinished.ts'

/** Leads to a step and there to a field, by what that is called; empty: to the head of the step. */
export type Lead = (step: Step, field: string) => void

export const LeadContext: React.Context<Lead> = createContext<Lead>(() => undefined)

export function useLead(): Lead {
  return useContext(LeadContext)
}
