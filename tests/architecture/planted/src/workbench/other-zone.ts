// breaks: zone-workbench
import type { Cli } from '../cli/index.ts'
export type Taken = Cli
