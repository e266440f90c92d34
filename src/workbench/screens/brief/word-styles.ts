import type { IStylesOptions } from 'docx'

const INK = '1D1B18'
const QUIET = '5D5850'

/** Sizes are in half points, distances in twentieths of a point. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Georgia', size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 288 } },
    },
    title: {
      run: { size: 34, bold: true, color: INK },
      paragraph: { spacing: { after: 200, line: 252 }, keepNext: true },
    },
    heading1: {
      run: { size: 25, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 100, line: 264 }, keepNext: true, keepLines: true },
    },
    listParagraph: { paragraph: { spacing: { before: 60, after: 40 } } },
  },
  // Not `Strong`: the package has a style of that name for paragraphs.
  characterStyles: [
    { id: 'Telling', name: 'Telling', run: { bold: true } },
    { id: 'Quiet', name: 'Quiet', run: { color: QUIET, size: 19 } },
  ],
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 140 } },
    },
    {
      id: 'ListContinue',
      name: 'List Continue',
      basedOn: 'Normal',
      paragraph: { indent: { left: 397 }, spacing: { after: 40 } },
    },
    {
      id: 'Aside',
      name: 'Aside',
      basedOn: 'Normal',
      run: { color: QUIET, size: 19 },
      paragraph: { spacing: { after: 140 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { line: 252 } },
    },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { color: QUIET }, paragraph: { keepNext: true } },
  ],
}
