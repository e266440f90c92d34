/** How cases are read, as a file of its own to be loaded by: it is large, and records are read without it. */
export { readCase } from '../casefile/index.ts'
