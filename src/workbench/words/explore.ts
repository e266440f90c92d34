import { inWords } from '../../report/index.ts'
import { begunWith, counted } from './counted.ts'

/** The words of the explore screen. */
export const exploreWords = {
  views: 'What to explore',
  view: {
    whatif: 'What if',
    moves: 'Moves',
    deterrence: 'Deterrence',
    outcomes: 'States',
    ties: 'Ties',
    time: 'Time',
    episodes: 'Past episodes',
    robust: 'Robustness',
    overturn: 'What would overturn it',
    leverage: 'Leverage',
    mediation: 'Mediation',
    theories: 'Theories',
  },
  progress: (done: number, of: number): string => `Working it out: ${Math.floor((100 * done) / of)} %`,
  stop: 'Stop',
  stopped: 'Stopped.',
  goOn: 'Work it out after all',
  actor: 'Actor',
  claim: 'Claim',
  foresight: {
    nash: 'Only its own next move (nash)',
    gmr: 'Any reply the others could make (gmr)',
    smr: 'Any reply it could not slip out of (smr)',
    seq: 'Replies the others would gain by (seq)',
    sseq: 'Such replies, unless it could slip out of them (sseq)',
  },
  picture: {
    asTable: 'As a table',
    key: 'show pictures as tables, and back',
  },
  tryIt: {
    try: 'Try',
    tryThis: (what: string): string => `Try it: ${what}`,
    label: (what: string): string => `try ${what}`,
  },
  wanted: {
    label: 'What is wanted',
    own: 'A proposition of my own',
    proposition: 'Proposition',
    hint: (options: readonly string[]): string =>
      `Options joined by not, and, or, implies, iff. There are: ${options.slice(0, 14).join(', ')}${options.length > 14 ? ', …' : ''}.`,
  },
  whatIf: {
    title: 'What if it were otherwise?',
    intro: 'Suppose a fact away, turn a wish round, let somebody look less far ahead: the answer follows at once.',
    before: 'As written',
    after: 'As supposed',
    compared: 'Compared with',
    comparedWithCase: 'the case as written',
    comparedWithin: 'the case in this scenario and on this date',
    answers: 'The two answers',
    claims: 'The claims, as written and as supposed',
    claim: 'Claim',
    comesOfIt: 'What comes of it',
    nothingSupposed: 'Nothing is supposed yet, so the two are the same.',
    nothingChanges: 'The answer stays the same.',
    changes: (count: number): string =>
      count === 0
        ? 'The answer changes, and no claim.'
        : `${begunWith(count, 'claim stands', 'claims stand')} otherwise.`,
    toAnswer: 'To the answer',
    refused: 'There is no answer to this.',
    refusedExplained: 'What is supposed leaves nothing that can be analysed. Undo takes the last step back.',
    suppose: 'Suppose',
    onlyChanged: 'Only what is changed',
    nothingFound: 'Nothing of the kind.',
    group: {
      frame: 'Scenario and date',
      foresight: 'How far each looks ahead',
      start: 'Where things start',
      facts: 'Facts',
      drivers: 'What moves each actor',
      rules: 'What cannot be',
      sources: 'Sources',
    },
    groupBy: 'Grouped by',
    grouping: { about: 'whom they are about', source: 'their source', kind: 'their kind' },
    aboutNobody: 'About nobody in particular',
    noKind: 'Of no kind',
    kind: {
      tie: 'Ties',
      capability: 'Capabilities',
      commitment: 'Commitments',
      judgement: 'Judgements',
      record: 'What happened',
    },
    noFacts: 'The case has no facts to suppose away.',
    noDrivers: 'Nothing in the case moves anybody by drivers.',
    noSources: 'The case names no sources.',
    relyOn: (id: string, again: boolean): string => (again ? `rely on ${id} again` : `not rely on ${id}`),
    rule: { never: 'never', always: 'always', at_most_one: 'at most one of', exactly_one: 'exactly one of' },
    wants: 'wants',
    turn: 'Turn round',
    turnBack: 'Turned round',
    up: 'Up',
    down: 'Down',
    first: 'First',
    upOf: (id: string): string => `Move ${id} up`,
    downOf: (id: string): string => `Move ${id} down`,
    firstOf: (id: string): string => `Put ${id} first`,
    ownOrder: 'Back to the order of the case',
    scenario: 'Scenario',
    noScenario: 'None: the case as it is',
    date: 'Read at the date',
    ownDate: 'Back to the date of the case',
    asInCase: (concept: string): string => `As in the case: ${concept}`,
    label: {
      scenario: 'choose a scenario',
      date: 'read at another date',
      foresight: (id: string): string => `let ${id} look otherwise ahead`,
      start: (id: string): string => `start with ${id} turned round`,
      move: (id: string): string => `move ${id}`,
      turn: (id: string): string => `turn ${id} round`,
      first: (id: string): string => `put ${id} first`,
      ownOrder: 'go back to the order of the case',
    },
  },
  moves: {
    title: 'Where can it go from today, and who would move?',
    intro:
      'Every line is a move: full where somebody makes it, dashed where somebody would like to and is deterred, dotted for the reply that deters.',
    whole: 'All states of the case are shown.',
    part: 'Of the many states, those are shown that play leads to or that are feared.',
    cut: 'They are too many to be drawn: some are left out.',
    all: 'All states as a table',
    inWords: 'The moves, and why',
    said: {
      credible: (who: string, _is: string, what: string): string => `${who} would ${what}.`,
      deterred: (who: string, is: string, what: string): string => `${who} would like to ${what}, and ${is} deterred.`,
      reply: (who: string, _is: string, what: string): string => `${who} would then ${what}: the reply that is feared.`,
    },
    still: 'Nobody would move, and nobody is kept from moving by fear of a reply.',
  },
  deterrence: {
    title: 'Who is deterred, and by what?',
    intro: 'The move an actor would gain by, the reply it fears, and what it would lose.',
    at: (where: 'outcome' | 'cycle' | 'status quo', number: number): string =>
      where === 'outcome' ? `Outcome ${number}` : where === 'cycle' ? `Where it goes round, ${number}` : 'Today',
    none: (who: string): string => `${who} leaves nothing undone here for fear of a reply.`,
    more: (count: number): string => begunWith(count, 'more such move'),
  },
  outcomes: {
    title: 'Where could it come to rest?',
    intro: 'A state is stable for an actor where it has no move it would gain by, as far as it looks ahead.',
    role: (today: boolean, outcome: boolean): string =>
      today && outcome ? 'today and outcome' : today ? 'today' : outcome ? 'outcome' : '',
    allConcepts: 'all',
    allBut: (concept: string): string => `all but ${concept}`,
    noConcept: '–',
    nothingDone: 'Nobody does anything.',
    asToday: 'As today.',
    show: 'Show',
    showAll: (count: number): string => (count === 1 ? 'the one state' : `all ${counted(count, 'state')}`),
    showRest: (count: number): string => `where everybody would rest (${count})`,
    showEnds: 'today and where it ends',
    onlyDifferences: 'Only what is otherwise than today',
    tooMany: (count: number, most: number): string =>
      `The case has ${count} states. A table of more than ${most} helps nobody, so these are the counts.`,
    legend:
      'Nash, GMR, SMR, SEQ, SSEQ: the ways of looking ahead under which the state is stable for the actor, or for all. An equilibrium in bold is one with everybody looking as far ahead as the case has it.',
    column: {
      code: 'No.',
      role: 'Where',
      state: 'What is done',
      differences: 'What is otherwise than today',
      distance: 'Changes',
      stable: (who: string): string => `Stable for ${who}`,
      equilibrium: 'Equilibrium',
    },
  },
  ties: {
    title: 'What ties these actors to each other?',
    intro: 'The facts that are about two actors or more. Their numbers stand on the lines between them.',
    none: 'No fact of this case is about two actors or more.',
    one: (count: number): string =>
      count === 1 ? 'The tie, with its source' : `The ${counted(count, 'tie')}, with their sources`,
  },
  time: {
    title: 'What happened, and what would the case have said?',
    intro: 'What happened and when, since when things count in the case, and what it says on any date.',
    stripTitle: 'What happened, and when does the case say something else?',
    stripDescription: (count: number): string =>
      `${begunWith(count, 'thing')} on a line of time; the table has them one by one.`,
    reading:
      'A full bar lasted, a hollow one was some day within it, a low one is a silence. In the row of the case a tall stroke is where its answer changes.',
    row: { case: 'The case', scenarios: 'Scenarios', episodes: 'Episodes' },
    column: { when: 'When', who: 'Who', what: 'What', source: 'Source' },
    sometimeBetween: (first: string, last: string): string => `between ${first} and ${last}`,
    fromTo: (first: string, last: string): string => `${first} to ${last}`,
    noLonger: (fact: string): string => `No longer so: ${fact}`,
    turns: 'The answer changes.',
    since: 'Show',
    sinceWhen: (months: string): string =>
      months === 'all' ? 'all of it' : months === '24' ? 'from two years before' : 'from half a year before',
    asOf: 'Read the case at another date',
    date: 'Date',
    label: (date: string): string => (date === '' ? 'read at the date of the case' : `read at ${date}`),
    undated: 'The case is read without a date',
    onDate: (date: string): string => `On ${date}`,
    stretch: 'What counts from then on, and what happened',
    chronicle: (count: number): string =>
      count === 1 ? 'The chronicle' : `The whole chronicle, in ${counted(count, 'stretch', 'stretches')}`,
    ladder: 'How far they went',
    noActs: (from: string | undefined): string =>
      from === undefined
        ? 'The record has nothing of this actor.'
        : 'The record has nothing of this actor in that time.',
    ladderReading:
      'A stroke is an act on its day; a dashed bar covers the days it may have been on, a full one the days it lasted.',
    band: (has: {
      readonly none: boolean
      readonly half: boolean
      readonly paler: boolean
      readonly gaps: boolean
    }): string => {
      if (has.none) return 'At none of these dates has the model something to expect, so there is no shade behind.'
      const half = has.half ? ', half as high where only in some outcomes' : ''
      const paler = has.paler ? ', paler where it has to set out from how things stand on another date' : ''
      const gaps = has.gaps ? ' Where its play does not settle, or nothing moves the actor, there is none.' : ''
      return `The shade behind is what the model expects${half}${paler}.${gaps}`
    },
    notFollowed: (who: string): string => `What the model expects is followed over time only for ${who}.`,
  },
  episodes: {
    title: 'Would it have been right before?',
    intro:
      'The model, started where past episodes started, beside what was done, and beside two forecasts that need no model.',
    none: 'The case has no episodes to look back on. They are written under “episodes”.',
  },
  robust: {
    title: 'How far can the answer be relied on?',
    intro: 'The case is varied in everything that is uncertain in it, and answered every time.',
    varyAll: 'Withdraw every fact and driver in turn, whatever its confidence',
    foresightSet: 'Let each actor look ahead in any of these ways',
    trials: 'What it hangs on, to be tried',
  },
  overturn: {
    title: 'What would overturn it?',
    intro:
      'The smallest sets without which a claim would stand otherwise. None of them has a smaller one in it that would do the same to the same claim.',
    over: 'Sets of',
    facts: 'facts',
    drivers: 'drivers',
    to: 'Size',
    upTo: (size: number): string => (size === 1 ? 'one alone' : `up to ${inWords(size)} together`),
    allClaims: 'every claim',
    found: (count: number): string =>
      count === 0 ? 'No set changes a verdict' : `${begunWith(count, 'set changes', 'sets change')} a verdict`,
    searched: (size: number, asked: number, over: 'facts' | 'drivers'): string => {
      const larger = size < asked ? ' There are too many larger ones to try them here.' : ''
      if (size === 0) return `There are too many states, or no ${over}, to try them here.`
      return size === 1
        ? `Every single one of the ${over} was tried.${larger}`
        : `Every set of up to ${inWords(size)} ${over} was tried.${larger}`
    },
    more: (count: number): string => begunWith(count, 'more', 'more'),
  },
  leverage: {
    title: 'Who could secure or prevent what?',
    intro: 'Each actor in turn holds to a choice, whatever the others do, and the others play on.',
    table: 'What each actor can do about each claim',
    today: 'As it is',
    cell: (who: string, word: string): string => `${who}: ${word}`,
    word: { secure: 'secure', prevent: 'prevent', influence: 'influence', none: 'none', both: 'both' },
    one: 'One by one',
    legend:
      'Secure: some choice of its own makes the claim hold in every outcome. Prevent: some choice makes it hold in none. Both: either, as it likes. Influence: what it chooses makes some other difference.',
  },
  mediation: {
    title: 'What would bring it about?',
    intro:
      'The smallest changes in what moves the actors that lead to something wanted, and what a mediator could do itself.',
    mediator: 'Mediator',
    nobody: 'nobody in particular',
    to: 'Changes',
    upTo: (size: number): string => (size === 1 ? 'one alone' : 'up to two together; this can take some seconds'),
    trials: 'To be tried',
  },
  theories: {
    title: 'Which theories fit?',
    intro: 'Explanations of why a third party holds back or steps in, each tested on the case.',
    trials: 'What would tell them apart, to be tried',
  },
} as const
