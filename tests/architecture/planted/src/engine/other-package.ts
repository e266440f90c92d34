// breaks: packages-engine
import * as taken from 'zod'
export type Taken = typeof taken
