/** Changes the page so that what the reader looks at stays where it is, and the focus stays near where it was. */
export function keepingPlace(change: () => void): void {
  const control = focusedControl()
  const heading = headingInView()
  const marks = [control, heading].flatMap(find => {
    const element = find()
    return element === null || !inView(element) ? [] : [{ find, top: element.getBoundingClientRect().top }]
  })
  const hadFocus = control() !== null
  change()
  const mark = marks.find(({ find }) => find() !== null)
  if (mark !== undefined) scrollBy({ top: mark.find()!.getBoundingClientRect().top - mark.top, behavior: 'instant' })
  if (hadFocus) focusOn(control() ?? heading())
}

function focusOn(element: HTMLElement | null): void {
  if (element !== null && !isControl(element)) element.tabIndex = -1
  element?.focus({ preventScroll: true })
}

type Find = () => HTMLElement | null

/** The heading that the reader has before them, to be found again by its text. At the very top there is nothing to keep. */
function headingInView(): Find {
  const heading = scrollY < 1 ? undefined : headings().find(inView)
  if (heading === undefined) return () => null
  const { textContent: text } = heading
  const place = headings()
    .filter(other => other.textContent === text)
    .indexOf(heading)
  return () => headings().filter(other => other.textContent === text)[place] ?? null
}

function headings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')]
}

function focusedControl(): Find {
  const active = document.activeElement
  return active instanceof HTMLElement && isControl(active) ? sameControl(active) : () => null
}

/** The controls that are made anew with what they stand beside. */
const CONTROLS = ['data-box', 'data-try'] as const

function isControl(element: HTMLElement): boolean {
  return CONTROLS.some(name => element.hasAttribute(name))
}

/** The control that does the same: where an item has gone, a box or a button of the same ids may be elsewhere. */
function sameControl(control: HTMLElement): Find {
  const name = CONTROLS.find(attribute => control.hasAttribute(attribute)) ?? 'data-box'
  const value = CSS.escape(control.getAttribute(name) ?? '')
  return () => document.querySelector<HTMLElement>(`[${name}="${value}"]`)
}

function inView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
