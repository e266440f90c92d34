import { describe, expect, it } from 'vitest'
import { answer, checkStates, readCase, theories, why } from '../../src/index.ts'
import { caseIn, foldersIn, textOf } from './shipped.ts'

const TEMPLATES = foldersIn('templates')

it('are four', () => {
  expect(TEMPLATES).toEqual(['border-stand-off', 'patron-client-rival', 'quiet-great-power', 'sanctions-stand-off'])
})

describe.each(TEMPLATES)('the template %s', name => {
  const subject = caseIn('templates', name)

  it('has no error, and no warning but those of what it calls an assumption', () => {
    const { diagnostics } = readCase(textOf('templates', name, 'case.yaml'))
    const found = [...diagnostics, ...checkStates(subject)]
    expect(found.filter(({ code }) => code !== 'CF701').map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  it('says that it is invented', () => {
    expect(subject.text).toContain('invented from end to end')
    expect(subject.notes).toMatch(/^An invented pattern\./u)
    expect(subject.sources.map(({ title }) => title)).toEqual(['An invented pattern'])
  })

  it('has general actors, and acts on the ladder', () => {
    expect(subject.actors.every(({ name: of }) => of.startsWith('The '))).toBe(true)
    expect(subject.options.filter(({ rung }) => rung !== undefined).length).toBeGreaterThan(1)
  })
})

describe('what comes out', () => {
  it.each([
    ['patron-client-rival', { 'patron-holds-back': 'always', 'no-strike': 'always' }],
    ['quiet-great-power', { 'stays-out': 'always', offers: 'always', talks: 'never' }],
    ['sanctions-stand-off', { imposed: 'always', works: 'never' }],
    ['border-stand-off', { 'both-stay': 'always', 'somebody-withdraws': 'never', 'no-shots': 'always' }],
  ])('of %s', (name, claims) => {
    expect(answer(caseIn('templates', name)).claims).toEqual(claims)
  })

  it.each([
    ['patron-client-rival', 'patron-has-its-hands-free', { 'patron-holds-back': 'never' }],
    ['quiet-great-power', 'attack-stalls', { talks: 'always' }],
    ['sanctions-stand-off', 'buyer-stays-away', { imposed: 'never', works: 'always' }],
    ['border-stand-off', 'lasting-mandate', { 'both-stay': 'never' }],
  ])('of %s turns round with its scenario %s', (name, scenario, claims) => {
    expect(answer(caseIn('templates', name), { scenario }).claims).toMatchObject(claims)
  })

  it.each([
    ['patron-client-rival', 'PA', 'PA.arm', 'spare-the-client'],
    ['border-stand-off', 'NO', 'NO.patrol', 'lose-no-ground-north'],
  ])('of %s is deterrence: %s would change %s, but for %s', (name, actor, option, cost) => {
    const { at } = why(caseIn('templates', name), { actors: [actor] })
    const deterred = at.flatMap(({ alternatives }) => alternatives.filter(({ verdict }) => verdict === 'deterred'))
    expect(deterred.map(({ take, drop, cost: lost }) => [[...take, ...drop], lost])).toContainEqual([[option], cost])
  })

  it('takes more than one move, except where deterrence holds everybody', () => {
    const steps = TEMPLATES.map(name => answer(caseIn('templates', name)).outcomes[0]!.path.length)
    expect(steps).toEqual([1, 0, 2, 1])
  })

  it.each([
    ['patron-client-rival', 'PA', 'entrapment'],
    ['quiet-great-power', 'GP', 'nothing-to-explain'],
    ['sanctions-stand-off', 'BU', 'tertius-active'],
  ])('of %s is what the theories make of it: %s, %s', (name, actor, theory) => {
    const { findings } = theories(caseIn('templates', name), actor)
    expect(findings.filter(({ verdict }) => verdict === 'fits').map(({ id }) => id)).toEqual([theory])
  })
})
