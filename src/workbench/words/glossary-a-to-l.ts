import type { Term } from './term.ts'

/** The terms from A to L. */
export const GLOSSARY_A_TO_L: readonly Term[] = [
  {
    id: 'actor',
    name: 'actor',
    short:
      'Somebody who can do something that matters to the question: a state, a ministry, a movement. Only an actor itself can change its own options.',
    formal: 'One of the actors 1 … a; actor i owns the options Oᵢ, and no option has two owners.',
    also: 'player decision maker party',
    see: ['option', 'driver'],
  },
  {
    id: 'barred',
    name: 'barred',
    short:
      'A change that cannot be made at all, because a rule of the case excludes where it leads, or because the option goes one way only. It is one of the four answers to “why not?”.',
    formal: 'A change of a single option of i at s that leads to no t ∈ Rᵢ(s).',
    see: ['constraint', 'one-way', 'why-not'],
  },
  {
    id: 'baseline',
    name: 'baseline',
    short:
      'The days of a record against which a stretch of days is held, to see what is usual for an actor. It never shares a day with that stretch.',
    see: ['posture', 'silence'],
  },
  {
    id: 'case',
    name: 'case',
    short:
      'One question about one situation, written as a plain text file: actors, options, facts, drivers and claims. Everything the program says is worked out from that text and nothing else.',
    also: 'file model yaml',
    see: ['claim', 'fact', 'driver'],
  },
  {
    id: 'claim',
    name: 'claim',
    short:
      'A sentence of the analyst’s with a proposition behind it, to be answered always, sometimes or never. It is judged over everything that the model ends in.',
    formal: 'Always: the proposition holds in every end of the play-out; never: in none; sometimes: in some.',
    also: 'verdict always sometimes never unsettled',
    see: ['outcome', 'proposition', 'unsettled'],
  },
  {
    id: 'confidence',
    name: 'confidence',
    short:
      'How sure the author is of a fact, in words of estimative probability such as “likely”. The program does not turn it into the probability of an outcome; it says in how many variations the answer stays the same.',
    also: 'likely probability hedge',
    see: ['robustness', 'fact'],
  },
  {
    id: 'constraint',
    name: 'constraint',
    short:
      'A rule about what cannot be: combinations of options that exclude or require each other. Whatever breaks one is not among the states at all.',
    formal: 'A proposition that every feasible state satisfies.',
    also: 'rule never always exactly one',
    see: ['state', 'barred'],
  },
  {
    id: 'credible',
    name: 'credible move',
    short:
      'An improvement that no reply takes away again, as far as the actor looks ahead. Only these are made in the play-out, and by the model when you play against it.',
    formal: 'Cᵢ(s) = the t ∈ Rᵢ⁺(s) that are not sanctioned under the foresight of i.',
    see: ['improvement', 'sanction', 'play-out'],
  },
  {
    id: 'cycle',
    name: 'cycle',
    short:
      'Several states that lead round to one another without end. Where none of them leads out, the case is unsettled there.',
    formal: 'A closed strongly connected set of more than one state in the play-out.',
    see: ['unsettled', 'play-out'],
  },
  {
    id: 'deciding-driver',
    name: 'deciding driver',
    short:
      'Of two states, the first driver in the actor’s order that tells them apart. It is what every “because” in an answer names.',
    formal: 'The first driver that holds in the better state only, at the first level that tells the two apart.',
    see: ['driver', 'preference'],
  },
  {
    id: 'deterred',
    name: 'deterred',
    short:
      'The actor would like the change, but fears a reply that leaves it no better off. The answer always names three things: the move, the feared reply and the loss.',
    formal: 't ≻ᵢ s, and t is sanctioned under the foresight of i.',
    also: 'deterrence',
    see: ['sanction', 'foresight', 'why-not'],
  },
  {
    id: 'driver',
    name: 'driver',
    short:
      'Something an actor wants to be true, with its reason and the facts it rests on. An actor’s drivers stand in order, and the first that tells two states apart decides between them.',
    formal: 'A proposition of an actor, at a level; see preference.',
    also: 'want interest motive preference statement',
    see: ['deciding-driver', 'preference', 'fact'],
  },
  {
    id: 'episode',
    name: 'episode',
    short:
      'A stretch of time with what was actually done in it, kept in the case. The model is run as of its beginning, and what comes out is set against what happened.',
    also: 'backtest back-test precedent',
    see: ['status-quo'],
  },
  {
    id: 'equilibrium',
    name: 'equilibrium',
    short: 'A state that is stable for every actor. It may be one that nothing leads to from today.',
    formal: 's is stable for all i; mixed: for each i under its own foresight.',
    see: ['stable', 'outcome'],
  },
  {
    id: 'evidence',
    name: 'evidence',
    short:
      'Where a fact is from: a source and the place in it, such as a paragraph. A fact without evidence counts, but is shown as an assumption.',
    also: 'source citation paragraph',
    see: ['fact'],
  },
  {
    id: 'fact',
    name: 'fact',
    short:
      'Something the author holds to be true of the world, with its evidence, its confidence and the dates between which it counts. Take it away, and every driver that needs it falls with it.',
    also: 'premise',
    see: ['evidence', 'driver', 'overturning-set'],
  },
  {
    id: 'flurry',
    name: 'flurry',
    short:
      'Days on which an actor’s meetings crowd together more than its own record lets one expect. It says that something was going on, not what.',
    see: ['posture', 'silence'],
  },
  {
    id: 'foresight',
    name: 'foresight',
    short:
      'How far an actor looks ahead before it moves: not at all, to any reply, or to the replies that others would gain by. Each actor has its own, and the default is SSEQ.',
    formal: 'One of nash, gmr, smr, seq, sseq for each actor.',
    see: ['nash', 'gmr', 'smr', 'seq', 'sseq'],
  },
  {
    id: 'gmr',
    name: 'GMR, general metarationality',
    short:
      'The actor fears any reply the others could make, whether or not they would gain by it. Whatever could be spoiled is left alone.',
    formal: 's is GMR stable for i iff for every t ∈ Rᵢ⁺(s) there is an r ∈ R_{N−i}(t) with s ≽ᵢ r.',
    see: ['smr', 'seq', 'sanction'],
  },
  {
    id: 'improvement',
    name: 'improvement',
    short:
      'A move to a state that the actor strictly prefers, before anybody answers. Whether it is worth making depends on the replies.',
    formal: 'Rᵢ⁺(s) = the t ∈ Rᵢ(s) with t ≻ᵢ s.',
    also: 'unilateral improvement UI',
    see: ['move', 'credible', 'sanction'],
  },
  {
    id: 'ladder',
    name: 'ladder',
    short:
      'The six steps of commitment from words to force; silence is the ground below them. It orders options by how much an actor commits, and changes no answer.',
    see: ['rung', 'silence'],
  },
]
