// breaks: zone-logic
import type { Engine } from '../engine/index.ts'
export type Taken = Engine
