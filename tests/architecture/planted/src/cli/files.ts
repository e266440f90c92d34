// breaks: node-in-one-file
import { readFileSync } from 'node:fs'
export const read = readFileSync
