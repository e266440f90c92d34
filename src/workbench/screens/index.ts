import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

export const SCREENS = ['answer', 'model', 'explore', 'brief', 'start'] as const
export type ScreenId = (typeof SCREENS)[number]

/** A screen: no properties, everything from the hooks of `state/context.ts`. It is fetched when it is first gone to. */
export type Screen = LazyExoticComponent<ComponentType>

type Fetch = () => Promise<{ readonly default: ComponentType }>

const fetches: Readonly<Record<ScreenId, Fetch>> = {
  answer: () => import('./answer/screen.tsx'),
  model: () => import('./model/screen.tsx'),
  explore: () => import('./explore/screen.tsx'),
  brief: () => import('./brief/screen.tsx'),
  start: () => import('./start/screen.tsx'),
}

export const screens: Readonly<Record<ScreenId, Screen>> = {
  answer: lazy(fetches.answer),
  model: lazy(fetches.model),
  explore: lazy(fetches.explore),
  brief: lazy(fetches.brief),
  start: lazy(fetches.start),
}

/** Fetches a screen before it is shown. */
export function fetchScreen(id: ScreenId): void {
  void fetches[id]()
}

/** The screen of an id in the address; the first for one that does not exist. */
export function screenOf(id: string): ScreenId {
  return SCREENS.find(screen => screen === id) ?? 'answer'
}
