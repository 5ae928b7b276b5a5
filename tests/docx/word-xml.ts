import {strToU8, zipSync} from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
  'xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
].join(' ')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const partType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document from the XML of its body and, where given, of its other parts. */
export function wordDocument(
  body: string,
  parts: {readonly numbering?: string; readonly styles?: string; readonly comments?: string} = {},
  mainType = `${partType}.document.main+xml`
): Uint8Array {
  const names = Object.keys(parts) as (keyof typeof parts)[]
  const overrides = names.map(
    name => `<Override PartName="/word/${name}.xml" ContentType="${partType}.${name}+xml"/>`
  )
  const relationships = names.map(
    (name, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationshipType}/${name}" Target="${name}.xml"/>`
  )
  const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${relationshipType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packageNamespace}/relationships">${relationships.join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`
  }
  for (const name of names) {
    files[`word/${name}.xml`] = `${head}<w:${name} ${namespaces}>${parts[name] ?? ''}</w:${name}>`
  }
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(bytes, {mtime: '2024-01-01'})
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`
}

export function run(text: string, properties = ''): string {
  const before = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${before}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function cell(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : paragraph(content)
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}
