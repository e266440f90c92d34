import * as yaml from 'yaml'
import * as zod from 'zod'
export const taken = [yaml, zod]
