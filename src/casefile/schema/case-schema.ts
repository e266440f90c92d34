import { z } from 'zod'
import { RUNGS } from '../case.ts'
import {
  concept,
  confidence,
  date,
  evidence,
  FROM_EVENTS,
  id,
  looseDate,
  name,
  oneOrMore,
  option,
  options,
  proposition,
  restsOn,
  text,
  validity,
} from './parts.ts'

const source = z
  .strictObject({
    title: text,
    author: text.optional(),
    publisher: text.optional(),
    date: looseDate.optional(),
    url: text.optional(),
    file: text
      .optional()
      .meta({ description: 'Local text, relative to the case; its paragraphs are numbered from 1.' }),
    notes: text.optional(),
  })
  .meta({ title: 'Source', description: 'Where facts come from.' })

const actor = z
  .union([text, z.strictObject({ name: text, foresight: concept.optional(), notes: text.optional() })])
  .meta({
    title: 'Actor',
    description: 'A name, or a record.',
    examples: ['Russia', { name: 'Russia', foresight: 'seq' }],
  })

const rung = z.enum(RUNGS).meta({ title: 'Rung', description: 'Where the act stands on the ladder of commitment.' })

const irreversible = z
  .enum(['taking', 'dropping'])
  .meta({ description: 'taking: once taken it stays taken; dropping: once dropped it stays dropped.' })

const choice = z
  .union([
    text,
    z.strictObject({
      label: text,
      rung: rung.optional(),
      irreversible: irreversible.optional(),
      notes: text.optional(),
    }),
  ])
  .meta({ title: 'Option', description: 'What the actor can do: a label, or a record.' })

const listed = z.array(option).min(1)

export const constraint: z.ZodObject = z
  .strictObject({
    id: id.optional(),
    never: proposition.optional(),
    always: proposition.optional(),
    at_most_one: listed.optional(),
    exactly_one: listed.optional(),
    because: text.optional(),
    rests_on: restsOn.optional(),
    ...validity,
    notes: text.optional(),
  })
  .meta({ title: 'Constraint', description: 'States that cannot be. One of never, always, at_most_one, exactly_one.' })

const fact = z
  .strictObject({
    text: text.meta({ description: 'What is held to be true, as a sentence.' }),
    evidence: evidence.optional(),
    confidence: confidence.optional(),
    ...validity,
    about: oneOrMore
      .optional()
      .meta({ description: 'Actors it is about. Two or more make it a tie, drawn on the map.' }),
    kind: z.enum(['tie', 'capability', 'commitment', 'judgement', 'record']).optional(),
    notes: text.optional(),
  })
  .meta({ title: 'Fact' })

const driverShape = {
  id,
  prefers: proposition.meta({ description: 'What the actor wants to be true.' }),
  because: text.optional(),
  rests_on: restsOn.optional(),
  confidence: confidence.optional(),
  ...validity,
  level: z.int().min(0).max(1000).optional().meta({ description: 'Drivers of one level are of equal rank.' }),
  notes: text.optional(),
}

const driver = z.strictObject(driverShape).meta({ title: 'Driver', description: 'What moves the actor.' })

const addedDriver = z
  .strictObject({ ...driverShape, before: name.optional(), after: name.optional() })
  .meta({ title: 'Added driver', description: 'Placed before or after another; else it is the least important.' })

const code = z
  .union([z.number().min(0), z.string().regex(/^\d+$/u)])
  .meta({ description: 'A decimal code: the sum of 2^k over the options taken, k counting options from 0.' })

const ranking = z
  .array(z.union([code, z.array(z.union([code, option, options]))]))
  .meta({ title: 'Ranking', description: 'Tiers of states, best first.', examples: [[[12], [3, 5], [0]]] })

const claim = z
  .strictObject({ text, holds: proposition, notes: text.optional() })
  .meta({ title: 'Claim', description: 'A proposition worth asking about by name.' })

/** What a scenario, or a supposition of its own, adds to a case. */
export const additionSchema: z.ZodObject = z.strictObject({
  facts: z.record(id, fact).optional(),
  drivers: z.record(name, z.array(addedDriver)).optional(),
  constraints: z.array(constraint).optional(),
})

const scenario = z
  .strictObject({
    title: text,
    as_of: date.optional(),
    status_quo: options.optional(),
    withdraw: oneOrMore.optional().meta({ description: 'Facts, drivers, constraints or sources taken out.' }),
    add: additionSchema.optional(),
    foresight: z.record(name, concept).optional(),
    notes: text.optional(),
  })
  .meta({ title: 'Scenario', description: 'A named variation of the case.' })

const observed = z
  .union([
    z.string().regex(FROM_EVENTS),
    options,
    z.strictObject({
      from: z.literal('events'),
      between: z
        .array(date)
        .optional()
        .meta({ description: 'The first and the last day that are looked at. Absent: the day of the episode.' }),
      confirmed: options.optional().meta({ description: 'What the analyst confirms of it.' }),
    }),
  ])
  .meta({
    title: 'Observed',
    description: 'Options of the judged actors that were in fact taken, or that the record of events is to say so.',
    examples: [['RU.meet'], 'from events', { from: 'events', between: ['2026-01-02', '2026-01-14'] }],
  })

const episode = z
  .strictObject({
    id,
    title: text.optional(),
    date,
    status_quo: options,
    observed,
    judge: oneOrMore,
    evidence: evidence.optional(),
    notes: text.optional(),
  })
  .meta({ title: 'Episode', description: 'What happened before, to test the model against.' })

/** The case file, version 1: what is where, and of what kind. What names mean is looked at later. */
export const caseSchema: z.ZodObject = z
  .strictObject({
    tertius: z.literal(1).meta({ description: 'The format version.' }),
    title: text,
    question: text.optional(),
    description: text.optional().meta({ description: 'Free text.' }),
    notes: text.optional().meta({ description: 'Free text.' }),
    as_of: date.optional().meta({ description: 'The date the case is read at unless another is asked for.' }),
    focus: oneOrMore.optional().meta({ description: 'Actors the briefing explains first.' }),
    sources: z.record(id, source).optional(),
    actors: z.record(id, actor),
    options: z.record(name, z.record(id, choice)).meta({ description: 'By actor: what each can do.' }),
    constraints: z.array(constraint).optional(),
    status_quo: options.optional(),
    facts: z.record(id, fact).optional(),
    drivers: z.record(name, z.array(driver)).optional().meta({ description: 'By actor, most important first.' }),
    rankings: z.record(name, ranking).optional().meta({ description: 'By actor, instead of drivers.' }),
    claims: z.record(id, claim).optional(),
    scenarios: z.record(id, scenario).optional(),
    episodes: z.array(episode).optional(),
    events: text.optional().meta({ description: 'Path of a record of who did what to whom.' }),
  })
  .meta({ title: 'Tertius case', description: 'Evidence, model and questions of an assessment. Format version 1.' })
