import type { ErrorCode, YAMLError } from 'yaml'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { notYaml } from '../problems/text.ts'

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias (*name) can have no anchor or tag of its own',
  BAD_DIRECTIVE: 'a line that starts with "%" is expected to be a YAML directive that ends with "---"',
  BAD_DQ_ESCAPE: 'there is no such escape in a text in double quotes: write "\\\\" for a backslash',
  BAD_INDENT: 'the indentation does not fit what is around it: things of one level start in the same column',
  BAD_PROP_ORDER: 'anchors and tags stand before what they belong to, after the "-", ":" or "?"',
  BAD_SCALAR_START: 'a text that starts with this character is expected to be in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second ":" on one line: put a text that contains ": " in quotes',
  BLOCK_IN_FLOW: 'inside brackets or braces, lists and keys are written in brackets and braces too',
  MISSING_CHAR: 'something is missing: a closing quote, bracket or brace, or a ":", "," or space',
  MULTILINE_IMPLICIT_KEY: 'a key is expected to stand on one line with the ":" after it',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters',
  MULTIPLE_ANCHORS: 'there is one anchor (&name) at most before a value',
  MULTIPLE_TAGS: 'there is one tag (!name) at most before a value',
  TAB_AS_INDENT: 'a tab is used as indentation, where YAML expects spaces',
  TAG_RESOLVE_FAILED: 'a tag (!name) is not written as tags are',
  UNEXPECTED_TOKEN: 'this is not expected here: a text with special characters is expected to be in quotes',
}

/** A file with more of them than this has one cause that repeats. */
const MOST = 50

/** The errors YAML has with a text, one for each place. */
export function yamlProblems(errors: readonly YAMLError[], text: string): Diagnostic[] {
  const found: Diagnostic[] = []
  let last = -1
  for (const { code, pos } of errors) {
    const start = Math.min(Math.max(pos[0], 0), text.length)
    if (start === last || found.length === MOST) continue
    last = start
    const end = Math.min(Math.max(pos[1], start), text.length)
    found.push(notYaml({ start, end }, SENTENCES[code] ?? 'this cannot be read as YAML'))
  }
  return found
}
