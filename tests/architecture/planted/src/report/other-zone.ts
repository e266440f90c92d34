// breaks: zone-report
import type { Cli } from '../cli/index.ts'
export type Taken = Cli
