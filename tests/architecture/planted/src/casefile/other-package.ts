// breaks: packages-casefile
import * as taken from 'commander'
export type Taken = typeof taken
