/** The parts of a Word document that are the same for every report: what it is made of, and how it looks. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The name space of all elements of the text. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const CONTENT_TYPES: string = `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`

export const RELATIONS: string = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`

export const DOCUMENT_RELATIONS: string = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="numbering" Type="${OFFICE}/numbering" Target="numbering.xml"/>
</Relationships>`

const SERIF = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>'

/** A style: how paragraphs of a kind look. Sizes are half points, spaces twentieths of a point. */
function paragraphStyle(id: string, name: string, shape: string, letters: string, base = 'Normal'): string {
  const parent = id === base ? '' : `<w:basedOn w:val="${base}"/>`
  const first = id === base ? ' w:default="1"' : ''
  return `<w:style w:type="paragraph"${first} w:styleId="${id}"><w:name w:val="${name}"/>${parent}<w:qFormat/><w:pPr>${shape}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}

const HEADING = '<w:keepNext/><w:keepLines/>'
const BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"'

export const STYLES: string = `${HEAD}<w:styles xmlns:w="${WORD_NAMESPACE}">
<w:docDefaults><w:rPrDefault><w:rPr>${SERIF}<w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
${paragraphStyle('Normal', 'Normal', '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/>', '')}
${paragraphStyle('Title', 'Title', `${HEADING}<w:spacing w:after="120" w:line="240" w:lineRule="auto"/>`, '<w:b/><w:sz w:val="36"/>')}
${paragraphStyle('Heading1', 'heading 1', `${HEADING}<w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>`, '<w:b/><w:sz w:val="26"/>')}
${paragraphStyle('Item', 'List Paragraph', '<w:keepLines/><w:spacing w:after="60"/>', '')}
${paragraphStyle('ItemLine', 'List Continue', '<w:keepLines/><w:spacing w:after="60"/><w:ind w:left="454"/>', '', 'Item')}
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Quiet"><w:name w:val="Subtle Reference"/><w:qFormat/><w:rPr><w:color w:val="595959"/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Lines"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top ${BORDER}/><w:bottom ${BORDER}/><w:insideH ${BORDER}/></w:tblBorders></w:tblPr></w:style>
</w:styles>`

/** A numbering for bullets, 1, and one for each numbered list, each of which begins at 1. */
export function numbering(lists: number): string {
  const level = (format: string, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl>`
  const numbered = Array.from({ length: lists }, (_, k) => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return `<w:num w:numId="${k + 2}"><w:abstractNumId w:val="1"/>${restart}</w:num>`
  })
  return `${HEAD}<w:numbering xmlns:w="${WORD_NAMESPACE}">
<w:abstractNum w:abstractNumId="0">${level('bullet', '–')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
${numbered.join('\n')}
</w:numbering>`
}

/** @param title - Escaped. */
export function coreProperties(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>Tertius</dc:creator></cp:coreProperties>`
}

/** The text of a document, on A4 with wide margins. */
export function documentPart(body: string): string {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1701" w:bottom="1418" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
  return `${HEAD}<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>\n${body}\n${page}</w:body></w:document>`
}
