// breaks: zone-engine
import type { Casefile } from '../casefile/index.ts'
export type Taken = Casefile
