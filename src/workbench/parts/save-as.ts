import { fileNameOf } from '../../report/index.ts'
import type { Session } from '../state/session.ts'
import { words } from '../words/first.ts'
import { announce } from './announce.ts'
import { download } from './download.ts'

/** Hands the text of the open document to the person as a file, exactly as it is. Nothing else about it changes. */
export function saveAsFile(session: Session): void {
  // Where there is no file behind it, this only puts into the text what fields hold back.
  if (session.source.kind === 'browser') void session.save()
  const content = new Blob([session.work.text], { type: 'application/yaml;charset=utf-8' })
  announce(words.frame.savedAs(download({ name: caseFileName(session.state.name), content })))
}

/** The name of the file of a document, by what that is called: by its title, or as the file it was. */
export function caseFileName(name: string): string {
  return fileNameOf(name.replace(/\.ya?ml$/iu, ''), 'yaml', 'Case')
}
