// breaks: no-unresolvable
import type { Nothing } from './nothing.ts'
export type Taken = Nothing
