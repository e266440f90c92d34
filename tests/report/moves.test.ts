import { describe, expect, test } from 'vitest'
import { type Case, readAt, type Variation } from '../../src/casefile/index.ts'
import { briefing, mediation, whatIf, why } from '../../src/inquiry/index.ts'
import {
  briefingReport,
  mediationReport,
  Names,
  type Report,
  renderText,
  whatIfReport,
  whyReport,
} from '../../src/report/index.ts'
import { proposition } from '../inquiry/hand-made.ts'
import { caseOf } from '../inquiry/random-case.ts'

/** As one line, however it is broken. */
const flat = (report: Report): string => renderText(report, 100).replaceAll(/\s+/gu, ' ')

const answerTo = (subject: Case): string => flat(briefingReport(new Names(readAt(subject)), briefing(subject)))

function supposed(subject: Case, variation: Variation): string {
  return flat(whatIfReport(new Names(readAt(subject, variation)), whatIf(subject, variation)))
}

function told(text: string): Case {
  return caseOf(`tertius: 1
title: A move
actors: { A: Ann, B: the neighbours }
options: { A: { x: bake, y: sing, z: rest }, B: { v: knock } }
${text}`)
}

const QUIET = '  B: [{ id: calm, prefers: not B.v, because: they like their peace }]'

describe('a move, part by part', () => {
  test('each part has its own reason, what decides the move first', () => {
    const subject = told(`status_quo: [A.z]
drivers:
  A: [{ id: one, prefers: A.y, because: songs come first }, { id: two, prefers: A.x, because: bread is needed }, { id: three, prefers: not A.z, because: rest is for later }]
${QUIET}
`)
    expect(answerTo(subject)).toContain(
      '1. Ann would sing, because songs come first. It would also bake, because bread is needed; and no longer rest, because rest is for later.',
    )
  })

  test('what is tied in names the rule, and two that go together are told of together', () => {
    const carried = told(`status_quo: []
constraints: [{ id: rule, always: A.x implies A.y, because: bakers sing }]
drivers:
  A: [{ id: one, prefers: A.x, because: bread is needed }, { id: no-rest, prefers: not A.z, because: it is day }]
${QUIET}
`)
    expect(answerTo(carried)).toContain(
      'Ann would bake, because bread is needed. It would also sing, as it must: bakers sing.',
    )
    // Also where it is declared before what it goes with, and where it is told what would be otherwise.
    const before = told(`status_quo: []
constraints: [{ id: rule, always: A.y implies A.x, because: singers bake }]
drivers:
  A: [{ id: one, prefers: A.y, because: songs are needed }, { id: no-rest, prefers: not A.z, because: it is day }]
${QUIET}
`)
    expect(answerTo(before)).toContain(
      'Ann would sing, because songs are needed. It would also bake, as it must: singers bake.',
    )
    const back = flat(whatIfReport(new Names(readAt(before)), whatIf(before, {}, { withdraw: ['one'] })))
    expect(back).toMatch(/Ann would sing, because songs are needed\..* - Ann would bake, as it must: singers bake\./u)
    const swapped = told(`status_quo: [A.y]
constraints: [{ id: rule, exactly_one: [A.x, A.y], because: she has one mouth }]
drivers:
  A: [{ id: one, prefers: A.x, because: bread is needed }, { id: no-rest, prefers: not A.z, because: it is day }]
${QUIET}
`)
    expect(answerTo(swapped)).toContain(
      'Ann would bake and no longer sing, because bread is needed; the one does not go without the other: she has one mouth.',
    )
  })

  test('what nothing turns on is said to be so, and the choice to be between equals', () => {
    const subject = told(`status_quo: []
drivers:
  A: [{ id: one, prefers: A.x, because: bread is needed }, { id: no-rest, prefers: not A.z, because: it is day }]
${QUIET}
`)
    const text = answerTo(subject)
    expect(text).toContain(
      'Ann would bake, because bread is needed. It would also sing, though nothing it wants turns on that.',
    )
    expect(text).toContain('the model reaches two outcomes; the choice is between equals for Ann.')
    expect(text).not.toContain('who moves first')
  })

  test('what is done out of fear names the reply', () => {
    const subject = told(`status_quo: []
drivers:
  A: [{ id: peace, prefers: not B.v, because: knocking hurts }, { id: gain, prefers: A.x, because: bread is needed }, { id: hush, prefers: not A.y, because: it cannot sing }, { id: no-rest, prefers: not A.z, because: it is day }]
  B: [{ id: strike, prefers: B.v iff (A.x and not A.y), because: they hate silence }]
`)
    expect(answerTo(subject)).toContain('It would also sing, for otherwise the neighbours would knock.')
  })

  test('what if puts an option down to its own reason, not to what decides the whole move', () => {
    const subject = told(`status_quo: []
drivers:
  A: [{ id: one, prefers: A.x, because: bread is needed }, { id: two, prefers: A.y, because: songs are fine }, { id: no-rest, prefers: not A.z, because: it is day }]
${QUIET}
`)
    const shy = { ...subject, statusQuo: { ...subject.statusQuo, taken: ['A.z'] } }
    const variation = {
      addDrivers: [
        { ...subject.drivers[1]!, id: 'shy', prefers: proposition('not A.y'), wording: 'not A.y', before: 'two' },
      ],
    }
    const text = flat(whatIfReport(new Names(readAt(shy)), whatIf(shy, {}, variation)))
    expect(text).toContain('Ann would sing, because songs are fine.')
    expect(text).not.toContain('because bread is needed')
  })
})

describe('what is supposed', () => {
  const subject = told(`status_quo: []
sources: { note: { title: A note } }
facts: { dough: { text: There is dough, evidence: note }, idle: { text: It rains, evidence: note } }
drivers:
  A: [{ id: one, prefers: A.x, because: bread is needed, rests_on: [dough] }, { id: no-rest, prefers: not (A.y or A.z), because: it is day }]
${QUIET}
`)

  test('a fact withdrawn is not denied', () => {
    const text = supposed(subject, { withdraw: ['dough'] })
    expect(text).toContain('Without this: There is dough. [dough, withdrawn]')
    expect(text).not.toContain('not so')
  })

  test('what has no effect says why, and is not told of as supposed', () => {
    const text = supposed(subject, { withdraw: ['idle'], reorder: [{ kind: 'swap', driver: 'no-rest' }] })
    expect(text).toContain('Taking out "It rains" has no effect, because nothing that counts rests on it. [idle]')
    expect(text).toContain(
      'Moving "it is day" down a place has no effect, because it is the last that counts of all that moves Ann.',
    )
    expect(text).not.toContain('SUPPOSE')
  })

  test('nothing at all is said to be nothing', () => {
    expect(supposed(subject, {})).toContain('Nothing is supposed: no change was given')
    const turned = { kind: 'reverse', driver: 'one' } as const
    expect(supposed(subject, { reorder: [turned, turned] })).toContain('one change undoes another')
  })
})

describe('what is not settled', () => {
  const subject = caseOf(`tertius: 1
title: Hide and seek
actors: { A: { name: the seeker, foresight: nash }, B: { name: the hiders, foresight: nash } }
options: { A: { x: look in the barn }, B: { y: hide in the barn } }
status_quo: []
drivers:
  A: [{ id: seek, prefers: A.x iff B.y, because: one looks where they are }]
  B: [{ id: hide, prefers: B.y iff not A.x, because: one hides where nobody looks }]
claims: { c: { text: The barn is searched, holds: A.x } }
`)
  const claim = subject.claims[0]!

  test('why tells a round move by move, and what it does to the claim', () => {
    const text = flat(whyReport(new Names(readAt(subject)), why(subject, { about: claim })))
    expect(text).toContain(
      '1. The hiders would hide in the barn, because one hides where nobody looks. Then it is not so. ' +
        '2. The seeker would look in the barn, because one looks where they are. Then it is so.',
    )
    expect(text).toContain('And so round again.')
    expect(text).toContain('The hiders look only at their own next move (nash).')
  })

  test('mediation says of a change that leaves a choice between equals that it does', () => {
    const careless = told(`status_quo: []
drivers:
  A: [{ id: one, prefers: A.x, because: bread is needed }, { id: hush, prefers: not A.y, because: it cannot sing }, { id: no-rest, prefers: not A.z, because: it is day }]
${QUIET}
`)
    const opened = mediation(careless, { holds: proposition('A.y'), wording: 'A.y' }, {}, { to: 1 })
    expect(flat(mediationReport(new Names(readAt(careless)), opened))).toContain(
      'It then holds in one outcome, and not in another; the choice is between equals for Ann.',
    )
  })

  test('one state is spoken of as one', () => {
    const race = caseOf(`tertius: 1
title: A race
actors: { A: Ann, B: Bob }
options: { A: { x: take it }, B: { y: take it } }
constraints: [never: A.x and B.y]
status_quo: []
drivers: { A: [{ id: a, prefers: A.x }], B: [{ id: b, prefers: B.y }] }
`)
    const found = mediation(race, { holds: proposition('A.x'), wording: 'A.x' }, {}, { to: 1 })
    const text = flat(mediationReport(new Names(readAt(race)), found))
    expect(text).toContain(
      'There is one state in which it holds and everybody would let things rest; it can be reached',
    )
    expect(text).toContain('It depends on who moves first.')
  })
})
