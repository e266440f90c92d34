/** The theories that can be tested, in the order they are reported. */
export const THEORIES = [
  'nothing-to-explain',
  'obligation',
  'other-ties',
  'entrapment',
  'abandonment',
  'deterrence-against-restraint',
  'leverage-lacking',
  'tertius-passive',
  'tertius-active',
  'hedging',
  'buck-passing',
  'lock-in',
  'ripeness',
] as const

export type TheoryId = (typeof THEORIES)[number]

/** `cannot-be-told`: the case lacks what the test needs, or cannot express it. */
export type TheoryVerdict = 'fits' | 'does-not-fit' | 'cannot-be-told'

/** What of the case decides a test, by its names. The role says what part it plays. */
export type Decider = { readonly role: Role } & Decisive

/** What can decide a test. */
export type Decisive =
  | {
      readonly kind: 'move'
      readonly actor: string
      readonly take: readonly string[]
      readonly drop: readonly string[]
      /** Of these, what only comes along: tied to the rest by a rule, or nothing turns on it. Left out where there is none. */
      readonly also?: readonly string[]
    }
  | { readonly kind: 'state'; readonly taken: readonly string[] }
  | {
      readonly kind: 'actor' | 'option' | 'driver' | 'constraint' | 'fact' | 'scenario'
      readonly id: string
    }

/**
 * The part something plays in a test.
 *
 * `act`: what is left alone, or done; `reply`: what others would do then; `cost`: what would be lost by it; `want`: what
 * is wanted; `where`: the state at which; `instead`: what would serve better; `duty`: what a commitment demands.
 */
export type Role =
  | 'act'
  | 'reply'
  | 'cost'
  | 'want'
  | 'where'
  | 'instead'
  | 'duty'
  | 'ally'
  | 'enemy'
  | 'quarrel'
  | 'commitment'
  | 'future'

/** How one theory stands as a reading of an actor's conduct. */
export interface TheoryFinding {
  readonly id: TheoryId
  readonly verdict: TheoryVerdict
  /** Why, as a key; the report has the words. */
  readonly because: Because
  readonly decided_by: readonly Decider[]
  /** Key of the source in the bibliography. */
  readonly reference: string
}

/** What a test says besides its name and its source. */
export type Tested = Pick<TheoryFinding, 'verdict' | 'because' | 'decided_by'>

/** Every reason a test can give, by the verdict it goes with. */
export const REASONS = {
  fits: [
    'no-act-wanted',
    'not-obliged',
    'duty-done',
    'only-ties-deter',
    'ties-also-deter',
    'only-escalation-deters',
    'escalation-also-deters',
    'ally-leaves',
    'ally-falls',
    'deters-and-emboldens',
    'no-act-brings-it',
    'gains-and-watches',
    'gains-and-feeds',
    'least-to-lose',
    'another-would',
    'another-does',
    'cannot-take-back',
    'word-demands-act',
    'bound-by-word',
    'only-when-ripe',
  ],
  'does-not-fit': [
    'not-quiet',
    'act-wanted',
    'obliged-and-absent',
    'beyond-obligation',
    'act-not-deterred',
    'support-not-deterred',
    'ties-do-not-deter',
    'escalation-does-not-deter',
    'ally-stays',
    'leaves-either-way',
    'deters-only',
    'emboldens-only',
    'moves-neither',
    'wants-met',
    'choice-brings-it',
    'gains-nothing',
    'quarrel-not-under-way',
    'party-itself',
    'feeds-it-too',
    'feeds-nothing',
    'best-somewhere',
    'another-loses-less',
    'rather-itself',
    'nobody-would',
    'words-bind-nothing',
    'wants-it-unripe',
    'never-wants-it',
  ],
  'cannot-be-told': [
    'no-acts',
    'no-beneficiary',
    'of-two-minds',
    'no-other-ties',
    'no-escalation',
    'no-enemy',
    'nothing-to-lose',
    'no-drivers',
    'wants-nothing-of-others',
    'no-act-for-it',
    'no-quarrel',
    'no-scenarios',
    'no-common-choice',
    'no-substitute',
    'no-commitment',
    'no-words',
    'no-mediation',
  ],
} as const

export type Because = (typeof REASONS)[TheoryVerdict][number]

/** The theory is a reading of the conduct. */
export function fits(because: (typeof REASONS)['fits'][number], ...decided_by: Decider[]): Tested {
  return { verdict: 'fits', because, decided_by }
}

/** The theory is no reading of the conduct. */
export function refused(because: (typeof REASONS)['does-not-fit'][number], ...decided_by: Decider[]): Tested {
  return { verdict: 'does-not-fit', because, decided_by }
}

/** The case lacks what the test needs. */
export function untold(because: (typeof REASONS)['cannot-be-told'][number], ...decided_by: Decider[]): Tested {
  return { verdict: 'cannot-be-told', because, decided_by }
}
