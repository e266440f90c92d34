import type { Command } from 'commander'
import { readAt } from '../../casefile/index.ts'
import type { CaseEvent } from '../../events/index.ts'
import { type Timeline, timeline } from '../../inquiry/index.ts'
import { Names, type RecordNote, renderText, timelineReport } from '../../report/index.ts'
import { addCaseCommand } from '../case-command.ts'
import type { Context } from '../context.ts'
import { records } from '../envelope.ts'
import { type ReadRecord, type RecordFile, readRecord } from '../read-record.ts'
import { exitCodeFor, sayDiagnostics } from '../say-diagnostics.ts'

/** `tertius timeline`: outcomes by date, beside the events. */
export function addTimeline(program: Command, context: Context): void {
  addCaseCommand(program, context, {
    name: 'timeline',
    summary: 'what the case says at each date on which something starts or ends, beside the record',
    description:
      'Reads the case at each date on which a fact, driver or constraint starts or ends, and tells what that changes, ' +
      'with the events of the record beside it.',
    example: 'tertius timeline my-case.yaml',
    run: async ({ case: subject, variation }) => {
      const record = await readRecord(context.host, subject)
      const read = record === null || 'problem' in record ? null : record
      const result = timeline(subject, variation, read?.events ?? [])
      const report = timelineReport(new Names(readAt(subject, variation)), result, noteOn(record))
      return {
        json: { ...forMachines(result), record: recordEntry(record, read) },
        text: (width, paint) => {
          if (read !== null) sayDiagnostics(read, context.host.stderr, context.paint('stderr'))
          return renderText(report, width, paint)
        },
        exitCode: read === null ? 0 : exitCodeFor(read.diagnostics),
      }
    },
  })
}

function noteOn(record: RecordFile | null): RecordNote {
  if (record === null) return { file: null, missing: false, unread: 0 }
  if ('problem' in record) return { file: record.file, missing: true, unread: 0 }
  const unread = record.diagnostics.filter(({ severity }) => severity === 'error').length
  return { file: record.file, missing: false, unread }
}

/** Events are told with the line they stand on; where each cell is says nothing outside their file. */
function forMachines({ read_at, entries }: Timeline<CaseEvent>): object {
  const told = entries.map(({ events, ...entry }) => ({
    ...entry,
    events: events.map(({ event: { at, ...event }, fit }) => ({ ...event, line: at?.line ?? null, fit })),
  }))
  return { read_at, entries: told }
}

function recordEntry(record: RecordFile | null, read: ReadRecord | null): object | null {
  if (record === null) return null
  if (read === null) return { file: record.file, found: false, events: 0, diagnostics: [] }
  return { file: read.file, found: true, events: read.events.length, diagnostics: records(read) }
}
