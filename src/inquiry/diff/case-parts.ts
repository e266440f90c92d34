import type {
  Actor,
  Case,
  Claim,
  Confidence,
  Constraint,
  Driver,
  Episode,
  Evidence,
  Fact,
  FromRecord,
  Option,
  RankedState,
  Ranking,
  RestsOn,
  Scenario,
  Source,
} from '../../casefile/index.ts'

/** What a case is made of, in the order a difference tells of it. */
export const PART_KINDS = [
  'as_of',
  'status_quo',
  'source',
  'actor',
  'option',
  'constraint',
  'fact',
  'driver',
  'ranking',
  'claim',
  'scenario',
  'episode',
] as const
export type PartKind = (typeof PART_KINDS)[number]

/** What a part says under a name, for comparison and for show: null where it says nothing. */
export type FieldValue = string | readonly string[] | null

/** A part of a case: an id that is unique among its kind, and what it says. */
export interface Part {
  readonly id: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** The parts of one kind, in declaration order. The date and the status quo are parts under their own kind's name. */
export function partsOf(subject: Case, kind: PartKind): Part[] {
  switch (kind) {
    case 'as_of':
      return subject.asOf === undefined ? [] : [{ id: 'as_of', fields: { date: subject.asOf } }]
    case 'status_quo':
      return [{ id: 'status_quo', fields: { taken: subject.statusQuo.taken } }]
    case 'source':
      return subject.sources.map(source => ({ id: source.id, fields: sourceFields(source) }))
    case 'actor':
      return subject.actors.map(actor => ({ id: actor.id, fields: actorFields(actor) }))
    case 'option':
      return subject.options.map(option => ({ id: option.id, fields: optionFields(option) }))
    case 'constraint':
      return subject.constraints.map(constraint => ({ id: constraint.id, fields: constraintFields(constraint) }))
    case 'fact':
      return subject.facts.map(fact => ({ id: fact.id, fields: factFields(fact) }))
    case 'driver':
      return subject.drivers.map(driver => ({ id: driver.id, fields: driverFields(driver) }))
    case 'ranking':
      return subject.rankings.map(ranking => ({ id: ranking.actor, fields: rankingFields(ranking) }))
    case 'claim':
      return subject.claims.map(claim => ({ id: claim.id, fields: claimFields(claim) }))
    case 'scenario':
      return subject.scenarios.map(scenario => ({ id: scenario.id, fields: scenarioFields(scenario) }))
    case 'episode':
      return subject.episodes.map(episode => ({ id: episode.id, fields: episodeFields(episode) }))
  }
}

type Fields = Part['fields']

function sourceFields({ title, author, publisher, date, url, file }: Source): Fields {
  return {
    title,
    author: author ?? null,
    publisher: publisher ?? null,
    date: date ?? null,
    url: url ?? null,
    file: file ?? null,
  }
}

function actorFields({ name, foresight }: Actor): Fields {
  return { name, foresight }
}

function optionFields({ label, rung, irreversible }: Option): Fields {
  return { label, rung: rung ?? null, irreversible: irreversible ?? null }
}

function constraintFields({ kind, wording, because, restsOn, from, until }: Constraint): Fields {
  const says = `${kind}: ${wording}`
  return { says, because: because ?? null, rests_on: groups(restsOn), from: from ?? null, until: until ?? null }
}

function factFields({ text, evidence, confidence, about, kind, from, until }: Fact): Fields {
  return {
    text,
    evidence: citations(evidence),
    confidence: inWords(confidence),
    about,
    kind: kind ?? null,
    from: from ?? null,
    until: until ?? null,
  }
}

function driverFields({ actor, wording, because, restsOn, confidence, level, from, until }: Driver): Fields {
  return {
    actor,
    prefers: wording,
    because: because ?? null,
    rests_on: groups(restsOn),
    confidence: inWords(confidence),
    level: level === undefined ? null : String(level),
    from: from ?? null,
    until: until ?? null,
  }
}

function rankingFields({ tiers }: Ranking): Fields {
  return { tiers: tiers.map(tier => tier.map(rankedState).join(' | ')) }
}

function rankedState(state: RankedState): string {
  return 'code' in state ? String(state.code) : `[${state.taken.join(', ')}]`
}

function claimFields({ text, wording }: Claim): Fields {
  return { text, holds: wording }
}

function scenarioFields(scenario: Scenario): Fields {
  const { title, asOf, statusQuo, withdraw, addFacts, addDrivers, addConstraints, foresight } = scenario
  const inFull = (id: string, fields: Fields): string => `${id} ${JSON.stringify(fields)}`
  const placed = addDrivers.map(one => ({ ...driverFields(one), before: one.before ?? null, after: one.after ?? null }))
  return {
    title,
    as_of: asOf ?? null,
    status_quo: statusQuo?.taken ?? null,
    withdraw,
    facts: addFacts.map(fact => inFull(fact.id, factFields(fact))),
    drivers: addDrivers.map(({ id }, k) => inFull(id, placed[k]!)),
    constraints: addConstraints.map(constraint => inFull(constraint.id, constraintFields(constraint))),
    foresight: Object.entries(foresight).map(([actor, concept]) => `${actor}=${concept}`),
  }
}

function episodeFields({ title, date, statusQuo, observed, fromRecord, judge, evidence }: Episode): Fields {
  return {
    title: title ?? null,
    date,
    status_quo: statusQuo.taken,
    observed,
    ...(fromRecord && { observed_from_record: observedFrom(fromRecord) }),
    judge,
    evidence: citations(evidence),
  }
}

function observedFrom({ first, last, confirmed }: FromRecord): string {
  return `${first}..${last}${confirmed === undefined ? ', unconfirmed' : ''}`
}

function groups(restsOn: RestsOn): string[] {
  return restsOn.map(group => group.join(' or '))
}

function citations(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ source, place }) => (place === undefined ? source : `${source} ${place}`))
}

function inWords(confidence: Confidence | undefined): string | null {
  return confidence === undefined ? null : (confidence.word ?? String(confidence.value))
}
