import type { Term } from './term.ts'

/** The terms from L on. */
export const GLOSSARY_L_TO_Z: readonly Term[] = [
  {
    id: 'leverage',
    name: 'leverage',
    short:
      'Whether an actor could secure or prevent something by tying itself to one course, whatever the others do. Relations with both sides need not give a hold on either.',
    see: ['mediation', 'claim'],
  },
  {
    id: 'mediation',
    name: 'mediation',
    short:
      'The question turned round: what would have to change in somebody’s order of wants for a wished-for state to come about and last. It asks what a mediator would have to achieve, and with whom.',
    also: 'inverse problem',
    see: ['leverage', 'driver'],
  },
  {
    id: 'model',
    name: 'model',
    short:
      'The case as the program computes it: states, moves and orders. “Stable in this model” is not “likely in the world”.',
    see: ['case', 'stable'],
  },
  {
    id: 'move',
    name: 'move',
    short:
      'A change that an actor makes in its own options, one or several at a stroke. From one state it leads to another that can be.',
    formal: 't ∈ Rᵢ(s): s and t are feasible, differ, agree outside Oᵢ, and no one-way option is turned back.',
    see: ['state', 'improvement', 'one-way'],
  },
  {
    id: 'nash',
    name: 'Nash stability',
    short:
      'The actor looks only at its own next move, and stays where nothing better is within reach. It does not think of replies.',
    formal: 's is Nash stable for i iff Rᵢ⁺(s) = ∅.',
    also: 'rationality',
    see: ['foresight', 'improvement'],
  },
  {
    id: 'one-way',
    name: 'one-way option',
    short:
      'An option that cannot be turned back: once taken it stays taken, or once dropped it stays dropped. Arms that are delivered are an example.',
    also: 'irreversible',
    see: ['option', 'barred'],
  },
  {
    id: 'option',
    name: 'option',
    short: 'Something an actor may do or leave alone, said with a verb. Every option may have a rung of the ladder.',
    see: ['actor', 'state', 'rung'],
  },
  {
    id: 'outcome',
    name: 'outcome',
    short:
      'A state the model reaches from today where nobody has a credible move left. It is where this model comes to rest, not a forecast with a probability.',
    formal: 'A closed strongly connected set of one state in the play-out from the status quo.',
    see: ['play-out', 'equilibrium', 'cycle'],
  },
  {
    id: 'overturning-set',
    name: 'overturning set',
    short:
      'A smallest set of facts, or of drivers, that changes the verdict on a claim when it is taken away. All sets up to a size are tried, so a shorter one is not overlooked.',
    also: 'linchpin what would change it',
    see: ['fact', 'claim', 'robustness'],
  },
  {
    id: 'play-out',
    name: 'play-out',
    short:
      'Where things go from the status quo if every actor makes its best credible moves, in any order. It ends in outcomes, in cycles, or in both.',
    formal: 'The graph with edges s → t for the most preferred t ∈ Cᵢ(s) and any i, from the status quo on.',
    see: ['credible', 'outcome', 'cycle'],
  },
  {
    id: 'posture',
    name: 'posture',
    short:
      'What an actor did and did not do in a stretch of days, beside what its own record lets one expect. What the record cannot bear is “not measurable”, never a number.',
    see: ['baseline', 'silence', 'flurry'],
  },
  {
    id: 'preference',
    name: 'preference',
    short:
      'Which of two states an actor would rather have: the one in which its first driver that tells them apart holds. Where none does, it is indifferent.',
    formal:
      's ≻ᵢ t when, at the first level k with nₖ(s) ≠ nₖ(t), nₖ(s) > nₖ(t); nₖ counts the drivers of the level that hold.',
    also: 'ranking order lexicographic',
    see: ['driver', 'deciding-driver'],
  },
  {
    id: 'proposition',
    name: 'proposition',
    short:
      'Options joined with not, and, or, implies and iff; it holds in a state or does not. Drivers, constraints and claims are propositions.',
    see: ['claim', 'driver', 'constraint'],
  },
  {
    id: 'robustness',
    name: 'robustness',
    short:
      'In how many variations of the case the answer stays the same: facts withdrawn, drivers reordered, more or less foresight. It is confidence in the argument, not in the future.',
    see: ['confidence', 'overturning-set'],
  },
  {
    id: 'rung',
    name: 'rung',
    short:
      'The place of an option on the ladder of commitment: words, meetings, mediation, material aid, coercion, force. An option need not have one.',
    see: ['ladder', 'option'],
  },
  {
    id: 'sanction',
    name: 'sanction',
    short:
      'In this field, a reply that takes the gain of a move away again: it leaves the mover no better off than before. It has nothing to do with embargoes.',
    formal:
      'A legal sequence of the others’ moves from t to an r with s ≽ᵢ r, of the kind that the foresight of i reckons with.',
    also: 'reply counter-move punishment',
    see: ['deterred', 'foresight', 'credible'],
  },
  {
    id: 'scenario',
    name: 'scenario',
    short:
      'A variation that the case itself names: facts added or taken away, drivers added, another status quo. Its answer stands beside the one for the case as written.',
    also: 'what if',
    see: ['status-quo', 'fact'],
  },
  {
    id: 'seq',
    name: 'SEQ, sequential stability',
    short:
      'The actor fears the replies that the others would themselves gain by, move for move. A threat that would hurt whoever carries it out does not count.',
    formal: 's is SEQ stable for i iff for every t ∈ Rᵢ⁺(s) there is an r ∈ R⁺_{N−i}(t) with s ≽ᵢ r.',
    see: ['sseq', 'gmr', 'sanction'],
  },
  {
    id: 'silence',
    name: 'silence',
    short:
      'An actor does or says less about somebody than is usual for it, by volume, by channel or by tone. It is conspicuous where others pay that somebody at least twice the usual attention.',
    formal:
      'P(N ≤ n) under the negative binomial law of the baseline is small; where too little is expected, not measurable.',
    also: 'quiet conspicuous',
    see: ['posture', 'baseline', 'ladder'],
  },
  {
    id: 'smr',
    name: 'SMR, symmetric metarationality',
    short:
      'The actor fears any reply the others could make, unless it could itself slip out of it again. So it is deterred less often than under GMR.',
    formal:
      's is SMR stable for i iff for every t ∈ Rᵢ⁺(s) there is an r ∈ R_{N−i}(t) with s ≽ᵢ r and s ≽ᵢ q for all q ∈ Rᵢ(r).',
    see: ['gmr', 'sseq', 'foresight'],
  },
  {
    id: 'sseq',
    name: 'SSEQ, symmetric sequential stability',
    short:
      'The actor fears the replies that the others would gain by and that it could not slip out of again. This is the foresight every actor has unless the case says otherwise.',
    formal:
      's is SSEQ stable for i iff for every t ∈ Rᵢ⁺(s) there is an r ∈ R⁺_{N−i}(t) with s ≽ᵢ r and s ≽ᵢ q for all q ∈ Rᵢ(r).',
    see: ['seq', 'smr', 'foresight'],
  },
  {
    id: 'stable',
    name: 'stable',
    short:
      'A state is stable for an actor that has no credible move from it, and stable in all where that is so for everybody. It says that nobody in this model would begin, not that nothing will happen.',
    formal: 'Cᵢ(s) = ∅.',
    also: 'stability',
    see: ['credible', 'equilibrium', 'foresight'],
  },
  {
    id: 'state',
    name: 'state',
    short: 'For every option of the case, whether it is taken or not. States that break a constraint are left out.',
    formal: 'An assignment of true or false to the options 1 … m that satisfies every constraint.',
    also: 'situation feasible',
    see: ['option', 'constraint', 'status-quo'],
  },
  {
    id: 'status-quo',
    name: 'status quo',
    short: 'What is so today: the options that are taken as things stand. Everything is worked out from there.',
    also: 'today start',
    see: ['state', 'play-out'],
  },
  {
    id: 'theory',
    name: 'theory',
    short:
      'An account of how third parties behave, put as a test that can fail for what an actor does in the case. It fits, does not fit or cannot be told, and several may fit at once.',
    also: 'realism balancing domestic',
    see: ['driver', 'foresight'],
  },
  {
    id: 'unexplained',
    name: 'unexplained',
    short:
      'The actor would gain by the change, and no reply takes the gain away; yet it holds back. The case lacks a reason, and the program says so instead of making one up.',
    formal: 't ≻ᵢ s, and t is not sanctioned under the foresight of i.',
    see: ['why-not', 'deterred'],
  },
  {
    id: 'unsettled',
    name: 'unsettled',
    short:
      'The model comes to no rest there: it goes round without end. A claim that turns in the round is then neither always nor never true.',
    see: ['cycle', 'claim'],
  },
  {
    id: 'unwanted',
    name: 'unwanted',
    short:
      'The actor could make the change but likes it no better, before anybody answers. The answer names the driver that speaks against it, or says that it makes no difference.',
    formal: 's ≽ᵢ t.',
    see: ['why-not', 'deciding-driver'],
  },
  {
    id: 'why-not',
    name: 'why not?',
    short:
      'The question this program is built round: why somebody leaves a course alone. Every course gets one of four answers: barred, unwanted, deterred or unexplained.',
    also: 'inaction dog that did not bark',
    see: ['barred', 'unwanted', 'deterred', 'unexplained'],
  },
  {
    id: 'witness',
    name: 'witness',
    short:
      'What proves a verdict: the rule, the driver, or the replies one by one. A small checker of its own goes through it without trusting what found it.',
    see: ['why-not', 'sanction'],
  },
]
