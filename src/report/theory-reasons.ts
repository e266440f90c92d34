import type { TheoryFinding, TheoryReason } from '../inquiry/index.ts'
import type { Names } from './names.ts'
import { type Parts, partsOf } from './theory-parts.ts'
import { sentence } from './words.ts'

/** Why a theory fits, does not fit or cannot be told, as a sentence or two. */
export function theoryReason(names: Names, actor: string, { because, decided_by }: TheoryFinding): string {
  return SENTENCES[because](partsOf(names, actor, decided_by))
    .map(sentence)
    .join(' ')
}

const SENTENCES: Readonly<Record<TheoryReason, (parts: Parts) => readonly string[]>> = {
  'no-act-wanted': p => unwanted(p),
  'not-obliged': p => [
    p.commitment,
    `it asks ${p.self} for none of the acts that ${p.self} ${p.verb('leaves', 'leave')} undone`,
    ...(p.want === '' ? [] : [`this rests on it, but on a judgement of interest as well: ${p.want}`]),
  ],
  'duty-done': p => [p.commitment, `what it asks is done: ${p.duty}`],
  'only-ties-deter': p => [...feared(p), `without that nothing would deter ${p.them}`],
  'ties-also-deter': p => [...feared(p), `that alone would deter ${p.them}, and so would something else`],
  'only-escalation-deters': p => [...feared(p), `without escalation around ${p.ally} nothing would deter ${p.them}`],
  'escalation-also-deters': p => [...feared(p), `that alone would deter ${p.them}, and so would something else`],
  'ally-leaves': p => [...lost(p), ...kept(p, 'stay')],
  'ally-falls': p => [...lost(p), ...kept(p, 'hold')],
  'deters-and-emboldens': p => [
    `to ${p.act} would do two things at once`,
    `${p.other} would no longer be ready to ${p.instead}`,
    `and ${p.reply}`,
  ],
  'no-act-brings-it': p => [
    ...wanting(p),
    `${p.it} would ${p.anyAct} if that brought it; even held to, that does not bring it any nearer`,
  ],
  'gains-and-watches': p => [`${better(p)}, and ${p.verb('does', 'do')} nothing to feed that`],
  'gains-and-feeds': p => [`${better(p)}, and ${feeding(p)}`],
  'least-to-lose': p => [
    `what ${p.it} ${p.verb('does', 'do')} is best in none of the futures the case names: ${p.future}`,
    'in the worst of them nothing else would lose less',
  ],
  'another-would': p => [...shared(p), `${p.it} would rather leave that to ${p.other}, who would gain by it`],
  'another-does': p => [
    ...shared(p),
    `${p.it} would rather leave that to ${p.other}, who ${p.otherVerb('does it and gains', 'do it and gain')} by it`,
  ],
  'cannot-take-back': p => [...feared(p), `then ${p.it} would rather not have spoken, and what is said stays said`],
  'word-demands-act': p => [`to ${p.act} would ask for deeds to follow: ${p.cost}`, `but for that ${p.it} would speak`],
  'bound-by-word': p => [
    `${p.it} ${p.verb('has', 'have')} begun to ${p.act} and cannot go back on it`,
    `if ${p.it} could, ${p.it} would`,
  ],
  'only-when-ripe': p => [
    `to ${p.act} is worth while to ${p.them} only at a stalemate that hurts every side, such as this one: ${p.where}`,
  ],

  'not-quiet': p => [`${p.self} ${p.verb('is', 'are')} not quiet where this ends`],
  'act-wanted': p => [`left alone by the others ${p.it} would ${p.act}${p.want === '' ? '' : `: ${p.want}`}`],
  'obliged-and-absent': p => [
    p.commitment,
    p.instead === '' ? `what it asks is not done: ${p.duty}` : `it asks ${p.self} to ${p.instead}: ${p.duty}`,
    ...(p.instead === '' ? [] : ['that is not done']),
  ],
  'beyond-obligation': p => [
    p.commitment,
    `it does not ask ${p.self} for this, which is done all the same: to ${p.act}`,
  ],
  'act-not-deterred': p => [`there is no act that ${p.it} would take and ${p.verb('is', 'are')} deterred from`],
  'support-not-deterred': p => [
    `there is no support for ${p.ally} that ${p.it} would give and ${p.verb('is', 'are')} deterred from`,
  ],
  'ties-do-not-deter': p => [...feared(p), `what deters ${p.them} is not that somebody would turn away from ${p.them}`],
  'escalation-does-not-deter': p => [...feared(p), `what deters ${p.them} is not escalation around ${p.ally}`],
  'ally-stays': p => [
    `while ${p.self} ${p.verb('stays', 'stay')} quiet, no steps of the others lead to the loss of ${p.ally}`,
  ],
  'leaves-either-way': p => [
    ...lost(p),
    p.instead === ''
      ? 'no support would prevent it'
      : `it is not support that would prevent it, but this: to ${p.instead}`,
  ],
  'deters-only': p => [
    `if ${p.it} were to ${p.act}, ${p.other} would no longer be ready to ${p.instead}`,
    `${p.ally} would go no further than without it`,
  ],
  'emboldens-only': p => [`if ${p.it} were to ${p.act}, ${p.reply}`, 'no enemy would be kept from anything by it'],
  'moves-neither': p => [`to ${p.anyAct} would neither keep an enemy from attacking nor lead ${p.ally} to go further`],
  'wants-met': p => [`what ${p.it} ${p.verb('wants', 'want')} of the others ${p.it} ${p.verb('has', 'have')}`],
  'choice-brings-it': p => [...wanting(p), `to ${p.act}, and to hold to that, would bring it nearer`],
  'gains-nothing': p => [
    `${p.it} ${p.verb('is', 'are')} no better off for what the others could do to each other: ${p.possible}`,
  ],
  'quarrel-not-under-way': p => [`${p.it} would be better off for a quarrel that does not come: ${p.possible}`],
  'party-itself': p => [`${better(p)}, but ${p.verb('is', 'are')} a party to that`],
  'feeds-it-too': p => [`${better(p)}, but ${feeding(p)}`],
  'feeds-nothing': p => [better(p), `nothing that ${p.it} ${p.verb('does', 'do')} makes the quarrel likelier`],
  'best-somewhere': p => [
    `what ${p.it} ${p.verb('does', 'do')} is the best ${p.it} could do in one of the futures the case names: ${p.future}`,
  ],
  'another-loses-less': p => [
    `in the worst of the futures the case names ${p.it} would lose less by this: to ${p.instead}`,
  ],
  'rather-itself': p => [...shared(p), `${p.it} would rather do that ${p.verb('itself', 'themselves')}`],
  'nobody-would': p => [`nobody else gains by bringing about what ${p.it} ${p.verb('wants', 'want')}: ${p.want}`],
  'words-bind-nothing': p => [`to ${p.anyAct} binds ${p.them} to nothing`],
  'wants-it-unripe': p => [
    `to ${p.act} is worth while to ${p.them} although nothing is ripe, for one in this state: ${p.where}`,
  ],
  'never-wants-it': p => [`to ${p.anyAct} is worth while to ${p.them} at no stage of the quarrel`],

  'no-acts': p => [`the case gives ${p.self} no act from material aid upwards`],
  'no-beneficiary': p => [`the case has nobody who would welcome an act of ${p.self}`],
  'of-two-minds': p => [`the case has ${p.ally} now for and now against this: to ${p.anyAct}`],
  'no-other-ties': () => [
    'in this case the others have nothing that they could take away or withhold, short of coercion and force',
  ],
  'no-escalation': p => [
    `in this case neither ${p.ally} nor anybody around has coercion or force by which the quarrel could grow`,
  ],
  'no-enemy': p => [`the case has nobody who is at odds with ${p.ally}`],
  'nothing-to-lose': p => [
    `the case has no way for ${p.ally} to turn away or to be brought down that ${p.self} would mind`,
    'an option of turning away would let this be tested',
  ],
  'no-drivers': p => [`the case has the order of states for ${p.self} without the reasons`],
  'wants-nothing-of-others': p => [`nothing that ${p.it} ${p.verb('wants', 'want')} in this case is up to the others`],
  'no-act-for-it': p => [
    ...wanting(p),
    `the case links no act to that: none that ${p.self} ${p.verb('leaves', 'leave')} undone would be worth while for its sake`,
  ],
  'no-quarrel': p => [`in this case nobody has coercion or force that another opposes, ${p.self} left out`],
  'no-scenarios': () => ['the case has no two scenarios to hedge between'],
  'no-common-choice': p => [`the case has no two scenarios in which ${p.it} could make the same choices`],
  'no-substitute': p => [`in this case nobody else could bring about what an act of ${p.its} own would`],
  'no-commitment': p => [`the case has no commitment between ${p.self} and another actor`],
  'no-words': p => [`the case gives ${p.them} no public words to choose`],
  'no-mediation': p => [`the case gives ${p.them} no mediation to offer`],
}

function unwanted({ self, verb, it, cost, bar, anyAct }: Parts): string[] {
  const alone = `the acts ${it} ${verb('leaves', 'leave')} alone`
  const rest = anyAct === '' ? [] : [`what has been given up for good cannot be taken up again: to ${anyAct}`]
  if (cost !== '') {
    const others = bar === '' ? [] : [`what ${it} cannot do besides, ${it} cannot do for this reason: ${bar}`]
    return [`${self} ${verb('wants', 'want')} none of ${alone}: ${cost}`, ...others, ...rest]
  }
  if (bar !== '') return [`as things stand ${self} cannot take any of ${alone}: ${bar}`, ...rest]
  return rest.length > 0 ? rest : [`${self} ${verb('has', 'have')} no reason for any of ${alone}`]
}

function feared({ act, reply, cost, self, it }: Parts): string[] {
  const weight = cost === '' ? `${self} would be no better off then` : `that weighs more: ${cost}`
  return [`${it} would ${act}, but then ${reply}`, weight]
}

function wanting({ it, verb, want }: Parts): string[] {
  return [`there is something ${it} ${verb('wants', 'want')} of the others and ${verb('does', 'do')} not have: ${want}`]
}

function lost({ self, its, verb, reply }: Parts): string[] {
  return [`while ${self} ${verb('stays', 'stay')} quiet, this can happen, to ${its} loss: ${reply}`]
}

function kept({ it, instead, ally, cost }: Parts, how: string): string[] {
  const support = `if ${it} were to ${instead}`
  if (cost === '') return [`${support}, ${ally} would ${how}`, 'that is a price of staying quiet, not a reason for it']
  return [`${support}, that could not happen, but then this could: ${cost}`, 'quiet has its price, and so has support']
}

function better({ it, verb, quarrel }: Parts): string {
  return `${it} ${verb('is', 'are')} better off while others quarrel (${quarrel})`
}

function feeding({ it, verb, act }: Parts): string {
  return `${verb('feeds', 'feed')} that: ${it} ${verb('goes', 'go')} on to ${act}`
}

function shared({ it, verb, want, act, other, instead }: Parts): string[] {
  const ways =
    act === instead ? `both ${it} and ${other} could ${act}` : `${it} could ${act}, and ${other} could ${instead}`
  const wants = `${it} ${verb('wants', 'want')}`
  return [want.startsWith(wants) ? want : `${wants} this: ${want}`, ways]
}
