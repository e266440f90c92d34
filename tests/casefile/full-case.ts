/** A case that uses every part of the format, and about which there is nothing to say. */
export const FULL_CASE = `# yaml-language-server: $schema=../../schema/tertius-1.schema.json
tertius: 1
title: A patron and a quarrel
question: Why does the patron hold back?
description: >-
  Made up, so that every part of the format
  is there once.
notes: Not about anybody.
as_of: 2026-02-15
focus: [PA]

sources:
  note-2026:
    title: A note
    author: A. Writer
    publisher: A press
    date: 2026-01
    url: https://example.org/note
    file: note.txt
  report: { title: "A report", date: 2025 }

actors:
  PA: The patron
  AL: { name: The ally, foresight: seq }
  RI: { name: The rival, foresight: nash, notes: looks one move ahead }

options:
  PA:
    speak: Criticise the strikes
    mediate: { label: Offer to mediate, rung: mediation }
    arm: { label: Supply arms, rung: material-aid, irreversible: taking }
    fight: { label: Go to war, rung: force }
  AL:
    resist: Hold out
    yield: { label: Give in, irreversible: dropping }
  RI:
    strike: { label: Strike the ally, rung: force }

constraints:
  - never: PA.fight and PA.mediate
    because: A belligerent is not a mediator
    rests_on: [forces-committed]
  - { id: words-first, always: PA.fight implies PA.speak, until: 2027-01-01 }
  - at_most_one: [AL.resist, AL.yield]
  - exactly_one: [PA.mediate, PA.arm, PA.fight]

status_quo: [PA.mediate, AL.resist]

facts:
  forces-committed:
    text: Most of the patron's forces are tied down
    evidence: note-2026 ¶2
    confidence: almost certain
    from: 2022-02-24
    until: 2030-01-01
    about: PA
    kind: capability
  talks-open:
    text: Talks go on
    evidence: [note-2026 ¶1-2, report p. 4]
    confidence: 0.8
  treaty:
    text: There is a treaty without a defence clause
    evidence: report
    about: [PA, AL]
    kind: tie
  quiet:
    text: The patron has been quiet
    evidence: record PA toward RI no force 2026-01
    kind: record

drivers:
  PA:
    - id: no-war
      prefers: not PA.fight
      because: It cannot afford one
      rests_on: [forces-committed, { any: [talks-open, quiet] }]
      confidence: likely
    - { id: keep-role, prefers: PA.mediate or PA.speak, rests_on: talks-open, level: 1 }
    - { id: keep-ally, prefers: not AL.yield if RI.strike, rests_on: { any: [treaty] }, level: 1 }
    - { id: save-arms, prefers: "!PA.arm", rests_on: treaty, from: 2025-01-01 }
  AL:
    - { id: hold, prefers: AL.resist <-> PA.arm, rests_on: [treaty] }
  RI:
    - { id: hurt, prefers: RI.strike and not PA.fight, rests_on: [forces-committed] }

claims:
  stays-out: { text: The patron stays out, holds: not PA.fight and not PA.arm }
  anything: { text: Anything goes, holds: true }

scenarios:
  open-war:
    title: The quarrel becomes a war
    as_of: 2026-06-01
    status_quo: [PA.mediate, RI.strike]
    withdraw: [talks-open, words-first, save-arms, report]
    add:
      facts:
        shock: { text: The strikes shock the patron, evidence: note-2026 }
      drivers:
        PA:
          - { id: answer, prefers: PA.speak, rests_on: shock, before: keep-role }
      constraints:
        - never: RI.strike and AL.yield
    foresight: { PA: smr }

episodes:
  - id: last-year
    title: The quarrel of last year
    date: 2025-06-13
    status_quo: [PA.mediate]
    observed: [PA.mediate, PA.speak]
    judge: [PA]
    evidence: note-2026 ¶1
  - id: last-month
    date: 2026-01-20
    status_quo: [PA.mediate, PA.speak]
    observed: { from: events, between: [2026-01-10, 2026-01-31], confirmed: [PA.mediate] }
    judge: [PA]
  - { id: last-week, date: 2026-02-10, status_quo: [PA.mediate], observed: from events, judge: [PA] }

events: events.csv
`

/** The text of `note.txt`. */
export const NOTE = 'Talks go on.\n\nThe forces are tied down\nelsewhere.\n'
