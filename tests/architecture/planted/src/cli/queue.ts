// breaks: queue-in-one-folder
import type { Queue } from 'bullmq'
export type Shared = Queue
