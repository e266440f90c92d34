import type * as z from 'zod/mini'

/** The parts of a schema's definition that lead further down. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodMiniType
  readonly options?: readonly z.ZodMiniType[]
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>
  readonly valueType?: z.ZodMiniType
  readonly element?: z.ZodMiniType
}

/** The keys a schema has for what is at a path, over all its branches, in order of declaration. */
export function knownKeys(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  let at = branches(schema)
  for (const key of path) at = at.flatMap(definition => step(definition, key)).flatMap(branches)
  return [...new Set(at.flatMap(({ shape }) => Object.keys(shape ?? {})))]
}

function branches(schema: z.ZodMiniType): Definition[] {
  const definition = schema.def as unknown as Definition
  if (definition.innerType !== undefined) return branches(definition.innerType)
  return definition.options === undefined ? [definition] : definition.options.flatMap(branches)
}

function step({ shape, valueType, element }: Definition, key: PropertyKey): z.ZodMiniType[] {
  const next = typeof key === 'number' ? element : (shape?.[String(key)] ?? valueType)
  return next === undefined ? [] : [next]
}
