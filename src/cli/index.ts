export type { ExitCode } from './context.ts'
export type {
  FileContent,
  FileProblem,
  Host,
  Output,
  ServedWorkbench,
  ServeProblem,
  WorkbenchRequest,
  WriteProblem,
} from './host.ts'
export { main } from './main.ts'
