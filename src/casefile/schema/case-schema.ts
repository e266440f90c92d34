import * as z from 'zod/mini'
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
    author: z.optional(text),
    publisher: z.optional(text),
    date: z.optional(looseDate),
    url: z.optional(text),
    file: z
      .optional(text)
      .check(z.meta({ description: 'Local text, relative to the case; its paragraphs are numbered from 1.' })),
    notes: z.optional(text),
  })
  .check(z.meta({ title: 'Source', description: 'Where facts come from.' }))

const actor = z
  .union([text, z.strictObject({ name: text, foresight: z.optional(concept), notes: z.optional(text) })])
  .check(
    z.meta({
      title: 'Actor',
      description: 'A name, or a record.',
      examples: ['Russia', { name: 'Russia', foresight: 'seq' }],
    }),
  )

const rung = z
  .enum(RUNGS)
  .check(z.meta({ title: 'Rung', description: 'Where the act stands on the ladder of commitment.' }))

const irreversible = z
  .enum(['taking', 'dropping'])
  .check(z.meta({ description: 'taking: once taken it stays taken; dropping: once dropped it stays dropped.' }))

const choice = z
  .union([
    text,
    z.strictObject({
      label: text,
      rung: z.optional(rung),
      irreversible: z.optional(irreversible),
      notes: z.optional(text),
    }),
  ])
  .check(z.meta({ title: 'Option', description: 'What the actor can do: a label, or a record.' }))

const listed = z.array(option).check(z.minLength(1))

export const constraint: z.ZodMiniObject = z
  .strictObject({
    id: z.optional(id),
    never: z.optional(proposition),
    always: z.optional(proposition),
    at_most_one: z.optional(listed),
    exactly_one: z.optional(listed),
    because: z.optional(text),
    rests_on: z.optional(restsOn),
    ...validity,
    notes: z.optional(text),
  })
  .check(
    z.meta({
      title: 'Constraint',
      description: 'States that cannot be. One of never, always, at_most_one, exactly_one.',
    }),
  )

const fact = z
  .strictObject({
    text: text.check(z.meta({ description: 'What is held to be true, as a sentence.' })),
    evidence: z.optional(evidence),
    confidence: z.optional(confidence),
    ...validity,
    about: z
      .optional(oneOrMore)
      .check(z.meta({ description: 'Actors it is about. Two or more make it a tie, drawn on the map.' })),
    kind: z.optional(z.enum(['tie', 'capability', 'commitment', 'judgement', 'record'])),
    notes: z.optional(text),
  })
  .check(z.meta({ title: 'Fact' }))

const driverShape = {
  id,
  prefers: proposition.check(z.meta({ description: 'What the actor wants to be true.' })),
  because: z.optional(text),
  rests_on: z.optional(restsOn),
  confidence: z.optional(confidence),
  ...validity,
  level: z
    .optional(z.int().check(z.gte(0), z.lte(1000)))
    .check(z.meta({ description: 'Drivers of one level are of equal rank.' })),
  notes: z.optional(text),
}

const driver = z.strictObject(driverShape).check(z.meta({ title: 'Driver', description: 'What moves the actor.' }))

const addedDriver = z
  .strictObject({ ...driverShape, before: z.optional(name), after: z.optional(name) })
  .check(
    z.meta({ title: 'Added driver', description: 'Placed before or after another; else it is the least important.' }),
  )

const code = z
  .union([z.number().check(z.gte(0)), z.string().check(z.regex(/^\d+$/u))])
  .check(z.meta({ description: 'A decimal code: the sum of 2^k over the options taken, k counting options from 0.' }))

const ranking = z
  .array(z.union([code, z.array(z.union([code, option, options]))]))
  .check(z.meta({ title: 'Ranking', description: 'Tiers of states, best first.', examples: [[[12], [3, 5], [0]]] }))

const claim = z
  .strictObject({ text, holds: proposition, notes: z.optional(text) })
  .check(z.meta({ title: 'Claim', description: 'A proposition worth asking about by name.' }))

/** What a scenario, or a supposition of its own, adds to a case. */
export const additionSchema: z.ZodMiniObject = z.strictObject({
  facts: z.optional(z.record(id, fact)),
  drivers: z.optional(z.record(name, z.array(addedDriver))),
  constraints: z.optional(z.array(constraint)),
})

const scenario = z
  .strictObject({
    title: text,
    as_of: z.optional(date),
    status_quo: z.optional(options),
    withdraw: z.optional(oneOrMore).check(z.meta({ description: 'Facts, drivers, constraints or sources taken out.' })),
    add: z.optional(additionSchema),
    foresight: z.optional(z.record(name, concept)),
    notes: z.optional(text),
  })
  .check(z.meta({ title: 'Scenario', description: 'A named variation of the case.' }))

const observed = z
  .union([
    z.string().check(z.regex(FROM_EVENTS)),
    options,
    z.strictObject({
      from: z.literal('events'),
      between: z
        .optional(z.array(date))
        .check(
          z.meta({ description: 'The first and the last day that are looked at. Absent: the day of the episode.' }),
        ),
      confirmed: z.optional(options).check(z.meta({ description: 'What the analyst confirms of it.' })),
    }),
  ])
  .check(
    z.meta({
      title: 'Observed',
      description: 'Options of the judged actors that were in fact taken, or that the record of events is to say so.',
      examples: [['RU.meet'], 'from events', { from: 'events', between: ['2026-01-02', '2026-01-14'] }],
    }),
  )

const episode = z
  .strictObject({
    id,
    title: z.optional(text),
    date,
    status_quo: options,
    observed,
    judge: oneOrMore,
    evidence: z.optional(evidence),
    notes: z.optional(text),
  })
  .check(z.meta({ title: 'Episode', description: 'What happened before, to test the model against.' }))

const data = z.union([text, z.array(text).check(z.minLength(1))]).check(
  z.meta({
    title: 'Event data',
    description: 'Paths of files of event data, folders of them, or patterns: what is claimed is measured by them.',
    examples: ['data/icews18.parquet', ['data/2018*.tsv', 'data/2019.tsv.gz']],
  }),
)

const dataActors = z
  .optional(text)
  .check(z.meta({ description: 'Path of a table that says who in the data is which actor.' }))

const record = z
  .union([
    text,
    z.strictObject({
      file: text,
      complete: z.optional(z.boolean()).check(
        z.meta({
          description: 'Whether its analyst answers for every act being in it: a day without a row had none.',
        }),
      ),
      data: z.optional(data),
      actors: dataActors,
    }),
    z.strictObject({ data, actors: dataActors }),
  ])
  .check(
    z.meta({
      title: 'Record',
      description: 'Path of a record of who did what to whom, by hand; and of event data, if there are any.',
      examples: ['events.csv', { file: 'events.csv', complete: true }, { data: 'data/icews18.parquet' }],
    }),
  )

/** The case file, version 1: what is where, and of what kind. What names mean is looked at later. */
export const caseSchema: z.ZodMiniObject = z
  .strictObject({
    tertius: z.literal(1).check(z.meta({ description: 'The format version.' })),
    title: text,
    question: z.optional(text),
    description: z.optional(text).check(z.meta({ description: 'Free text.' })),
    notes: z.optional(text).check(z.meta({ description: 'Free text.' })),
    as_of: z.optional(date).check(z.meta({ description: 'The date the case is read at unless another is asked for.' })),
    focus: z.optional(oneOrMore).check(z.meta({ description: 'Actors the briefing explains first.' })),
    sources: z.optional(z.record(id, source)),
    actors: z.record(id, actor),
    options: z.record(name, z.record(id, choice)).check(z.meta({ description: 'By actor: what each can do.' })),
    constraints: z.optional(z.array(constraint)),
    status_quo: z.optional(options),
    facts: z.optional(z.record(id, fact)),
    drivers: z
      .optional(z.record(name, z.array(driver)))
      .check(z.meta({ description: 'By actor, most important first.' })),
    rankings: z.optional(z.record(name, ranking)).check(z.meta({ description: 'By actor, instead of drivers.' })),
    claims: z.optional(z.record(id, claim)),
    scenarios: z.optional(z.record(id, scenario)),
    episodes: z.optional(z.array(episode)),
    events: z.optional(record),
  })
  .check(
    z.meta({ title: 'Tertius case', description: 'Evidence, model and questions of an assessment. Format version 1.' }),
  )
