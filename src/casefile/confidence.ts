/**
 * Words of estimative probability, and the middle of the band each stands for. `certain` is what a fact is without
 * any word.
 */
export const CONFIDENCE_WORDS: ReadonlyMap<string, number> = new Map([
  ['almost no chance', 0.03],
  ['very unlikely', 0.125],
  ['unlikely', 0.325],
  ['roughly even', 0.5],
  ['likely', 0.675],
  ['very likely', 0.875],
  ['almost certain', 0.97],
  ['certain', 1],
])
