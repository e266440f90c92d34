import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { forceLinting, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type Tooltip,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Case } from '../../../../casefile/index.ts'
import type { Diagnostic, Fix } from '../../../../diagnostics/index.ts'
import { words } from '../../../words/index.ts'
import { completionsAt } from './completion.ts'
import { meaningAt } from './meaning.ts'
import { shown } from './problems.ts'

export interface EditorCalls {
  /** The whole text after something was written, and what was put in. */
  readonly onWrite: (text: string, added: string) => void
  readonly onMend: (fix: Fix) => void
}

/** Marks a change that comes from outside the editor, and is not told to the outside again. */
const fromOutside = Annotation.define<boolean>()

/** CodeMirror for the text of a case. Undo is the session's, over everything; the editor has none of its own. */
export class CaseEditor {
  private readonly view: EditorView
  private readonly calls: EditorCalls
  private subject: Case | undefined

  constructor(parent: HTMLElement, text: string, calls: EditorCalls) {
    this.calls = calls
    const onUpdate = EditorView.updateListener.of(update => {
      if (!update.docChanged || update.transactions.some(made => made.annotation(fromOutside))) return
      let added = ''
      update.changes.iterChanges((_from, _to, _fromNow, _toNow, inserted) => (added += inserted.toString()))
      calls.onWrite(update.state.doc.toString(), added)
    })
    this.view = new EditorView({
      parent,
      state: EditorState.create({ doc: text, extensions: [...LOOK, ...this.helps(), onUpdate] }),
    })
  }

  /** Shows a text that was changed elsewhere, with the cursor and the place on the page left where they were. */
  setText(text: string): void {
    const now = this.view.state.doc.toString()
    if (now === text) return
    this.view.dispatch({ changes: difference(now, text), annotations: fromOutside.of(true) })
  }

  setCase(subject: Case | undefined): void {
    // Of a text that cannot be read, the names known before still help.
    if (subject !== undefined) this.subject = subject
  }

  /** @param diagnostics - Of the text as it is shown. */
  setDiagnostics(diagnostics: readonly Diagnostic[]): void {
    const { length } = this.view.state.doc
    const made = diagnostics.map(diagnostic => shown(diagnostic, length, fix => this.calls.onMend(fix)))
    this.view.dispatch(setDiagnostics(this.view.state, made))
    forceLinting(this.view)
  }

  /** @param line - From 1. */
  goToLine(line: number): void {
    const { doc } = this.view.state
    const at = doc.line(Math.max(1, Math.min(doc.lines, line)))
    this.view.dispatch({ selection: { anchor: at.from }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) })
    this.view.focus()
  }

  close(): void {
    this.view.destroy()
  }

  private helps(): readonly Extension[] {
    return [
      autocompletion({ override: [context => completionsAt(context, this.subject)], icons: false }),
      hoverTooltip((view, at) => this.tooltip(view.state.doc.toString(), at)),
    ]
  }

  private tooltip(text: string, at: number): Tooltip | null {
    const meaning = meaningAt(text, at, this.subject)
    if (meaning === undefined) return null
    return {
      pos: meaning.from,
      end: meaning.to,
      create: () => {
        const dom = document.createElement('div')
        dom.className = 'meaning'
        dom.textContent = meaning.text
        return { dom }
      },
    }
  }
}

/** The one stretch in which two texts differ. */
export function difference(from: string, to: string): { from: number; to: number; insert: string } {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  let same = 0
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++
  return { from: start, to: from.length - same, insert: to.slice(start, to.length - same) }
}

const HIGHLIGHT = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.punctuation, tags.separator], color: 'var(--ink-quiet)' },
])

const LOOK = [
  EditorView.cspNonce.of('editor'),
  EditorView.contentAttributes.of({ 'aria-label': words.model.editor, tabindex: '0' }),
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  highlightSelectionMatches(),
  search({ top: true }),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  yaml(),
  syntaxHighlighting(HIGHLIGHT),
  keymap.of([
    ...completionKeymap,
    ...lintKeymap,
    ...searchKeymap.filter(({ key }) => key !== 'Mod-z'),
    ...defaultKeymap,
    indentWithTab,
  ]),
]
