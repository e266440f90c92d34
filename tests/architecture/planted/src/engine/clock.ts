// breaks: node-in-one-file
import type { Stats } from 'fs'
export type Taken = Stats
