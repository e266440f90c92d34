import { type ReactNode, useMemo } from 'react'
import type { Block, Phrase, Report } from '../../../report/index.ts'
import { Blocks, type Level } from '../../parts/report-view.tsx'

/** A report on a page: what it says of the command line is left out. */
export function ReportHere({ report, level }: { readonly report: Report; readonly level: Level }): ReactNode {
  const blocks = useMemo(() => report.blocks.map(here), [report])
  return <Blocks blocks={blocks} level={level} />
}

function here(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, text: block.text.map(said) } : block
}

/** The end of a sentence that says which option of the command line would tell more, or do it otherwise. */
const COMMAND_LINE = /; --[a-z][a-z-]*[^;]*\.$/u

function said(inline: Phrase[number]): Phrase[number] {
  const short = (text: string): string => text.replace(COMMAND_LINE, '.')
  return typeof inline === 'string' ? short(inline) : { ...inline, text: short(inline.text) }
}
