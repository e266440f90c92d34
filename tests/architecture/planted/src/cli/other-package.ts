// breaks: packages-cli
import type * as taken from 'yaml'
export type Taken = typeof taken
