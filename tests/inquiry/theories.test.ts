import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Case, readCase, type Variation } from '../../src/casefile/index.ts'
import {
  type Because,
  type Decider,
  REASONS,
  THEORIES,
  theories,
  type TheoryFinding,
  type TheoryId,
  type TheoryVerdict,
} from '../../src/inquiry/theories/index.ts'
import { why } from '../../src/inquiry/index.ts'

/** Every tiny case with what each theory must make of the power G in it. */
const EXPECTED: readonly (readonly [file: string, theory: TheoryId, because: Because])[] = [
  ['no-wish', 'nothing-to-explain', 'no-act-wanted'],
  ['drawn-in', 'nothing-to-explain', 'act-wanted'],
  ['armed-already', 'nothing-to-explain', 'not-quiet'],
  ['unheard', 'nothing-to-explain', 'no-acts'],
  ['friendship', 'obligation', 'not-obliged'],
  ['pact-kept', 'obligation', 'duty-done'],
  ['pact-broken', 'obligation', 'obliged-and-absent'],
  ['more-than-asked', 'obligation', 'beyond-obligation'],
  ['drawn-in', 'obligation', 'no-commitment'],
  ['trade-lost', 'other-ties', 'only-ties-deter'],
  ['both-lost', 'other-ties', 'ties-also-deter'],
  ['no-wish', 'other-ties', 'act-not-deterred'],
  ['hostile-reply', 'other-ties', 'ties-do-not-deter'],
  ['drawn-in', 'other-ties', 'no-other-ties'],
  ['drawn-in', 'entrapment', 'only-escalation-deters'],
  ['both-lost', 'entrapment', 'escalation-also-deters'],
  ['trade-lost', 'entrapment', 'escalation-does-not-deter'],
  ['no-wish', 'entrapment', 'support-not-deterred'],
  ['heard', 'entrapment', 'no-beneficiary'],
  ['two-minds', 'entrapment', 'of-two-minds'],
  ['eager-ally', 'entrapment', 'only-escalation-deters'],
  ['eager-ally', 'abandonment', 'ally-stays'],
  ['ally-leaves', 'entrapment', 'no-escalation'],
  ['ally-leaves', 'abandonment', 'ally-leaves'],
  ['ally-falls', 'abandonment', 'ally-falls'],
  ['ally-leaves-anyway', 'abandonment', 'leaves-either-way'],
  ['left-or-attacked', 'abandonment', 'ally-leaves'],
  ['drawn-in', 'abandonment', 'ally-stays'],
  ['trade-lost', 'abandonment', 'nothing-to-lose'],
  ['firmness', 'deterrence-against-restraint', 'deters-and-emboldens'],
  ['deterrence-only', 'deterrence-against-restraint', 'deters-only'],
  ['drawn-in', 'deterrence-against-restraint', 'emboldens-only'],
  ['trade-lost', 'deterrence-against-restraint', 'moves-neither'],
  ['ally-leaves', 'deterrence-against-restraint', 'no-enemy'],
  ['ally-falls', 'deterrence-against-restraint', 'no-escalation'],
  ['unyielding', 'leverage-lacking', 'no-act-brings-it'],
  ['heard', 'leverage-lacking', 'choice-brings-it'],
  ['drawn-in', 'leverage-lacking', 'wants-met'],
  ['armed-already', 'leverage-lacking', 'not-quiet'],
  ['unheard', 'leverage-lacking', 'no-acts'],
  ['too-dear', 'leverage-lacking', 'no-act-for-it'],
  ['friendship', 'leverage-lacking', 'wants-nothing-of-others'],
  ['ranked', 'leverage-lacking', 'no-drivers'],
  ['bystander', 'tertius-passive', 'gains-and-watches'],
  ['distraction', 'tertius-passive', 'gains-and-watches'],
  ['feeder', 'tertius-passive', 'feeds-it-too'],
  ['drawn-in', 'tertius-passive', 'gains-nothing'],
  ['quarrel-to-come', 'tertius-passive', 'quarrel-not-under-way'],
  ['unheard', 'tertius-passive', 'no-quarrel'],
  ['feeder', 'tertius-active', 'gains-and-feeds'],
  ['bystander', 'tertius-active', 'feeds-nothing'],
  ['drawn-in', 'tertius-active', 'gains-nothing'],
  ['unheard', 'tertius-active', 'no-quarrel'],
  ['hedge', 'hedging', 'least-to-lose'],
  ['no-hedge', 'hedging', 'best-somewhere'],
  ['better-hedge', 'hedging', 'another-loses-less'],
  ['drawn-in', 'hedging', 'no-scenarios'],
  ['passed-on', 'buck-passing', 'another-does'],
  ['waiting-for-the-other', 'buck-passing', 'another-would'],
  ['not-passed-on', 'buck-passing', 'nobody-would'],
  ['rather-itself', 'buck-passing', 'rather-itself'],
  ['drawn-in', 'buck-passing', 'no-substitute'],
  ['bluff-called', 'lock-in', 'cannot-take-back'],
  ['word-and-deed', 'lock-in', 'word-demands-act'],
  ['regretted', 'lock-in', 'bound-by-word'],
  ['bluff-withdrawn', 'lock-in', 'words-bind-nothing'],
  ['drawn-in', 'lock-in', 'no-words'],
  ['stalemate', 'ripeness', 'only-when-ripe'],
  ['theatre', 'ripeness', 'wants-it-unripe'],
  ['aloof', 'ripeness', 'never-wants-it'],
  ['unheard', 'ripeness', 'no-quarrel'],
  ['drawn-in', 'ripeness', 'no-mediation'],
  ['outspoken', 'nothing-to-explain', 'no-act-wanted'],
  ['no-fleet', 'nothing-to-explain', 'no-act-wanted'],
  ['never-settled', 'nothing-to-explain', 'act-wanted'],
  ['named-second', 'obligation', 'duty-done'],
  ['case-not-arisen', 'obligation', 'not-obliged'],
  ['duty-and-more', 'obligation', 'beyond-obligation'],
  ['promise-of-another', 'obligation', 'beyond-obligation'],
  ['word-for-word', 'obligation', 'obliged-and-absent'],
  ['own-promise', 'leverage-lacking', 'wants-nothing-of-others'],
  ['barred-and-unwanted', 'nothing-to-explain', 'no-act-wanted'],
  ['barred-talks', 'other-ties', 'ties-do-not-deter'],
  ['on-the-way', 'other-ties', 'ties-do-not-deter'],
  ['outspoken', 'other-ties', 'act-not-deterred'],
  ['barred-talks', 'entrapment', 'only-escalation-deters'],
  ['on-the-way', 'entrapment', 'only-escalation-deters'],
  ['threat-alone', 'abandonment', 'leaves-either-way'],
  ['lost-all-the-same', 'abandonment', 'leaves-either-way'],
  ['gone-already', 'abandonment', 'ally-leaves'],
  ['desperate-ally', 'abandonment', 'nothing-to-lose'],
  ['talks-and-firmness', 'deterrence-against-restraint', 'deters-and-emboldens'],
  ['in-the-thick-of-it', 'tertius-passive', 'party-itself'],
  ['in-the-thick-of-it', 'tertius-active', 'party-itself'],
  ['joined-defence', 'tertius-passive', 'gains-and-watches'],
  ['one-or-the-other', 'tertius-passive', 'quarrel-not-under-way'],
  ['taken-at-its-word', 'hedging', 'least-to-lose'],
  ['words-would-do', 'buck-passing', 'no-substitute'],
  ['gives-in', 'buck-passing', 'no-substitute'],
  ['case-not-arisen', 'buck-passing', 'no-substitute'],
  ['struck-for-it', 'lock-in', 'words-bind-nothing'],
  ['good-offices', 'ripeness', 'wants-it-unripe'],
]

const FOLDER = 'tests/inquiry/theories'
const FIRST_CASE = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')).case!

describe('each theory on tiny cases', () => {
  test.each(EXPECTED)('%s: %s is %s', (file, theory, because) => {
    const finding = findingOf(tiny(file), theory)
    expect(finding.because).toBe(because)
    expect(REASONS[finding.verdict]).toContain(because)
  })

  test.each(THEORIES)('%s has a case where it fits, one where it does not and one where it cannot be told', theory => {
    const verdicts = EXPECTED.filter(row => row[1] === theory).map(row => verdictFor(row[2]))
    expect(new Set(verdicts)).toEqual(new Set(['fits', 'does-not-fit', 'cannot-be-told']))
  })

  test('no case stands idle', () => {
    const files = readdirSync(FOLDER).map(name => name.replace('.yaml', ''))
    expect(new Set(EXPECTED.map(([file]) => file))).toEqual(new Set(files))
  })
})

describe('what decides', () => {
  test('entrapment names the ally, the act, the raid that follows and what it would cost', () => {
    expect(findingOf(tiny('drawn-in'), 'entrapment').decided_by).toEqual([
      { role: 'ally', kind: 'actor', id: 'A' },
      { role: 'act', kind: 'move', actor: 'G', take: ['G.arm'], drop: [] },
      { role: 'reply', kind: 'move', actor: 'A', take: ['A.raid'], drop: [] },
      { role: 'cost', kind: 'driver', id: 'no-war' },
    ])
  })

  test('where two replies would each deter, each theory names its own', () => {
    const subject = tiny('both-lost')
    expect(replyOf(findingOf(subject, 'entrapment'))).toEqual([['A.raid', 'taken']])
    expect(replyOf(findingOf(subject, 'other-ties'))).toEqual([['E.trade', 'dropped']])
  })

  test('abandonment names the step that loses the ally and the support that would keep it', () => {
    expect(findingOf(tiny('ally-leaves'), 'abandonment').decided_by).toEqual([
      { role: 'ally', kind: 'actor', id: 'A' },
      { role: 'reply', kind: 'move', actor: 'A', take: ['A.leave'], drop: [] },
      { role: 'instead', kind: 'move', actor: 'G', take: ['G.arm'], drop: [] },
    ])
  })

  test('of the steps that lose the ally abandonment shows the plainest, and what support would cost', () => {
    expect(findingOf(tiny('left-or-attacked'), 'abandonment').decided_by).toEqual([
      { role: 'ally', kind: 'actor', id: 'A' },
      { role: 'reply', kind: 'move', actor: 'A', take: ['A.leave'], drop: [] },
      { role: 'instead', kind: 'move', actor: 'G', take: ['G.arm'], drop: [] },
      { role: 'cost', kind: 'move', actor: 'E', take: ['E.attack'], drop: [] },
    ])
  })

  test('what can happen to the ally whether or not it has support is no price of support', () => {
    const dilemma = tiny('left-or-attacked').text
    const either = dilemma.replace('E.attack iff G.arm', 'E.attack').replace('help, prefers: ', 'thrift, prefers: not ')
    const { because, decided_by } = findingOf(readCase(either).case!, 'abandonment')
    expect(because).toBe('ally-leaves')
    expect(decided_by.map(({ role }) => role)).toEqual(['ally', 'reply', 'instead'])
  })

  test('ripeness names the stalemate', () => {
    expect(findingOf(tiny('stalemate'), 'ripeness').decided_by).toContainEqual({
      role: 'where',
      kind: 'state',
      taken: ['A.fight', 'B.fight'],
    })
  })

  test.each(readdirSync(FOLDER))('every name in what is found about %s is of the case', file => {
    const subject = tiny(file.replace('.yaml', ''))
    const known = new Set([
      ...[subject.actors, subject.options, subject.facts, subject.drivers, subject.constraints, subject.scenarios]
        .flat()
        .map(({ id }) => id),
      ...subject.scenarios.flatMap(({ addDrivers }) => addDrivers.map(({ id }) => id)),
    ])
    const found = theories(subject, 'G').findings.flatMap(({ decided_by }) => decided_by.flatMap(namesIn))
    expect(found.filter(id => !known.has(id))).toEqual([])
  })
})

describe('where a play-out never settles', () => {
  test('every state of the cycle is an end', () => {
    const { quiet, conduct } = theories(tiny('never-settled'), 'G')
    expect([quiet, conduct]).toEqual(['sometimes', [[], ['G.arm']]])
  })
})

describe('a move of which a part only comes along', () => {
  const replies = (theory: TheoryId): readonly Decider[] =>
    findingOf(tiny('barred-talks'), theory).decided_by.filter(({ role }) => role === 'reply')

  test('says which', () => {
    const strike = { role: 'reply', kind: 'move', actor: 'E', take: ['E.strike'] }
    expect(replies('other-ties')).toEqual([{ ...strike, drop: ['E.talk'], also: ['E.talk'] }])
    expect(replies('entrapment')).toEqual([{ ...strike, drop: [] }])
  })
})

describe('the patron of the template', () => {
  test('is held back by the strike alone, and arms would not save its client', () => {
    const { findings, pairs } = theories(template('patron-client-rival'), 'PA')
    expect(findings.filter(({ verdict }) => verdict === 'fits').map(({ id }) => id)).toEqual(['entrapment'])
    expect(pairs).toEqual([])
    expect(findings.find(({ id }) => id === 'abandonment')!.decided_by.at(-1)).toEqual({
      role: 'instead',
      kind: 'move',
      actor: 'PA',
      take: ['PA.threaten'],
      drop: [],
    })
  })
})

describe('who is an ally', () => {
  const allies = (subject: Case): unknown => theories(subject, 'G').allies

  test('one that raids when it is armed wants arms, whichever of its two drivers comes first', () => {
    const expected = [{ actor: 'A', support: ['G.arm'], enemies: ['E'] }]
    expect(allies(tiny('drawn-in'))).toEqual(expected)
    expect(allies(tiny('eager-ally'))).toEqual(expected)
    expect(theories(tiny('eager-ally'), 'G').of_two_minds).toEqual([])
  })

  test('one that wants arms in war and not in peace is of two minds, and that is said', () => {
    const { allies, of_two_minds, findings } = theories(tiny('two-minds'), 'G')
    expect([allies, of_two_minds]).toEqual([[], [{ actor: 'A', acts: ['G.arm'] }]])
    const untold = findings.filter(({ because }) => because === 'of-two-minds').map(({ id }) => id)
    expect(untold).toEqual(['entrapment', 'abandonment', 'deterrence-against-restraint'])
    expect(findings.find(({ id }) => id === 'entrapment')!.decided_by).toEqual([
      { role: 'ally', kind: 'actor', id: 'A' },
      { role: 'act', kind: 'option', id: 'G.arm' },
    ])
  })
})

describe('lack of leverage', () => {
  test('names the want and the act that would be taken for its sake', () => {
    expect(findingOf(tiny('unyielding'), 'leverage-lacking').decided_by).toEqual([
      { role: 'want', kind: 'driver', id: 'give-way' },
      { role: 'act', kind: 'option', id: 'G.threaten' },
    ])
  })

  test('is refused as soon as the other would yield', () => {
    const yielding = tiny('unyielding').text.replace('prefers: not T.concede', 'prefers: T.concede iff G.threaten')
    expect(findingOf(readCase(yielding).case!, 'leverage-lacking').because).toBe('choice-brings-it')
  })

  test('is not looked for in a promise of its own that an act would keep', () => {
    const kept = tiny('own-promise').text.replace('E.attack implies G.arm', 'not E.attack')
    expect(findingOf(readCase(kept).case!, 'leverage-lacking').because).not.toBe('wants-nothing-of-others')
  })

  test('cannot be told of an act that is wanted for itself, or that nothing would make worth while', () => {
    const wanted = tiny('unyielding').text.replace('prefers: not G.threaten', 'prefers: G.threaten iff not T.concede')
    expect(findingOf(readCase(wanted).case!, 'leverage-lacking').verdict).not.toBe('fits')
    expect(findingOf(tiny('too-dear'), 'leverage-lacking').verdict).toBe('cannot-be-told')
  })
})

describe('nothing to explain', () => {
  const costs = (subject: Case): readonly string[] =>
    findingOf(subject, 'nothing-to-explain').decided_by.flatMap(decider =>
      decider.role === 'cost' && 'id' in decider ? [decider.id] : [],
    )

  test('names the wish before the rule that bars what is not wanted anyway', () => {
    expect(costs(tiny('barred-and-unwanted'))).toEqual(['keep-the-trade'])
  })

  test('names the rule where nothing else speaks against it', () => {
    const barred = tiny('barred-and-unwanted').text.replace('prefers: not G.arm', 'prefers: G.offer')
    expect(costs(readCase(barred).case!)).toEqual(['no-arms-from-a-mediator'])
  })
})

describe('obligation', () => {
  test.each([
    ['friendship', 'not-obliged'],
    ['pact-kept', 'duty-done'],
    ['pact-broken', 'obliged-and-absent'],
    ['more-than-asked', 'beyond-obligation'],
    ['drawn-in', null],
  ])('%s: %s', (file, verdict) => {
    expect(theories(tiny(file), 'G').obligation).toBe(verdict)
  })

  test('of one that is not obliged, says what rests on its commitment and on its interest', () => {
    expect(findingOf(tiny('friendship'), 'obligation').decided_by).toEqual([
      { role: 'commitment', kind: 'fact', id: 'treaty' },
      { role: 'want', kind: 'driver', id: 'keep-a-useful-friend' },
    ])
  })

  test('of one that leaves undone what is asked, says what that would be', () => {
    expect(findingOf(tiny('pact-broken'), 'obligation').decided_by).toContainEqual({
      role: 'instead',
      kind: 'move',
      actor: 'G',
      take: ['G.fight'],
      drop: [],
    })
  })

  const found = (subject: Case, actor: string): string =>
    theories(subject, actor).findings.find(({ id }) => id === 'obligation')!.because

  test('of whoever expects something of another for it is that nothing is asked', () => {
    expect(found(FIRST_CASE, 'RU')).toBe('not-obliged')
    expect(found(FIRST_CASE, 'IR')).toBe('not-obliged')
    expect(found(FIRST_CASE, 'IL')).toBe('no-commitment')
    expect(found(template('patron-client-rival'), 'PA')).toBe('obliged-and-absent')
    expect(found(template('patron-client-rival'), 'CL')).toBe('not-obliged')
  })

  test('is not to do what another who is bound does not do', () => {
    const border = template('border-stand-off')
    const promised = readCase(border.text.replaceAll('kind: judgement', 'kind: commitment')).case!
    expect(promised.facts.filter(({ kind }) => kind === 'commitment')).toHaveLength(2)
    expect([found(border, 'NO'), found(border, 'SO')]).toEqual(['no-commitment', 'no-commitment'])
    expect([found(promised, 'NO'), found(promised, 'SO')]).toEqual(['beyond-obligation', 'beyond-obligation'])
  })

  test('does not turn on the order in which a commitment names those it is about', () => {
    const shipped = ['border-stand-off', 'patron-client-rival', 'quiet-great-power'].map(template)
    const tinyOnes = readdirSync(FOLDER).map(name => tiny(name.replace('.yaml', '')))
    for (const subject of [...tinyOnes, ...shipped, FIRST_CASE]) {
      const facts = subject.facts.map(fact => ({ ...fact, about: fact.about.toReversed() }))
      for (const { id } of subject.actors) expect(found({ ...subject, facts }, id)).toBe(found(subject, id))
    }
  })
})

describe('entrapment and other ties, the ablation done by hand', () => {
  const verdictOnArms = (subject: Case, variation: Variation = {}): string | undefined =>
    why(subject, { actors: ['G'] }, variation).at[0]?.alternatives.find(({ take }) => take.includes('G.arm'))?.verdict

  test('arms are deterred, and no longer once the ally cannot raid', () => {
    expect(verdictOnArms(tiny('drawn-in'))).toBe('deterred')
    expect(verdictOnArms(tiny('drawn-in', 'constraints: [{ never: A.raid }]'))).not.toBe('deterred')
  })

  test('where trade would be lost as well, it takes both', () => {
    expect(verdictOnArms(tiny('both-lost', 'constraints: [{ never: A.raid }]'))).toBe('deterred')
    expect(verdictOnArms(tiny('both-lost', 'constraints: [{ always: E.trade }]'))).toBe('deterred')
    const neither = 'constraints: [{ never: A.raid }, { always: E.trade }]'
    expect(verdictOnArms(tiny('both-lost', neither))).not.toBe('deterred')
  })

  test('the verdict follows the ablation, not the story', () => {
    const tame = tiny('drawn-in', 'constraints: [{ never: A.raid }]')
    expect(findingOf(tame, 'entrapment').verdict).toBe('does-not-fit')
  })
})

describe('telling theories apart', () => {
  test('a change under which one of the two no longer fits', () => {
    const { pairs } = theories(tiny('both-lost'), 'G')
    expect(pairs.map(pair => pair.theories)).toEqual([['other-ties', 'entrapment']])
    expect(pairs[0]!.apart_by).toContainEqual({
      change: { kind: 'option', id: 'A.raid' },
      still_fits: 'other-ties',
      no_longer: 'entrapment',
      conduct: [[]],
      conduct_changes: false,
    })
  })

  test('what shows in the conduct comes first', () => {
    const found = readdirSync(FOLDER).map(name => theories(tiny(name.replace('.yaml', '')), 'G'))
    const pairs = [...found, theories(FIRST_CASE, 'RU')].flatMap(of => of.pairs)
    const orders = pairs.map(({ apart_by }) => apart_by.map(({ conduct_changes }) => conduct_changes))
    for (const order of orders) expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)))
    expect(orders.some(order => order.includes(true) && order.includes(false))).toBe(true)
  })

  test('or the case cannot tell them apart, and says so', () => {
    expect(theories(tiny('pact-kept'), 'G').pairs).toEqual([
      { theories: ['nothing-to-explain', 'obligation'], apart_by: [] },
    ])
  })

  test('every change named does what is said of it', () => {
    for (const file of readdirSync(FOLDER)) {
      const subject = tiny(file.replace('.yaml', ''))
      for (const { change, still_fits, no_longer } of theories(subject, 'G').pairs.flatMap(pair => pair.apart_by)) {
        if (change.kind !== 'driver' && change.kind !== 'fact') continue
        const then = theories(subject, 'G', { withdraw: [change.id] })
        const verdict = (theory: TheoryId): TheoryVerdict => then.findings.find(({ id }) => id === theory)!.verdict
        expect([verdict(still_fits), verdict(no_longer)]).toEqual(['fits', 'does-not-fit'])
      }
    }
  })
})

describe('the first case', () => {
  const found = theories(FIRST_CASE, 'RU')
  const fitting = found.findings.filter(({ verdict }) => verdict === 'fits').map(({ id }) => id)

  test('Russia is held back by what it has with the Americans, not by fear of being drawn in', () => {
    expect(fitting).toEqual(['obligation', 'other-ties'])
    expect(found.obligation).toBe('not-obliged')
    expect(replyOf(found.findings.find(({ id }) => id === 'other-ties')!)).toEqual([['US.deal', 'dropped']])
  })

  test('who helps whom comes from the preferences', () => {
    expect(found.allies).toEqual([{ actor: 'IR', support: ['RU.arm'], enemies: ['US', 'IL'] }])
  })

  test('that it wants to be accepted as a mediator keeps it from no act, so a lack of leverage cannot be told', () => {
    expect(found.findings.find(({ id }) => id === 'leverage-lacking')).toMatchObject({
      verdict: 'cannot-be-told',
      because: 'no-act-for-it',
      decided_by: [{ role: 'want', kind: 'driver', id: 'be-taken-seriously' }],
    })
  })

  test('the fall of the regime would tell its commitments from the price of other ties, and would show', () => {
    expect(found.pairs.map(({ theories }) => theories)).toEqual([['obligation', 'other-ties']])
    expect(found.pairs[0]!.apart_by).toContainEqual({
      change: { kind: 'scenario', id: 'regime-change' },
      still_fits: 'obligation',
      no_longer: 'other-ties',
      conduct: [['RU.meet', 'RU.press']],
      conduct_changes: true,
    })
  })
})

function template(name: string): Case {
  return readCase(readFileSync(`cases/templates/${name}/case.yaml`, 'utf8')).case!
}

/** A case of this folder, with a part added. */
function tiny(file: string, added = ''): Case {
  const { case: subject, diagnostics } = readCase(readFileSync(`${FOLDER}/${file}.yaml`, 'utf8') + added)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return subject!
}

function findingOf(subject: Case, theory: TheoryId): TheoryFinding {
  return theories(subject, 'G').findings.find(({ id }) => id === theory)!
}

function verdictFor(because: Because): string | undefined {
  const verdicts = Object.entries(REASONS).filter(([, reasons]) => (reasons as readonly string[]).includes(because))
  expect(verdicts).toHaveLength(1)
  return verdicts[0]?.[0]
}

function replyOf({ decided_by }: TheoryFinding): string[][] {
  return decided_by.flatMap(decider =>
    decider.role === 'reply' && decider.kind === 'move'
      ? [...decider.take.map(id => [id, 'taken']), ...decider.drop.map(id => [id, 'dropped'])]
      : [],
  )
}

function namesIn(decider: Decider): readonly string[] {
  if (decider.kind === 'move') return [decider.actor, ...decider.take, ...decider.drop]
  return decider.kind === 'state' ? decider.taken : [decider.id]
}
