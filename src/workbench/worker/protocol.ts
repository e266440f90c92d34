import type { QuestionName, Reply } from './questions.ts'

/** What the page sends to the worker. */
export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly name: QuestionName; readonly asked: unknown }
  | { readonly kind: 'stop'; readonly id: number }

/** What the worker sends back: any number of `progress`, then one `done`, unless it was stopped. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly id: number; readonly reply: Reply<unknown> }
