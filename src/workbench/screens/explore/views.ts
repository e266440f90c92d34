import { type ComponentType } from 'react'
import { words } from '../../words/index.ts'
import { Deterrence } from './deterrence.tsx'
import { Episodes } from './episodes.tsx'
import { LeverageView } from './leverage.tsx'
import { MediationView } from './mediation.tsx'
import { Moves } from './moves.tsx'
import { Overturn } from './overturn.tsx'
import { Robust } from './robust.tsx'
import { StatesView } from './states/states.tsx'
import { TheoriesView } from './theories.tsx'
import { Ties } from './ties.tsx'
import { TimeView } from './time/time.tsx'
import { WhatIfView } from './what-if/what-if.tsx'

const text = words.explore.view

/** A view of the screen: its name in the address, what it is called, and how it is shown. */
export interface View {
  readonly id: string
  readonly title: string
  readonly Shown: ComponentType
}

/** What there is to explore, in the order in which it is offered. */
export const VIEWS: readonly View[] = [
  { id: 'whatif', title: text.whatif, Shown: WhatIfView },
  { id: 'moves', title: text.moves, Shown: Moves },
  { id: 'deterrence', title: text.deterrence, Shown: Deterrence },
  { id: 'outcomes', title: text.outcomes, Shown: StatesView },
  { id: 'ties', title: text.ties, Shown: Ties },
  { id: 'time', title: text.time, Shown: TimeView },
  { id: 'episodes', title: text.episodes, Shown: Episodes },
  { id: 'robust', title: text.robust, Shown: Robust },
  { id: 'overturn', title: text.overturn, Shown: Overturn },
  { id: 'leverage', title: text.leverage, Shown: LeverageView },
  { id: 'mediation', title: text.mediation, Shown: MediationView },
  { id: 'theories', title: text.theories, Shown: TheoriesView },
]

/** The view of a name in the address; the first for one that there is not. */
export function viewOf(id: string): View {
  return VIEWS.find(view => view.id === id) ?? VIEWS[0]!
}
