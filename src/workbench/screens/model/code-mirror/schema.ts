import caseSchema from '../../../../../schema/tertius-1.schema.json'

/** The parts of a JSON Schema that are looked at. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly title?: string
  readonly description?: string
}

/** A key that may stand somewhere, and what it is for. */
export interface SchemaKey {
  readonly key: string
  readonly description: string
}

/** The keys that the format of the case file has at a place; empty where the author chooses them. */
export function keysAt(path: readonly string[]): SchemaKey[] {
  const keys = schemasAt(path).flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([key, schema]) => ({ key, description: said(schema) })),
  )
  return keys.filter(({ key }, k) => keys.findIndex(other => other.key === key) === k)
}

/** The words that a value may be; empty where there are none to choose from. */
export function wordsAt(path: readonly string[]): string[] {
  return schemasAt(path).flatMap(schema => (schema.enum ?? []).map(String))
}

/** What the format says of a key. */
export function describedAt(path: readonly string[]): string {
  const found = schemasAt(path).map(said)
  return found.find(text => text !== '') ?? ''
}

function schemasAt(path: readonly string[]): Schema[] {
  let at = open(caseSchema as unknown as Schema)
  for (const step of path) at = at.flatMap(schema => next(schema, step)).flatMap(open)
  return at
}

function next({ properties, additionalProperties, items }: Schema, step: string): Schema[] {
  if (step === '-') return items === undefined ? [] : [items]
  const own = properties !== undefined && Object.hasOwn(properties, step) ? properties[step] : undefined
  if (own !== undefined) return [own]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}

/** A schema and all that it may be instead. */
function open(schema: Schema): Schema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(open)]
}

function said({ description, title }: Schema): string {
  return description ?? title ?? ''
}
