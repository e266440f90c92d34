// breaks: zone-cli
import type { Workbench } from '../workbench/index.ts'
export type Taken = Workbench
