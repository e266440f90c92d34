// breaks: package-door-is-for-others
import type { Engine } from '../index.ts'
export type Taken = Engine
