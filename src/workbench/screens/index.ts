import { lazy, type LazyExoticComponent, type ComponentType } from 'react'

export const SCREENS = ['answer', 'model', 'explore', 'brief', 'start'] as const
export type ScreenId = (typeof SCREENS)[number]

/** A screen: no properties, everything from the hooks of `state/context.ts`. It is fetched when it is first gone to. */
export type Screen = LazyExoticComponent<ComponentType>

export const screens: Readonly<Record<ScreenId, Screen>> = {
  answer: lazy(() => import('./answer/screen.tsx')),
  model: lazy(() => import('./model/screen.tsx')),
  explore: lazy(() => import('./explore/screen.tsx')),
  brief: lazy(() => import('./brief/screen.tsx')),
  start: lazy(() => import('./start/screen.tsx')),
}

/** The screen of an id in the address; the first for one that does not exist. */
export function screenOf(id: string): ScreenId {
  return SCREENS.find(screen => screen === id) ?? 'answer'
}
