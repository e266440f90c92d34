// breaks: packages-events
import * as taken from 'zod'
export type Taken = typeof taken
