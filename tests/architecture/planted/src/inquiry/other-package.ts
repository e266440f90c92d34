// breaks: packages-inquiry
import * as taken from 'zod'
export type Taken = typeof taken
