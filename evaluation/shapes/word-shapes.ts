import {strToU8, zipSync} from 'fflate'
import type {Shape} from './shapes.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The smallest Word document with this body. */
function packed(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(parts)
  const overrides = ['document.main', ...names].map(name => {
    const file = name === 'document.main' ? 'document' : name
    return `<Override PartName="/word/${file}.xml" ContentType="${types}.${name}+xml"/>`
  })
  const links = names.map(
    (name, index) => `<Relationship Id="r${index}" Type="${relationships}/${name}" Target="${name}.xml"/>`
  )
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${package_}/relationships">${links.join('')}</Relationships>`
    ),
    'word/document.xml': xml(`<w:document ${namespace}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(names.map(name => [`word/${name}.xml`, xml(parts[name] ?? '')]))
  })
}

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`

/** As many pieces as fill so many characters. */
function bodyOf(characters: number, piece: (index: number) => string): {body: string; count: number} {
  const pieces: string[] = []
  for (let length = 0; length < characters; ) {
    const next = piece(pieces.length)
    pieces.push(next)
    length += next.length
  }
  return {body: pieces.join(''), count: pieces.length}
}

function shape(name: string, piece: (index: number) => string, [before, after] = ['', '']): Shape {
  return {name, extension: 'docx', make: size => packed(before + bodyOf(size, piece).body + after)}
}

const numbered = (index: number, list = 1) =>
  paragraph(
    `甲${index}`,
    `<w:pPr><w:numPr><w:ilvl w:val="${index % 3}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`
  )

export const wordShapes: readonly Shape[] = [
  shape('paragraphs', index => paragraph(`甲${index}。`)),
  shape('empty paragraphs', () => '<w:p/>'),
  shape('one paragraph of runs', index => `<w:r><w:t>${index % 10}</w:t></w:r>`, ['<w:p>', '</w:p>']),
  shape(
    'one paragraph of deletions',
    () => '<w:del w:id="1"><w:r><w:delText>1</w:delText></w:r></w:del><w:r><w:t>2</w:t></w:r>',
    ['<w:p>', '</w:p>']
  ),
  shape(
    'one paragraph of fields',
    () => '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>',
    ['<w:p>', '</w:p>']
  ),
  shape(
    'one paragraph of opened fields',
    () => '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText></w:r>',
    ['<w:p>', '</w:p>']
  ),
  shape('tables', index => `<w:tbl>${row('甲', `${index % 9}`)}${row('乙', '2')}</w:tbl>${paragraph('')}`),
  shape('a long table', index => row(`甲${index}`, `${index % 9}`, '2'), ['<w:tbl>', '</w:tbl>']),
  shape('a wide table', index => cell(`${index % 9}`), ['<w:tbl><w:tr>', '</w:tr></w:tbl>']),
  shape('tables in tables', () => '<w:tbl><w:tr><w:tc>'),
  shape('unclosed content controls', () => '<w:sdt><w:sdtContent>'),
  shape('sentences with tallies', index =>
    paragraph(`共受理${index % 90}件，其中同意${index % 7}件、不同意${index % 5}件。`)
  ),
  {
    name: 'numberings',
    extension: 'docx',
    make: size => {
      const {body, count} = bodyOf(size, index => numbered(index, index + 1))
      const level = (index: number) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%${index + 1}、"/></w:lvl>`
      const instances = Array.from(
        {length: count},
        (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/></w:num>`
      )
      return packed(body, {
        numbering: `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0">${[0, 1, 2].map(level).join('')}</w:abstractNum>${instances.join('')}</w:numbering>`
      })
    }
  },
  {
    name: 'comments',
    extension: 'docx',
    make: size => {
      const {body, count} = bodyOf(
        size,
        index =>
          `<w:p><w:commentRangeStart w:id="${index}"/><w:r><w:t>甲${index}</w:t></w:r><w:commentRangeEnd w:id="${index}"/><w:r><w:commentReference w:id="${index}"/></w:r></w:p>`
      )
      const comments = Array.from(
        {length: count},
        (_, index) => `<w:comment w:id="${index}" w:author="a">${paragraph(`乙${index}`)}</w:comment>`
      )
      return packed(body, {comments: `<w:comments ${namespace}>${comments.join('')}</w:comments>`})
    }
  },
  {
    name: 'styles on styles',
    extension: 'docx',
    make: size => {
      const {body, count} = bodyOf(size, index =>
        paragraph(`甲${index}。`, `<w:pPr><w:pStyle w:val="s${index}"/></w:pPr>`)
      )
      const styles = Array.from(
        {length: count},
        (_, index) =>
          `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="s${index}"/>${index > 0 ? `<w:basedOn w:val="s${index - 1}"/>` : ''}</w:style>`
      )
      return packed(body, {styles: `<w:styles ${namespace}>${styles.join('')}</w:styles>`})
    }
  }
]
