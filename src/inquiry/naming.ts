import { type CompiledCase, takenIn } from '../casefile/index.ts'
import type { Outlook, Step } from '../engine/index.ts'
import { changes, decidingDriver } from './comparing.ts'
import { type OptionSense, sensesOf } from './option-senses.ts'
import type { OptionReason, Reply } from './why-result.ts'

export { changes, decidingDriver } from './comparing.ts'

/**
 * A move by names, with the driver that makes it worth while to its mover, and why each option is part of it.
 *
 * @param view - See {@link sensesOf}.
 */
export function nameStep(compiled: CompiledCase, step: Step, view?: Outlook): Reply {
  const { actor, from, to } = step
  return {
    actor: compiled.reading.case.actors[actor]!.id,
    taken: takenIn(compiled, to),
    ...changes(compiled, from, to),
    driver: decidingDriver(compiled, actor, to, from),
    reasons: sensesOf(compiled, step, view).map(sense => reasonFrom(compiled, sense)),
  }
}

function reasonFrom(compiled: CompiledCase, sense: OptionSense): OptionReason {
  return { ...sense, sanction: sense.sanction.map(reply => nameStep(compiled, reply)) }
}
