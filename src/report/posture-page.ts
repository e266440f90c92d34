import { postureReport, titleOf } from './posture.ts'
import type { PostureView } from './posture/view.ts'
import { PAGE_STYLE } from './posture/page-style.ts'
import { escapeHtml, renderHtml } from './render-html.ts'
import { attentionPicture } from './svg/attention-picture.ts'
import { counterpartsPicture } from './svg/counterparts-picture.ts'
import type { Picture, PictureTable } from './svg/frame.ts'
import { ladderPicture } from './svg/ladder-picture.ts'

/** Nothing is fetched and nothing is run; the one style sheet is in the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Widths the pictures are drawn for: a page shows the one that fits, so that text in them keeps its size. */
const WIDTHS = { wide: 720, narrow: 328 } as const

/**
 * A posture as one page of HTML: pictures, each with what it shows in words and as a table, and then the report. It needs no
 * network, runs nothing, and follows light, dark and paper.
 */
export function posturePage(view: PostureView): string {
  const title = escapeHtml(titleOf(view))
  const report = withScrolling(renderHtml(postureReport(view)))
  const [head = '', ...sections] = report.split('\n<section>')
  const [opening, ...rest] = sections.map(section => `<section>${section}`)
  const pictures = [ladderPicture, attentionPicture, counterpartsPicture].map(draw => figure(draw, view)).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${head}
${opening ?? ''}
${pictures}
${rest.join('\n')}
</main>
</body>
</html>
`
}

/** Tables that may be wider than the page scroll by themselves, by keyboard too. All text in the report is escaped. */
function withScrolling(report: string): string {
  let number = 0
  return report
    .replaceAll(
      '<table>',
      () => `<div class="scroll" tabindex="0" role="group" aria-label="Table ${(number += 1)}"><table>`,
    )
    .replaceAll('</table>', '</table></div>')
}

type Draw = (view: PostureView, options: { readonly width: number; readonly id: string }) => Picture | null

/** A picture under its question, with what is to be seen, and its table a key away. */
function figure(draw: Draw, view: PostureView): string {
  const wide = draw(view, { width: WIDTHS.wide, id: `${draw.name}-wide` })
  const narrow = draw(view, { width: WIDTHS.narrow, id: `${draw.name}-narrow` })
  if (wide === null || narrow === null) return ''
  return `<figure>
<h2>${escapeHtml(wide.title)}</h2>
<div class="wide">${wide.svg}</div>
<div class="narrow">${narrow.svg}</div>
<figcaption>${escapeHtml(wide.description)}</figcaption>
<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(wide.title)}">${table(wide.table)}</div></details>
</figure>`
}

function table({ columns, rows }: PictureTable): string {
  const head = columns.map(column => `<th scope="col">${escapeHtml(column)}</th>`).join('')
  const body = rows.map(row => `<tr>${row.map(cell => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}
