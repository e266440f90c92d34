/** The look of a briefing as a page: a serif to read at a measure of some 65 characters, one ink, hairlines. */
export const BRIEF_PAGE_STYLE: string = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4; --ink: #1d1b18; --ink-quiet: #5d5850; --hairline: #d8d2c6;
  --serif: 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e8e4db; --ink-quiet: #a8a195; --hairline: #38342e; }
}
* { box-sizing: border-box; }
html { font-size: 112.5%; text-size-adjust: 100%; background: var(--paper); }
body { margin: 0; color: var(--ink); font: 1rem/1.5 var(--serif); font-variant-numeric: oldstyle-nums; overflow-wrap: anywhere; }
main { max-inline-size: 37rem; margin: 0 auto; padding: 3rem 1rem 5rem; }
h1, h2, p, li, td, th { unicode-bidi: plaintext; text-align: start; }
h1 { font-size: 1.7rem; line-height: 1.2; font-weight: 600; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.25; font-weight: 600; margin: 2.25rem 0 0.6rem; text-wrap: balance; }
p { margin: 0 0 0.75rem; text-wrap: pretty; }
ul, ol { margin: 0 0 0.75rem; padding-inline-start: 1.4rem; }
li { margin-block-end: 0.5rem; }
li p { margin: 0 0 0.2rem; }
strong { font-weight: 600; }
.quiet { color: var(--ink-quiet); }
.note { font: 0.8rem/1.45 var(--sans); }
section:last-child > .note:last-child { margin-block-start: 3rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--hairline); }
table { inline-size: 100%; border-collapse: collapse; margin: 0.4rem 0 1rem; font: 0.8rem/1.45 var(--sans); font-variant-numeric: tabular-nums; }
th, td { vertical-align: baseline; padding: 0.35rem 1rem 0.35rem 0; border-block-end: 1px solid var(--hairline); }
th { font-weight: 400; color: var(--ink-quiet); }
td:first-child { white-space: nowrap; }
@page { margin: 22mm 24mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --ink-quiet: #444; --hairline: #bbb; color-scheme: light; }
  html { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  h1, h2 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  li, tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
