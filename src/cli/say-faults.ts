import { type DiagnosticRecord, toRecord } from '../diagnostics/index.ts'
import type { Context } from './context.ts'
import type { FileFault } from './file-fault.ts'
import { sayDiagnostics } from './say-diagnostics.ts'

/** Says on standard error what is wrong with files, those of each file together. */
export function sayFaults(faults: readonly FileFault[], { host, paint }: Context): void {
  for (const file of new Set(faults.map(fault => fault.file))) {
    const own = faults.filter(fault => fault.file === file)
    const diagnostics = own.map(({ diagnostic }) => diagnostic)
    sayDiagnostics({ file, text: own[0]!.text, case: undefined, diagnostics }, host.stderr, paint('stderr'))
  }
}

/** The same for a document. */
export function faultRecords(faults: readonly FileFault[]): { readonly diagnostics: readonly DiagnosticRecord[] } {
  return { diagnostics: faults.map(({ file, text, diagnostic }) => toRecord(diagnostic, text, file)) }
}
