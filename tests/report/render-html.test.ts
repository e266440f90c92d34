import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { briefing } from '../../src/inquiry/index.ts'
import { wordsOf } from '../../src/report/changed-words.ts'
import { heading, list, paragraph, plain, quiet, strong } from '../../src/report/document.ts'
import {
  briefingReport,
  changedWords,
  escapeHtml,
  groundLink,
  groundsHtml,
  Names,
  renderHtml,
  type Report,
} from '../../src/report/index.ts'
import { caseFrom, HOSTILE } from './cases.ts'

const report = (...blocks: Report['blocks']): Report => ({ title: 'Title', blocks })

describe('a report as HTML', () => {
  test('has headings, sections, lists and tables, and says what is an aside', () => {
    const html = renderHtml(
      report(
        paragraph(quiet('as of today')),
        heading('First'),
        paragraph('plain ', strong('strong'), ' ', quiet('[aside]')),
        list([{ lead: ['lead'], lines: [['line'], [quiet('[note]')]] }], true),
        { kind: 'table', head: ['', 'Head'], rows: [[['a'], [quiet('b')]]] },
      ),
    )
    expect(html.replaceAll('\n', '')).toBe(
      '<h1>Title</h1><section><p class="note"><span class="quiet">as of today</span></p></section>' +
        '<section><h2>First</h2><p>plain <strong>strong</strong> <span class="quiet">[aside]</span></p>' +
        '<ol><li><p>lead</p><p>line</p><p class="note"><span class="quiet">[note]</span></p></li></ol>' +
        '<table><thead><tr><td></td><th scope="col">Head</th></tr></thead>' +
        '<tbody><tr><td>a</td><td><span class="quiet">b</span></td></tr></tbody></table></section>',
    )
  })

  test('ids in asides are links, where there is something to lead to', () => {
    const link = (id: string): string | undefined => (id.startsWith('known') ? `#of-${id}` : undefined)
    const html = renderHtml(report(paragraph('known-1 ', quiet('[known-1, known-é: unknown ¶3]'))), { link })
    expect(html).toContain(
      '<p>known-1 <span class="quiet">[<a href="#of-known-1">known-1</a>, <a href="#of-known-é">known-é</a>: unknown ¶3]</span>',
    )
  })

  test('whatever the text, it is text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '<',
            '>',
            '&',
            '"',
            "'",
            '`',
            '/',
            '!--',
            'script',
            '</script',
            ' onload=',
            '\u202e',
            '&amp;',
            '\u0000',
          ),
          { maxLength: 12 },
        )
        .map(parts => parts.join('')),
    )
    const phrase = fc.array(fc.oneof(text, text.map(strong), text.map(quiet)), { maxLength: 3 })
    fc.assert(
      fc.property(text, phrase, phrase, (title, one, two) => {
        const html = renderHtml({
          title,
          blocks: [heading(title), paragraph(...one), list([{ lead: one, lines: [two] }])],
        })
        const tags = html.match(/<[^>]*>/gu) ?? []
        for (const tag of tags)
          expect(tag).toMatch(/^<\/?(?:h1|h2|section|p|ul|li|strong|span)(?: class="(?:quiet|note)")?>$/u)
        expect(html.replaceAll(/<[^>]*>/gu, '')).not.toMatch(/[<>"'`\u202e]|\p{Cc}(?<!\n)|&(?!#\d+;)/u)
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  test('a hostile case brings no element of its own, in the briefing and its grounds', () => {
    const subject = caseFrom(HOSTILE)
    const names = new Names(readAt(subject))
    const quotations = { s: { 5: '<script>alert(1)</script>' } }
    const html =
      renderHtml(briefingReport(names, briefing(subject)), { link: groundLink(names) }) + groundsHtml(names, quotations)
    const elements = new Set([...html.matchAll(/<(\w+)/gu)].map(([, name]) => name))
    expect([...elements].toSorted()).toEqual([
      'a',
      'blockquote',
      'cite',
      'h1',
      'h2',
      'h3',
      'li',
      'ol',
      'p',
      'section',
      'span',
      'strong',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ])
    expect(html).not.toMatch(/ on\w+=(?=[^<]*>)/u)
  })
})

describe('the grounds', () => {
  const subject = caseFrom(`
tertius: 1
title: Grounds
sources: { note: { title: A note, author: Somebody, file: note.txt } }
actors: { EA: Eastland }
options: { EA: { arm: arm itself, talk: talk } }
facts:
  fear: { text: Eastland is afraid, evidence: note ¶1-2, confidence: likely, from: 2026-01-01 }
  calm: { text: Nobody threatens it, evidence: note p. 3, until: 2026-01-01 }
drivers:
  EA:
    - { id: safety, prefers: EA.arm, because: it is afraid, rests_on: [fear] }
    - { id: thrift, prefers: not EA.arm, rests_on: [calm] }
as_of: 2026-02-01
`)
  const html = groundsHtml(new Names(readAt(subject)), { note: { 2: 'It is said to be afraid.' } })

  test('give each driver, fact and source a place that can be linked to', () => {
    for (const id of ['fear', 'calm', 'safety', 'thrift', 'note'])
      expect(html).toContain(`<li id="of-${id}" data-part="${id}"`)
    expect(groundLink(new Names(readAt(subject)))('fear')).toBe('#of-fear')
    expect(groundLink(new Names(readAt(subject)))('EA')).toBeUndefined()
  })

  test('say what does not count on the date, and put it after what does', () => {
    const idle = [...html.matchAll(/data-part="(\w+)" class="idle"/gu)].map(([, id]) => id)
    expect(idle).toEqual(['thrift', 'calm'])
    expect(html.match(/which does not count here/gu)).toHaveLength(2)
  })

  test('quote the paragraphs that are at hand, and no others', () => {
    expect(html.match(/<blockquote>.*?<\/blockquote>/gu)).toEqual([
      '<blockquote><p>It is said to be afraid.</p><cite>note ¶2</cite></blockquote>',
    ])
  })

  test('name doubt, dates and what something rests on', () => {
    expect(html).toContain('Eastland is afraid. Held to be likely.')
    expect(html).toContain('; from 1 January 2026]')
    expect(html).toContain('EA.arm; rests on <a href="#of-fear">fear</a>]')
  })
})

describe('changed words', () => {
  const word = fc.constantFrom('Russia', 'holds', 'back', 'arms', 'Iran', 'no', 'more.')
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => paragraph(words.join(' ')))
  const anyReport = fc.array(line, { maxLength: 6 }).map(blocks => report(...blocks))
  const textsOf = ({ blocks }: Report): string[] =>
    blocks.flatMap(block => (block.kind === 'paragraph' ? [plain(block.text)] : []))

  test('the same report has none', () => {
    fc.assert(
      fc.property(anyReport, same => {
        expect(changedWords(same, structuredClone(same)).size).toBe(0)
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  test('what is not new stood in the line before, in the same order; what stood there is told', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const changes = changedWords(before, after)
        const old = new Set(textsOf(before))
        for (const block of after.blocks) {
          if (block.kind !== 'paragraph') throw new Error('only paragraphs were made')
          const change = changes.get(block.text)
          if (change === undefined) {
            expect(old).toContain(plain(block.text))
            continue
          }
          const words = wordsOf(block.text).map(({ text }) => text.trim())
          expect(change.fresh).toHaveLength(words.length)
          if (change.was === null) expect(change.fresh).not.toContain(false)
          else {
            expect(old).toContain(change.was)
            const kept = words.filter((_, k) => change.fresh[k] === false)
            expect(isSubsequence(kept, change.was.split(' '))).toBe(true)
          }
        }
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('as few words as can be are new', () => {
    const [before, after] = ['It does not supply arms to Iran.', 'It does supply many arms to Iran.'].map(text =>
      report(paragraph(text)),
    )
    expect(renderHtml(after!, { changes: changedWords(before!, after!) })).toContain(
      '<p>It does supply <mark>many</mark> arms to Iran. <span class="was"><span>Before:</span> <del>It does not supply arms to Iran.</del></span></p>',
    )
  })

  function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
    let place = 0
    for (const each of all) if (each === some[place]) place++
    return place === some.length
  }
})

test('escaping leaves nothing that means something', () => {
  expect(escapeHtml(`<a href="x" onclick='y'>&\`\u202e`)).toBe(
    '&#60;a href=&#34;x&#34; onclick=&#39;y&#39;&#62;&#38;&#96;\ufffd',
  )
})
