import { hostname } from 'node:os'
import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
export const where: string = hostname()
export type Both = [Queue, Redis]
