import * as z from 'zod/mini'
import { caseSchema, constraint } from './case-schema.ts'

/** Where the schema of version 1 is kept in the package. */
const SCHEMA_ID = 'tertius-1.schema.json'

/** The JSON Schema (draft-07) of the case file, for editors and other programs. */
export function caseJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(caseSchema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== constraint) return
      jsonSchema.oneOf = ['never', 'always', 'at_most_one', 'exactly_one'].map(kind => ({ required: [kind] }))
    },
  })
  const { $schema, ...rest } = schema
  return { $schema, $id: SCHEMA_ID, ...rest }
}
