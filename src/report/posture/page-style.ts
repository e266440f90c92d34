/** The look of the page: a serif to read, one ink, one accent, six steps of a ladder that read in grey. */
export const PAGE_STYLE: string = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4; --ink: #1d1b18; --ink-quiet: #5d5850; --hairline: #d8d2c6; --accent: #0e5568;
  --rung-words: #dcd3bf; --rung-meetings: #c0ae8d; --rung-mediation: #a08763;
  --rung-material-aid: #7d6242; --rung-coercion: #583f29; --rung-force: #322013;
  --serif: 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #e8e4db; --ink-quiet: #a8a195; --hairline: #38342e; --accent: #8fc7d8;
    --rung-words: #3a332a; --rung-meetings: #59493a; --rung-mediation: #7d664c;
    --rung-material-aid: #a38a68; --rung-coercion: #c8b391; --rung-force: #ebdfc8;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--serif); font-variant-numeric: tabular-nums; }
main { max-inline-size: 46rem; margin: 0 auto; padding: 3rem 1rem 5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; font-weight: 600; margin: 0 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; font-weight: 600; margin: 2.5rem 0 0.6rem; }
p, ul { max-inline-size: 38rem; margin: 0 0 0.8rem; }
ul { padding-inline-start: 1.1rem; }
li { margin-block-end: 0.35rem; }
li p { margin: 0; }
.quiet, .note { color: var(--ink-quiet); }
.note { font-size: 0.9rem; }
figure { margin: 2.5rem 0 0; padding: 1rem 0 0; border-block-start: 1px solid var(--hairline); }
figure h2 { margin-block-start: 0; }
figure svg { display: block; max-inline-size: 100%; block-size: auto; }
figure .narrow { display: none; }
figcaption { max-inline-size: 38rem; margin-block-start: 0.6rem; color: var(--ink-quiet); font-size: 0.9rem; }
details { margin-block-start: 0.5rem; font: 0.85rem/1.45 var(--sans); }
summary { cursor: pointer; color: var(--accent); inline-size: fit-content; padding-block: 0.35rem; }
.scroll { overflow-x: auto; max-block-size: 28rem; }
table { border-collapse: collapse; margin: 0.4rem 0 1rem; font: 0.85rem/1.4 var(--sans); }
th, td { text-align: start; vertical-align: baseline; padding: 0.3rem 1.1rem 0.3rem 0; border-block-end: 1px solid var(--hairline); }
th { font-weight: 600; color: var(--ink-quiet); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 47rem) {
  figure .wide { display: none; }
  figure .narrow { display: block; }
  main { padding-block-start: 1.5rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --ink-quiet: #444; --hairline: #bbb; --accent: #000; color-scheme: light;
    --rung-words: #dcd3bf; --rung-meetings: #c0ae8d; --rung-mediation: #a08763;
    --rung-material-aid: #7d6242; --rung-coercion: #583f29; --rung-force: #322013; }
  html { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  figure, tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  details:not([open]) { display: none; }
}
`
