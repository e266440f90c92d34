import { begunWith, counted } from './counted.ts'

/** The words of the answer screen. */
export const answerWords = {
  contents: 'On this page',
  noQuestion: 'What follows from this case?',
  before: 'Without the supposition',
  confidence: 'Confidence in the argument, not in the future',
  counting: (done: number, of: number): string => `Trying variations: ${Math.floor((100 * done) / of)} %`,
  howVaried: 'What was varied',
  holds: {
    title: 'What holds',
    sameOf: (same: number, of: number): string => `The same in ${same} of ${of} variations`,
    none: 'The case makes no claims, so there is nothing to judge. Claims are written under “claims” in the case.',
    was: (verdict: string): string => `was: ${verdict}`,
  },
  why: {
    verdict: { barred: 'barred', unwanted: 'unwanted', deterred: 'deterred', unexplained: 'unexplained' },
    more: (count: number): string => begunWith(count, 'more reason'),
    fewer: 'Fewer reasons',
  },
  course: {
    title: 'How it comes about',
    start: 'Where things stand',
    end: 'Where it ends',
    stays: 'Where things stand is where they end: nobody moves.',
    outcome: (number: number): string => `Outcome ${number}`,
    play: 'Play it step by step',
    again: 'Play it again',
    step: (number: number, of: number): string => `Step ${number} of ${of}`,
    nobody: 'Nobody does anything.',
  },
  changes: {
    title: 'What would change it',
    intro: 'The smallest things that would. Each, if it were not so, changes what holds.',
    ofBase: 'These are for the case with nothing supposed, and so are the verdicts before and after.',
    now: 'What would change it under what is supposed',
    searching: (done: number, of: number): string =>
      `Trying every fact and every pair: ${Math.floor((100 * done) / of)} %`,
    searched: (size: number): string =>
      size === 0
        ? 'The case is too large to try every fact here.'
        : size === 1
          ? 'Every single fact was tried.'
          : `Every set of up to ${counted(size, 'fact')} was tried.`,
    none: (size: number): string =>
      size === 1 ? 'No single fact changes a verdict.' : `No set of up to ${counted(size, 'fact')} changes a verdict.`,
    more: (count: number): string => begunWith(count, 'more set'),
    fewer: 'Only the smallest',
    and: 'And',
    try: 'Try',
    trying: 'Undo',
    tryThis: (what: string): string => `Try it: ${what}`,
    undoThis: (what: string): string => `Undo: ${what}`,
    becomes: 'becomes',
    tried: 'Supposed away. Then:',
    label: (ids: string): string => `try without ${ids}`,
    labelBack: (ids: string): string => `take ${ids} back in`,
  },
  rests: {
    title: 'What it rests on',
    decides: 'Decides',
    reason: 'Reason',
    whose: 'Whose',
    sources: 'Evidence',
    rule: 'a rule',
    facts: (facts: number, sources: number): string =>
      `The reasons go back to ${counted(facts, 'fact')} from ${counted(sources, 'source')}. These decide most often.`,
    noFacts: 'The reasons rest on no facts. These decide most often.',
    hedged: 'Held to be less than certain',
    assumed: 'Assumed without evidence',
    sourcesTitle: 'Sources',
  },
  open: {
    title: 'What the model does not explain',
    nothing: 'Every course that is left alone here is barred, unwanted or deterred. None is left unexplained.',
    more: (count: number): string => begunWith(count, 'more', 'more'),
    idle: (count: number): string =>
      `${begunWith(count, 'fact')} of the case ${count === 1 ? 'carries' : 'carry'} no weight in it`,
    idleExplained: 'Nothing that counts rests on them, so the model cannot say that they matter.',
    notes: 'The author’s own notes',
  },
  whyShort: 'Why',
  changed: (sentence: string): string => `The answer has changed. ${sentence}`,
  unchanged: 'The answer stays the same.',
} as const
