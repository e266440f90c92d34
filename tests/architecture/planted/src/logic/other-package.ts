// breaks: packages-logic
import type * as taken from 'zod'
export type Taken = typeof taken
