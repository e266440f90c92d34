// All verdicts of a conflict: what every engine has to be able to do, and what is timed.

import { buildModel, CONCEPTS, type Model, type ModelInput, Replies, whereSanctioned } from '../src/engine/index.ts'

/** Builds a model; the conflicts here are far from every limit. */
export function modelOf(input: ModelInput): Model {
  const model = buildModel(input)
  if ('limit' in model) throw new Error(`the limit of ${model.limit} was reached`)
  return model
}

/** The verdicts of every concept for every actor, one byte per state, as `tertius stability` works them out. */
export function allVerdicts(model: Model): Uint8Array[] {
  const replies = model.ranks.map((_, actor) => new Replies(model, actor))
  return CONCEPTS.flatMap(concept => replies.map((of, actor) => whereSanctioned(model, actor, of.worst(concept))))
}
