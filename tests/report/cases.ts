import { type Case, readCase } from '../../src/casefile/index.ts'

/** A case without errors from its text; throws, with all of them, where it has some. */
export function caseFrom(text: string): Case {
  const { case: read, diagnostics } = readCase(text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (read === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return read
}

/** Nothing comes to rest: whoever moves gains, and then the other does. */
export const HIDE_AND_SEEK: string = `
tertius: 1
title: Hide and seek
question: Where is the hider?
actors: { HI: { name: The hider, foresight: nash }, SE: { name: The seeker, foresight: nash } }
options: { HI: { cellar: hide in the cellar }, SE: { cellar: look in the cellar } }
status_quo: []
drivers:
  HI: [{ id: not-found, prefers: not (HI.cellar iff SE.cellar), because: whoever is found loses }]
  SE: [{ id: found, prefers: HI.cellar iff SE.cellar, because: whoever finds wins }]
claims:
  below: { text: The hider is in the cellar, holds: HI.cellar }
  either: { text: The hider is somewhere, holds: HI.cellar or not HI.cellar }
`

/** Text that would like to be more than text, wherever a case has text. */
export const HOSTILE: string = String.raw`
tertius: 1
title: "\e[31mRed\e[0m <script>alert(1)</script> # Title"
question: "What \u202Ewas this\u202C? [click](javascript:alert) ![x](y)"
notes: "# Not a heading\n\n<b>bold</b> **bold** | a | b |\n\n\x1b]0;title\x07 \u2066isolated\u2069 end"
sources: { s: { title: A source } }
actors: { EA: "East*land*\n# Heading", WE: "West\e[2Jland | cell" }
options:
  EA: { arm: { label: "send ${'`'}arms${'`'} <img src=x onerror=alert(1)>", irreversible: taking } }
  WE: { talk: "keep [talking](x)\tto _them_" }
status_quo: [WE.talk]
facts:
  talks: { text: "Talks\r\n## go on", evidence: s p. 4 }
  anger: { text: "Anger \u200F| would | follow", evidence: s ¶5, confidence: likely }
drivers:
  EA:
    - { id: calm, prefers: WE.talk, because: "*talks* \x08matter", rests_on: [talks] }
    - { id: help, prefers: EA.arm, because: "<a href=x>help</a>" }
  WE:
    - { id: no-arms, prefers: WE.talk iff not EA.arm, because: "\\ backslash ${'`'} tick", rests_on: [anger] }
claims:
  no-arms: { text: "No | arms </td> \u202E", holds: not EA.arm }
`
