// breaks: nothing-from-outside-src
import type { Helper } from '../../tests/helper.ts'
export type Taken = Helper
