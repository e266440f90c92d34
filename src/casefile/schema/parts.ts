import * as z from 'zod/mini'
import { CONCEPTS } from '../../engine/index.ts'
import { CONFIDENCE_WORDS } from '../confidence.ts'

// Code is never made from a schema: a browser page may forbid it.
z.config({ jitless: true })

/** What an id looks like. Options are named `ACTOR.option`, so these have no dot in them. */
export const ID: RegExp = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u

/** A full date; whether it exists is looked at later. */
export const DATE: RegExp = /^\d{4}-\d{2}-\d{2}$/u

/** The words that leave it to the record of events to say what was observed. */
export const FROM_EVENTS: RegExp = /^from events$/u

/** A year, a year and month, or a full date. */
export const LOOSE_DATE: RegExp = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

export const id: z.ZodMiniString = z
  .string()
  .check(z.regex(ID))
  .check(z.meta({ description: 'Letters, digits, "-" and "_"; a letter or digit first.' }))

export const text: z.ZodMiniString = z.string().check(z.minLength(1))

/** A name used where something is referred to: whether there is such a thing is looked at later, and better. */
export const name: z.ZodMiniString = z.string().check(z.minLength(1))

export const date: z.ZodMiniString = z
  .string()
  .check(z.regex(DATE))
  .check(z.meta({ description: 'A full date, YYYY-MM-DD.', examples: ['2026-02-15'] }))

export const looseDate: z.ZodMiniType = z
  .union([z.int().check(z.gte(1000), z.lte(9999)), z.string().check(z.regex(LOOSE_DATE))])
  .check(
    z.meta({ description: 'A year, a year and month, or a full date.', examples: [2026, '2026-02', '2026-02-15'] }),
  )

export const proposition: z.ZodMiniType = z.union([text, z.boolean()]).check(
  z.meta({
    title: 'Proposition',
    description: 'Options joined by not, and, or, implies, iff, if and parentheses.',
    examples: ['not RU.fight', 'RU.mediate implies RU.meet', 'US.strike and not (RU.speak or RU.arm)'],
  }),
)

export const option: z.ZodMiniString = z
  .string()
  .check(z.minLength(1))
  .check(z.meta({ description: 'An option, as ACTOR.option.', examples: ['RU.fight'] }))

export const options: z.ZodMiniArray<z.ZodMiniString> = z
  .array(option)
  .check(z.meta({ description: 'Options that are taken. All others are not.', examples: [['RU.meet', 'US.deal']] }))

export const concept: z.ZodMiniEnum<{ [K in (typeof CONCEPTS)[number]]: K }> = z
  .enum(CONCEPTS)
  .check(
    z.meta({ title: 'Foresight', description: 'How far the actor looks ahead: a solution concept. Default: sseq.' }),
  )

export const restsOn: z.ZodMiniType = z
  .union([
    name,
    z.strictObject({ any: z.array(name).check(z.minLength(1)) }),
    z.array(z.union([name, z.strictObject({ any: z.array(name).check(z.minLength(1)) })])),
  ])
  .check(
    z.meta({
      title: 'What it rests on',
      description: 'Facts that are all needed; in "any", one is enough. Absent: an assumption.',
      examples: [['forces-committed'], [{ any: ['talks-open', 'envoy-there'] }]],
    }),
  )

export const confidence: z.ZodMiniType = z
  .union([z.number().check(z.gte(0), z.lte(1)), z.enum([...CONFIDENCE_WORDS.keys()])])
  .check(
    z.meta({
      title: 'Confidence',
      description: 'A word of estimative probability, or a number from 0 to 1. Absent: certain.',
      examples: ['likely', 0.8],
    }),
  )

export const evidence: z.ZodMiniType = z.union([text, z.array(text)]).check(
  z.meta({
    title: 'Evidence',
    description: 'A source and the place in it, or a list of them.',
    examples: ['ferris-2026 ¶16', 'ferris-2026 ¶16-17', 'ferris-2026 p. 4'],
  }),
)

export const oneOrMore: z.ZodMiniType = z.union([name, z.array(name)])

/** When something counts. */
export const validity: { from: z.ZodMiniOptional<z.ZodMiniString>; until: z.ZodMiniOptional<z.ZodMiniString> } = {
  from: z.optional(date).check(z.meta({ description: 'The first day it counts. Absent: from always.' })),
  until: z.optional(date).check(z.meta({ description: 'The first day it no longer counts. Absent: for good.' })),
}
