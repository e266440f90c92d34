import type { z } from 'zod'

/** The parts of a schema's definition that lead further down. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
}

/** The keys a schema has for what is at a path, over all its branches, in order of declaration. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = branches(schema)
  for (const key of path) at = at.flatMap(definition => step(definition, key)).flatMap(branches)
  return [...new Set(at.flatMap(({ shape }) => Object.keys(shape ?? {})))]
}

function branches(schema: z.ZodType): Definition[] {
  const definition = schema.def as unknown as Definition
  if (definition.innerType !== undefined) return branches(definition.innerType)
  return definition.options === undefined ? [definition] : definition.options.flatMap(branches)
}

function step({ shape, valueType, element }: Definition, key: PropertyKey): z.ZodType[] {
  const next = typeof key === 'number' ? element : (shape?.[String(key)] ?? valueType)
  return next === undefined ? [] : [next]
}
