import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/casefile/index.ts'
import { verifyWitness } from '../../src/inquiry/verify-witness.ts'
import type { Alternative, Reply, Stance } from '../../src/inquiry/why-result.ts'
import { constraint, driver, option, reading, span } from './hand-made.ts'

const bare = { driver: null, constraint: null, one_way: null, sanction: [], cost: null }

/**
 * Russia may speak, arm and fight, and talks, which it cannot stop again. It wants no strike above all; below that, on
 * one level, to arm and not to speak. The United States answers arms with a strike and else would rather not.
 */
const quiet = {
  options: [option('RU.talk', 'taking'), option('RU.speak'), option('RU.arm'), option('RU.fight'), option('US.strike')],
  constraints: [constraint('no-war', 'not RU.fight'), constraint('embargo', 'not RU.arm')],
  drivers: [
    driver('calm', 'RU', 'not US.strike'),
    driver('ally', 'RU', 'RU.arm', 7),
    driver('silence', 'RU', 'not RU.speak', 7),
    driver('red-line', 'US', 'RU.arm implies US.strike'),
    driver('peace', 'US', 'not US.strike'),
  ],
  statusQuo: { taken: ['RU.talk'], span },
}
const quietReading = reading(quiet, 'sseq', ['embargo'])

const [stop, speak, arm, both, fight] = [0, 1, 2, 3, 4]
const strike: Reply = {
  actor: 'US',
  taken: ['RU.talk', 'RU.arm', 'US.strike'],
  take: ['US.strike'],
  drop: [],
  driver: 'red-line',
  reasons: [],
}
const quietStance: Stance = {
  taken: ['RU.talk'],
  actor: 'RU',
  where: 'outcome',
  foresight: 'sseq',
  alternatives: [
    { ...bare, taken: [], take: [], drop: ['RU.talk'], verdict: 'barred', one_way: 'RU.talk' },
    { ...bare, taken: ['RU.talk', 'RU.speak'], take: ['RU.speak'], drop: [], verdict: 'unwanted', driver: 'silence' },
    {
      ...bare,
      taken: ['RU.talk', 'RU.arm'],
      take: ['RU.arm'],
      drop: [],
      verdict: 'deterred',
      driver: 'ally',
      sanction: [strike],
      cost: 'calm',
    },
    { ...bare, taken: ['RU.talk', 'RU.speak', 'RU.arm'], take: ['RU.arm', 'RU.speak'], drop: [], verdict: 'unwanted' },
    { ...bare, taken: ['RU.talk', 'RU.fight'], take: ['RU.fight'], drop: [], verdict: 'barred', constraint: 'no-war' },
  ],
}

/** A stance with one alternative altered. */
function altered(stance: Stance, which: number | undefined, change: Partial<Alternative>): Stance {
  return { ...stance, alternatives: stance.alternatives.map((a, k) => (k === which ? { ...a, ...change } : a)) }
}

/** The quiet stance with the strike altered. */
function struck(change: Partial<Reply>): Stance {
  return altered(quietStance, arm, { sanction: [{ ...strike, ...change }] })
}

/**
 * Three actors of one option each; P has a ranking in which it fears only P.x with Q.a and R.c together, and what is not
 * listed. Q wants the opposite of its part in that, R wants its own, and cannot undo it.
 */
const trap = {
  options: [option('P.x'), option('Q.a'), option('R.c', 'taking')],
  constraints: [constraint('no-pair', 'not (P.x and Q.a and not R.c)'), constraint('no-lone', 'P.x or R.c if Q.a')],
  drivers: [driver('shy', 'Q', 'not Q.a'), driver('bold', 'R', 'R.c')],
  rankings: [
    {
      actor: 'P',
      tiers: [
        [
          { code: 1n, span },
          { taken: ['Q.a', 'P.x'], span },
          { code: 5n, span },
        ],
        [{ code: 0n, span }],
      ],
      span,
    },
  ],
}
const escapable = {
  ...trap,
  rankings: [{ actor: 'P', tiers: [[{ code: 6n, span }], ...trap.rankings[0]!.tiers], span }],
}
const sprung: readonly Reply[] = [
  { actor: 'Q', taken: ['P.x', 'Q.a'], take: ['Q.a'], drop: [], driver: null, reasons: [] },
  { actor: 'R', taken: ['P.x', 'Q.a', 'R.c'], take: ['R.c'], drop: [], driver: 'bold', reasons: [] },
]
const trapStance: Stance = {
  taken: [],
  actor: 'P',
  where: 'status quo',
  foresight: 'smr',
  alternatives: [{ ...bare, taken: ['P.x'], take: ['P.x'], drop: [], verdict: 'deterred', sanction: sprung }],
}
const unexplained: Partial<Alternative> = { verdict: 'unexplained', sanction: [] }

describe('right reasons', () => {
  it('accepts barred, unwanted and deterred, with drivers on one level', () => {
    expect(verifyWitness(quietReading, quietStance)).toEqual([])
  })

  it('accepts any other driver that decides as well', () => {
    const two = { ...quiet, drivers: [...quiet.drivers, driver('cheap', 'RU', 'not RU.speak', 7)] }
    const named = altered(quietStance, both, { driver: 'cheap' })
    expect(verifyWitness(reading(two, 'sseq', ['embargo']), named)).toEqual([])
    const first = altered(quietStance, both, { driver: 'silence' })
    expect(verifyWitness(reading(two, 'sseq', ['embargo']), first)).toEqual([])
  })

  it('accepts two replies under SMR and GMR for an actor with a ranking', () => {
    expect(verifyWitness(reading(trap, 'smr', ['no-pair']), trapStance)).toEqual([])
    expect(verifyWitness(reading(escapable, 'gmr', ['no-pair']), { ...trapStance, foresight: 'gmr' })).toEqual([])
  })

  it('accepts that a gain is unexplained where no sanction counts', () => {
    for (const foresight of ['nash', 'seq', 'sseq'] as const) {
      const stance = altered({ ...trapStance, foresight }, 0, unexplained)
      expect(verifyWitness(reading(trap, foresight, ['no-pair']), stance), foresight).toEqual([])
    }
    const escaped = altered(trapStance, 0, unexplained)
    expect(verifyWitness(reading(escapable, 'smr', ['no-pair']), escaped)).toEqual([])
  })
})

const { alternatives } = quietStance
const elsewhere: Alternative = {
  ...bare,
  taken: ['RU.talk', 'US.strike'],
  take: ['US.strike'],
  drop: [],
  verdict: 'unwanted',
}
const twice: Alternative = {
  ...bare,
  taken: ['RU.fight'],
  take: ['RU.fight'],
  drop: ['RU.talk'],
  verdict: 'barred',
  constraint: 'no-war',
}
const unstrike: Reply = { ...strike, taken: ['RU.talk', 'RU.arm'], take: [], drop: ['US.strike'], driver: 'peace' }

describe('wrong reasons', () => {
  it.each<[string, Stance, string]>([
    ['an actor that does not exist', { ...quietStance, actor: 'FR' }, 'no actor FR'],
    ["another's foresight", { ...quietStance, foresight: 'gmr' }, 'gmr is not the foresight of RU'],
    ['an infeasible state', { ...quietStance, taken: ['RU.fight'] }, '{RU.fight} is not feasible'],
    ['another status quo', { ...quietStance, where: 'status quo', taken: [] }, '{} is not the status quo'],
    ['an option that does not exist', altered(quietStance, speak, { taken: ['RU.sing'] }), 'no option RU.sing'],
    ['an option listed twice', struck({ taken: ['RU.arm', 'RU.arm'] }), 'RU.arm is listed twice'],
    [
      'a move left out',
      { ...quietStance, alternatives: alternatives.toSpliced(speak, 1) },
      '{RU.speak, RU.talk} has no verdict',
    ],
    [
      'a barred change left out',
      { ...quietStance, alternatives: alternatives.toSpliced(fight, 1) },
      '{RU.fight, RU.talk} has no verdict',
    ],
    ['a move given twice', { ...quietStance, alternatives: [...alternatives, alternatives[both]!] }, 'has 2 verdicts'],
    ["an opponent's move", { ...quietStance, alternatives: [...alternatives, elsewhere] }, 'RU cannot move there'],
    ['barred for nothing', altered(quietStance, fight, { constraint: null }), 'nothing is named that bars it'],
    [
      'barred by a constraint that does not stand',
      altered(quietStance, fight, { constraint: 'embargo' }),
      'no standing constraint embargo',
    ],
    ['barred by the wrong option', altered(quietStance, stop, { one_way: 'RU.speak' }), 'no one-way rule of RU.speak'],
    [
      'barred though it can be',
      altered(quietStance, speak, { ...bare, verdict: 'barred', constraint: 'no-war' }),
      'RU can move there',
    ],
    ['barred with a driver', altered(quietStance, stop, { driver: 'calm' }), 'barred names a driver'],
    ['possible though barred', altered(quietStance, stop, { ...bare, verdict: 'unwanted' }), 'RU cannot move there'],
    [
      'unwanted though preferred',
      altered(quietStance, arm, { ...bare, verdict: 'unwanted', driver: 'calm' }),
      'RU prefers it',
    ],
    [
      'unwanted for a driver that does not decide',
      altered(quietStance, speak, { driver: 'calm' }),
      'the driver is silence, not calm',
    ],
    [
      'unwanted for no driver where one decides',
      altered(quietStance, speak, { driver: null }),
      'the driver is silence, not none',
    ],
    [
      'a driver where the actor is indifferent',
      altered(quietStance, both, { driver: 'silence' }),
      'the driver is none, not silence',
    ],
    ['a constraint on a move', altered(quietStance, speak, { constraint: 'embargo' }), 'unwanted names a constraint'],
    [
      'a one-way rule for a move',
      altered(quietStance, speak, { one_way: 'RU.talk' }),
      'unwanted names a one-way option',
    ],
    ['a sanction of the unwanted', altered(quietStance, speak, { sanction: [strike] }), 'unwanted has a sanction'],
    [
      'two changes barred',
      { ...quietStance, alternatives: [...alternatives, twice] },
      'it is not a single change by RU',
    ],
    ['a cost where nothing is lost', altered(quietStance, speak, { cost: 'calm' }), 'unwanted names a cost'],
    [
      'the wrong options taken',
      altered(quietStance, both, { take: ['RU.arm'] }),
      'it takes [RU.speak, RU.arm], not [RU.arm]',
    ],
    [
      'an option dropped that was not',
      altered(quietStance, arm, { drop: ['RU.speak'] }),
      'it drops [], not [RU.speak]',
    ],
    [
      'deterred though not preferred',
      altered(quietStance, speak, { verdict: 'deterred', sanction: [strike] }),
      'RU does not prefer it',
    ],
    ['a gain by the wrong driver', altered(quietStance, arm, { driver: 'silence' }), 'the driver is ally, not silence'],
    ['deterred by nothing', altered(quietStance, arm, { sanction: [] }), 'there is no sanction'],
    ['the wrong cost', altered(quietStance, arm, { cost: 'ally' }), 'the cost is calm, not ally'],
    ['no cost', altered(quietStance, arm, { cost: null }), 'the cost is calm, not none'],
    ['a reply by the actor', struck({ actor: 'RU' }), 'reply 1: RU is no opponent'],
    [
      "a reply with another's option",
      struck({ taken: ['RU.talk', 'US.strike'], drop: ['RU.arm'] }),
      'reply 1: US cannot change RU.arm',
    ],
    [
      'a reply that breaks a one-way rule',
      struck({ taken: ['RU.arm', 'US.strike'], drop: ['RU.talk'] }),
      'rule of RU.talk forbids it',
    ],
    ['a reply that changes nothing', struck({ taken: ['RU.talk', 'RU.arm'], take: [] }), 'reply 1: nothing changes'],
    ['a reply for the wrong driver', struck({ driver: 'peace' }), 'reply 1: the driver is red-line, not peace'],
    ['a reply with the wrong change', struck({ take: [] }), 'reply 1: it takes [US.strike], not []'],
    [
      'an opponent twice running',
      altered(quietStance, arm, { sanction: [strike, unstrike] }),
      'reply 2: US moves twice running',
    ],
    [
      'a sanction that costs nothing',
      altered(quietStance, arm, { sanction: [strike, unstrike] }),
      'leaves RU better off',
    ],
    [
      'unexplained though sanctioned',
      { ...altered(quietStance, arm, { ...unexplained, cost: null }), where: 'cycle' },
      'a sanction ends in {RU.arm, RU.talk, US.strike}',
    ],
    [
      'an outcome with a credible improvement',
      altered(quietStance, arm, { ...unexplained, cost: null }),
      'is no outcome',
    ],
  ])('rejects %s', (_, stance, message) => {
    expect(verifyWitness(quietReading, stance).join('\n')).toContain(message)
  })

  it.each<[string, Reading, Stance, string]>([
    [
      'a sanction under Nash',
      reading(trap, 'nash', ['no-pair']),
      { ...trapStance, foresight: 'nash' },
      'no sanction counts under nash',
    ],
    [
      'a reply without a gain under SEQ',
      reading(trap, 'seq', ['no-pair']),
      { ...trapStance, foresight: 'seq' },
      'Q does not gain',
    ],
    [
      'a sanction that can be escaped',
      reading(escapable, 'smr', ['no-pair']),
      trapStance,
      'P escapes the sanction to {Q.a, R.c}',
    ],
    ['a reply that a constraint rules out', reading(trap, 'smr'), trapStance, 'reply 1: {P.x, Q.a} is not feasible'],
    [
      'a driver for a ranking',
      reading(trap, 'smr', ['no-pair']),
      altered(trapStance, 0, { driver: 'shy' }),
      'the driver is none',
    ],
    [
      'a cost for a ranking',
      reading(trap, 'smr', ['no-pair']),
      altered(trapStance, 0, { cost: 'bold' }),
      'the cost is none',
    ],
    [
      'a driver of a reply without a gain',
      reading(trap, 'smr', ['no-pair']),
      altered(trapStance, 0, { sanction: [{ ...sprung[0]!, driver: 'shy' }, sprung[1]!] }),
      'reply 1: the driver is none, not shy',
    ],
    [
      'no driver of a reply with a gain',
      reading(trap, 'smr', ['no-pair']),
      altered(trapStance, 0, { sanction: [sprung[0]!, { ...sprung[1]!, driver: null }] }),
      'reply 2: the driver is bold, not none',
    ],
    [
      'unexplained though two replies deter',
      reading(trap, 'smr', ['no-pair']),
      altered(trapStance, 0, unexplained),
      'a sanction ends in {P.x, Q.a, R.c}',
    ],
  ])('rejects %s', (_, of, stance, message) => {
    expect(verifyWitness(of, stance).join('\n')).toContain(message)
  })
})
