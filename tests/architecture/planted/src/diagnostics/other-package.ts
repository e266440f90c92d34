// breaks: packages-diagnostics
import * as taken from 'zod'
export type Taken = typeof taken
