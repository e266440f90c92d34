export type { ExitCode } from './context.ts'
export type { FileContent, FileProblem, Host, Output } from './host.ts'
export { main } from './main.ts'
