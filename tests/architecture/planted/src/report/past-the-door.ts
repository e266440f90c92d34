// breaks: zone-front-door
import type { Inner } from '../engine/inner.ts'
export type Taken = Inner
