/** Light, dark, or as the system has it. */
export type Theme = 'light' | 'dark' | 'system'

const KEY = 'tertius-theme'

/** The theme that was chosen; `system` where none was, or none is kept. */
export function chosenTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Shows the page in a theme from now on. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Not kept for the next time; it is shown all the same.
  }
}
