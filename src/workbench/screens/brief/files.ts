import {
  briefFile,
  briefPage,
  type BriefCargo,
  fileNameOf,
  renderMarkdown,
  type Report,
} from '../../../report/index.ts'
import type { MadeFile } from '../../parts/download.ts'
import type { Session } from '../../state/session.ts'
import type { Line } from '../../worker/line.ts'

export const FORMATS = ['html', 'word', 'markdown', 'interactive'] as const
export type Format = (typeof FORMATS)[number]

/** What a file is made from. */
export interface BriefFile {
  /** As it was edited, closing line and all. */
  readonly report: Report
  /** Of this program. */
  readonly version: string
  /** The page for a briefing that recomputes; empty: there is none. */
  readonly template: string
}

type Make = (brief: BriefFile, session: Session, line: Line) => Promise<MadeFile>

/** A function for each format. They reject where a file cannot be made. */
export const makeFile: Readonly<Record<Format, Make>> = {
  html: ({ report }) => Promise.resolve(textFile(report.title, 'html', 'text/html', briefPage(report))),
  markdown: ({ report }) => Promise.resolve(textFile(report.title, 'md', 'text/markdown', renderMarkdown(report))),
  word: async ({ report }) => {
    const { wordDocument } = await import('./word.ts')
    return { name: fileNameOf(report.title, 'docx'), content: await wordDocument(report) }
  },
  interactive,
}

function textFile(title: string, ending: string, type: string, text: string): MadeFile {
  return { name: fileNameOf(title, ending), content: new Blob([text], { type: `${type};charset=utf-8` }) }
}

/** A longer record of events is left out of the file, in UTF-16 units: a briefing is to be sent by mail. */
const MOST_EVENTS = 400_000

/** The page that works its answer out anew. It shows the briefing as computed: it would not know what to do with edits. */
async function interactive({ template, version }: BriefFile, session: Session, line: Line): Promise<MadeFile> {
  const { text, variation } = session.work
  const read = await line.ask('read', { text })
  const subject = read.kind === 'found' ? read.found.case : undefined
  const texts = await textsBeside(session, subject?.sources.flatMap(({ file }) => file ?? []) ?? [])
  const reply = await line.ask('briefParts', { text, variation, texts })
  if (reply.kind !== 'found') throw new Error(reply.kind === 'refused' ? 'the case has errors' : reply.message)
  const { title, briefing, grounds, quotations, variation: read_as } = reply.found
  const cargo = {
    version,
    file: `${fileNameOf(title, 'yaml')}`,
    text,
    events: await eventsOf(session, subject?.events),
    quotations,
    variation: read_as,
  }
  return textFile(title, 'html', 'text/html', briefFile(template, { title, briefing, grounds, cargo }))
}

async function eventsOf({ source }: Session, path: string | undefined): Promise<BriefCargo['events']> {
  const text = path === undefined ? undefined : await source.readBeside(path)
  return path === undefined || text === undefined || text.length > MOST_EVENTS ? null : { path, text }
}

/** The texts of files beside the case, by their paths; of those that are there. */
async function textsBeside({ source }: Session, paths: readonly string[]): Promise<Record<string, string>> {
  const texts = await Promise.all(paths.map(async path => [path, await source.readBeside(path)] as const))
  return Object.fromEntries(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])))
}
