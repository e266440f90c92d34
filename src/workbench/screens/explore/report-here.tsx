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

function said(inline: Phrase[number]): Phrase[number] {
  const short = (text: string): string => text.replace('; --json lists all.', '.')
  return typeof inline === 'string' ? short(inline) : { ...inline, text: short(inline.text) }
}
