// breaks: zone-inquiry
import type { Report } from '../report/index.ts'
export type Taken = Report
