import {ReadError} from '../source/read-error.ts'
import {type Archive, openArchive, readEntry} from './archive.ts'
import {damaged, macroDocument, notWord, passwordProtected} from './docx-error.ts'
import type {Inflate} from './inflate.ts'
import {parseXml} from './parse-xml.ts'

export interface Relationship {
  readonly id: string
  /** The last step of the type's address: `comments`, `styles`, `header`. */
  readonly type: string
  /** Name of the part, or the address where `external`. */
  readonly target: string
  readonly external: boolean
}

/** A Word document as a package of parts that refer to each other. */
export interface WordPackage {
  readonly archive: Archive
  readonly mainName: string
  readonly relationships: readonly Relationship[]
  /** Relationships of the package itself: document properties. */
  readonly packageRelationships: readonly Relationship[]
}

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const typesName = '[Content_Types].xml'

/** Opens a DOCX; reads the list of its parts and which of them is the document. */
export function openPackage(bytes: Uint8Array, inflate: Inflate): WordPackage {
  if (bytes.length === 0) {
    throw new ReadError('empty', {zh: '文件是空的（0 字节）', en: 'the file is empty (0 bytes)'})
  }
  if (oleSignature.every((byte, index) => bytes[index] === byte)) throw refuseOle(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw damaged({
      zh: '内容不是 Word 文档（.docx）',
      en: 'its content is not that of a Word document (.docx)'
    })
  }
  const archive = openArchive(bytes, inflate)
  const encrypted = archive.entries.has('EncryptedPackage')
  if (encrypted) throw passwordProtected()
  if (!archive.entries.has(typesName)) throw notWord()
  const packageRelationships = relationshipsOf(archive, '')
  const main = packageRelationships.find(({type, external}) => type === 'officeDocument' && !external)
  if (!main) throw notWord()
  refuseOtherKinds(archive, main.target)
  if (!archive.entries.has(main.target)) {
    throw damaged({zh: '压缩包内没有正文', en: 'its archive does not contain the text'})
  }
  return {
    archive,
    mainName: main.target,
    packageRelationships,
    relationships: relationshipsOf(archive, main.target)
  }
}

/** An encrypted document and one of Word 97 share a container; only names inside tell them apart. */
function refuseOle(bytes: Uint8Array): ReadError {
  const directory = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (directory.includes('EncryptedPackage')) return passwordProtected()
  return new ReadError('unsupported-format', {
    zh: '文件是旧版 Word 或 WPS 文档（.doc、.wps），不是 .docx。请用 Word 或 WPS 打开，点“文件”“另存为”，选“Word 文档(*.docx)”',
    en: 'the file is a document of old Word or WPS (.doc, .wps), not .docx; open it and use File, Save As, Word Document (*.docx)'
  })
}

function refuseOtherKinds(archive: Archive, mainName: string): void {
  let type = ''
  let byExtension = ''
  const extension = mainName.slice(mainName.lastIndexOf('.') + 1).toLowerCase()
  parseXml(partText(archive, typesName), {
    open(_name, attributes) {
      const contentType = attributes.ContentType ?? ''
      if (attributes.PartName === `/${mainName}`) type = contentType
      if (attributes.Extension?.toLowerCase() === extension) byExtension = contentType
    },
    close() {}
  })
  const found = (type || byExtension).toLowerCase()
  if (found.includes('macroenabled')) throw macroDocument()
  if (!found.includes('wordprocessingml')) throw notWord()
}

/** Relationships of a part, or of the package for the empty name. */
function relationshipsOf(archive: Archive, owner: string): readonly Relationship[] {
  const name = relationshipsName(owner)
  if (!archive.entries.has(name)) return []
  const found: Relationship[] = []
  parseXml(partText(archive, name), {
    open(element, attributes) {
      if (element !== 'rel:Relationship' && element !== 'Relationship') return
      const type = attributes.Type ?? ''
      const external = attributes.TargetMode === 'External'
      const target = attributes.Target ?? ''
      found.push({
        id: attributes.Id ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolveTarget(owner, target),
        external
      })
    },
    close() {}
  })
  return found
}

/** The name of the part that holds the relationships of another: `word/_rels/document.xml.rels`. */
export function relationshipsName(owner: string): string {
  const slash = owner.lastIndexOf('/')
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`
}

function resolveTarget(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/**
 * The text of the first part of a type that the document refers to, or null where it has none. One that is referred to and
 * missing would be left out in silence otherwise.
 */
export function relatedText({archive, relationships}: WordPackage, type: string): string | null {
  const found = relationships.find(relationship => relationship.type === type && !relationship.external)
  return found ? partText(archive, found.target) : null
}

/** A part of the package, decoded. */
export function partText(archive: Archive, name: string): string {
  const entry = archive.entries.get(name)
  if (!entry) throw damaged({zh: '压缩包内缺少一个部分', en: 'a part is missing from its archive'})
  return decodePart(readEntry(archive, entry))
}

function decodePart(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    throw damaged({zh: '其中的文字编码有误', en: 'the encoding of its text is wrong'})
  }
}
