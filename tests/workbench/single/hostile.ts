/** What a text may hold that wants to be more than text: ends of scripts, comments, handlers, places to fill, directions. */
export const NASTY: string = [
  `</script><script>hacked()</script>`,
  `<!--<script>`,
  `<img src=x onerror=hacked()>`,
  `"><svg onload=hacked()>`,
  '`${hacked()}` $& $1',
  `{{cargo}}{{briefing}}`,
  `javascript:hacked()`,
  `\u202eneddih\u202c \u2066isolated\u2069 \u0007`,
  `&lt;b&gt; \u2028 ]]>`,
  `عربي`,
].join(' ')

const q = (text: string): string => JSON.stringify(`${text} ${NASTY}`)

/** A case with something hostile in every text it may have. */
export const HOSTILE_CASE: string = `tertius: 1
title: ${q('Title')}
question: ${q('Question?')}
description: ${q('Description')}
notes: ${q('Notes')}
as_of: 2026-02-15
sources:
  s1: { title: ${q('Source')}, author: ${q('Author')}, publisher: ${q('Publisher')}, date: 2026, url: ${JSON.stringify('javascript:hacked()//\'"><b>')}, file: s1.txt }
actors:
  A: ${q('Alpha')}
  B: { name: ${q('Beta')}, foresight: seq }
options:
  A: { act: { label: ${q('act')} } }
  B: { hit: { label: ${q('hit')} } }
constraints:
  - { id: rule, never: A.act and B.hit and not A.act, because: ${q('rule')} }
status_quo: []
facts:
  f1: { text: ${q('Fact one')}, evidence: s1 ¶1, confidence: likely, about: [A, B], kind: tie }
  f2: { text: ${q('Fact two')}, evidence: [s1 p. 4, s1 ¶2] }
drivers:
  A:
    - { id: fear, prefers: not B.hit, because: ${q('fear')}, rests_on: [f1] }
    - { id: wish, prefers: A.act, because: ${q('wish')}, rests_on: [f2] }
  B:
    - { id: anger, prefers: B.hit iff A.act, because: ${q('anger')}, rests_on: [f1] }
claims:
  calm: { text: ${q('Claim')}, holds: not A.act }
scenarios:
  storm: { title: ${q('Storm')}, withdraw: [f1] }
events: events.csv
`

export const HOSTILE_SOURCE: string = `${NASTY}\n\nSecond ${NASTY}\n`

export const HOSTILE_EVENTS: string = `date,actor,target,rung,text\n2026-01-01,A,B,words,"${NASTY.replaceAll('"', '""')}"\n`
