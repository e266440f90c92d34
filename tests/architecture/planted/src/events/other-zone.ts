// breaks: zone-events
import type { Casefile } from '../casefile/index.ts'
export type Taken = Casefile
