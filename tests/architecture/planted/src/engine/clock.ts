// breaks: node-in-one-place
import type { Stats } from 'fs'
export type Taken = Stats
