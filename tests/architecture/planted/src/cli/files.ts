// breaks: node-in-one-place
import { readFileSync } from 'node:fs'
export const read = readFileSync
