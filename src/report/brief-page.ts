import { BRIEF_PAGE_STYLE } from './brief-page-style.ts'
import type { Report } from './document.ts'
import { escapeHtml, renderHtml } from './render-html.ts'

/** Nothing is fetched and nothing is run; the one style sheet is in the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * A briefing as one page of HTML to read, print or send: it needs no network, runs nothing, and follows light, dark and
 * paper.
 */
export function briefPage(report: Report): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tertius">
<title>${escapeHtml(report.title)}</title>
<style>${BRIEF_PAGE_STYLE}</style>
</head>
<body>
<main>
${renderHtml(report)}
</main>
</body>
</html>
`
}
