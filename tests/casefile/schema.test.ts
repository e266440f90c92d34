import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caseJsonSchema, readCase } from '../../src/casefile/index.ts'
import { expectGolden } from '../support/golden.ts'
import { FULL_CASE } from './full-case.ts'

const accepts = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(caseJsonSchema())

const SMALL = `tertius: 1
title: A case
actors: { RU: Russia }
options: { RU: { fight: Go to war } }
drivers: { RU: [{ id: calm, prefers: not RU.fight }] }
`

describe('the JSON Schema of the case file', () => {
  it('is the one in schema/', () => {
    expectGolden('schema/tertius-1.schema.json', `${JSON.stringify(caseJsonSchema(), null, 2)}\n`)
  })

  it('accepts cases that use every part of the format, and small ones', () => {
    expect(accepts(parse(FULL_CASE)), JSON.stringify(accepts.errors)).toBe(true)
    expect(accepts(parse(SMALL))).toBe(true)
    expect(accepts(parse(`${SMALL.replace(/^drivers.*\n/mu, '')}rankings: { RU: [[0], 1, [[RU.fight]], []] }\n`))).toBe(
      true,
    )
  })

  it.each([
    ['an unknown key', SMALL.replace('title', 'titel')],
    ['a missing key', SMALL.replace(/^options.*\n/mu, '')],
    ['another version', SMALL.replace('tertius: 1', 'tertius: 2')],
    ['a number as a text', SMALL.replace('A case', '1984')],
    ['an id with a space', SMALL.replace('fight:', 'go fight:')],
    ['an unknown rung', SMALL.replace('Go to war', '{ label: War, rung: wars }')],
    ['a confidence of 2', SMALL.replace('id: calm', 'id: calm, confidence: 2')],
    ['a date in words', `${SMALL}as_of: yesterday\n`],
    ['a constraint of two kinds', `${SMALL}constraints: [{ never: RU.fight, always: RU.fight }]\n`],
    ['a constraint of no kind', `${SMALL}constraints: [{ because: so }]\n`],
    ['a negative code', `${SMALL}rankings: { RU: [[-1]] }\n`],
    ['a list in place of keys', `${SMALL}facts: [a]\n`],
  ])('rejects %s, and so does the reader', (_, text) => {
    expect(accepts(parse(text))).toBe(false)
    expect(readCase(text).diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([])
  })

  it('says something about every part that an editor can show', () => {
    const text = JSON.stringify(caseJsonSchema())
    expect(text.match(/"description"/gu)!.length).toBeGreaterThan(30)
    expect(text.match(/"examples"/gu)!.length).toBeGreaterThan(5)
  })
})
