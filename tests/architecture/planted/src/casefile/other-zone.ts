// breaks: zone-casefile
import type { Inquiry } from '../inquiry/index.ts'
export type Taken = Inquiry
