// All verdicts of a conflict: what every engine has to be able to do, and what is timed.

import { buildModel, CONCEPTS, type Model, type ModelInput, stableStates } from '../src/engine/index.ts'

/** Builds a model; the conflicts here are far from every limit. */
export function modelOf(input: ModelInput): Model {
  const model = buildModel(input)
  if ('limit' in model) throw new Error(`the limit of ${model.limit} was reached`)
  return model
}

/** The verdicts of every concept for every actor, one byte per state. */
export function allVerdicts(model: Model): Uint8Array[] {
  return CONCEPTS.flatMap(concept => model.ranks.map((_, actor) => stableStates(model, actor, concept)))
}
