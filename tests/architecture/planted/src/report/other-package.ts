// breaks: packages-report
import type * as taken from 'zod'
export type Taken = typeof taken
