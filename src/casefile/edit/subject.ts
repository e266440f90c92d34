import type { Diagnostic } from '../../diagnostics/index.ts'
import type { MapNode } from '../tree/tree.ts'
import type { Data } from './data.ts'
import type { Operation } from './operation.ts'

/** A case as it is before an edit. */
export interface Subject {
  readonly root: MapNode
  readonly data: Data
}

/** An edit as operations on the tree, or why it is refused. */
export type Plan = readonly Operation[] | { readonly refused: Diagnostic }
