import { useEffect, useSyncExternalStore } from 'react'

/** A key or two in a row, and what they do. */
export interface KeyAction {
  /** `?`, `g a` for one after the other, `Ctrl+Z`: `Ctrl` stands for ⌘ on a Mac. */
  readonly keys: string
  readonly label: string
  readonly run: () => void
}

/** The keys of one part of the page, for as long as it is there. */
interface Layer {
  readonly scope: 'global' | 'here'
  readonly actions: readonly KeyAction[]
}

let layers: readonly Layer[] = []
const listeners = new Set<() => void>()
let begun = ''

function setLayers(next: readonly Layer[]): void {
  layers = next
  for (const listener of listeners) listener()
}

/** Makes keys work while the component is there, and shows them in the help. Hand in the same list while nothing changes. */
export function useKeys(actions: readonly KeyAction[], scope: Layer['scope'] = 'here'): void {
  useEffect(() => {
    const layer = { scope, actions }
    setLayers([...layers, layer])
    return () => setLayers(layers.filter(other => other !== layer))
  }, [actions, scope])
}

/** All keys that work now, for the help. */
export function useAllKeys(): readonly Layer[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => layers,
  )
}

/** Listens to the keyboard for all layers. Call once. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const key = nameOf(event)
    if (isModifier(event.key) || (isWriting(event.target) && !key.startsWith('Ctrl+')) || inDialog()) return
    const pressed = begun === '' ? key : `${begun} ${key}`
    const all = layers.flatMap(({ actions }) => actions)
    // The part that came last is the innermost.
    const action = all.findLast(({ keys }) => keys === pressed) ?? all.findLast(({ keys }) => keys === key)
    begun = action === undefined && all.some(({ keys }) => keys.startsWith(`${key} `)) ? key : ''
    if (action === undefined) return
    event.preventDefault()
    action.run()
  }
  addEventListener('keydown', listen)
  return () => removeEventListener('keydown', listen)
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (altKey) return `Alt+${key}`
  if (!ctrlKey && !metaKey) return key
  return `Ctrl+${shiftKey ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`
}

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const typing = target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  return (
    typing || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}

function inDialog(): boolean {
  return document.querySelector('dialog[open]') !== null
}
