import { BLANK, type Form } from './form.ts'

/** Where the browser keeps the form. */
export const FORM_KEY = 'tertius-new-case'

/** What the browser would not keep: it is there at least for as long as the page is. */
let unkept: Form | undefined

/** The form as it was left; blank where nothing was, or what is there makes no sense. */
export function keptForm(): Form {
  if (unkept !== undefined) return unkept
  try {
    return readForm(localStorage.getItem(FORM_KEY))
  } catch {
    return BLANK
  }
}

/** Keeps the form, at once: no letter is lost. @returns Whether the browser did. */
export function keepForm(form: Form): boolean {
  try {
    localStorage.setItem(FORM_KEY, JSON.stringify(form))
    unkept = undefined
    return true
  } catch {
    unkept = form
    return false
  }
}

export function readForm(text: string | null): Form {
  if (text === null) return BLANK
  const form = JSON.parse(text) as Partial<Form> | null
  const whole = Array.isArray(form?.actors) && Array.isArray(form.today) && Array.isArray(form.claim?.parts)
  return whole && typeof form.next === 'number' ? (form as Form) : BLANK
}

/** Whether anything was written. */
export function isBegun(form: Form): boolean {
  return JSON.stringify({ ...form, next: 0 }) !== JSON.stringify({ ...BLANK, next: 0 })
}
