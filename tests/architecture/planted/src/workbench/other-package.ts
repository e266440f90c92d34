// breaks: packages-workbench
import * as taken from 'commander'
export type Taken = typeof taken
