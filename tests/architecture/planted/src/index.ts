// breaks: package-door
export type { Engine } from './engine/index.ts'
export type { Cli } from './cli/index.ts'
