import {ReadError} from '../source/read-error.ts'
import type {Format} from '../source/source.ts'
import type {Wording} from '../source/wording.ts'
import {isSpacing, isUtf32, wideEncoding} from './decode.ts'

const extensions: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'text',
  docx: 'docx'
}

/** Binary kinds told by their first bytes, and what the author can do. */
const signatures: readonly {readonly starts: readonly number[]; readonly wording: Wording}[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    wording: {
      zh: '这是旧版 Office 或加密的文件（.doc、.wps、.xls 一类），不能直接检查；请在 Word 或 WPS 中选“文件 › 另存为 › .docx”后再查',
      en: 'an old or encrypted Office file (.doc, .wps, .xls): save it as .docx in Word or WPS and check that'
    }
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    wording: {
      zh: '这是 PDF，排版后的文件不能可靠地读出表格；请检查它的 Word 原稿（.docx）',
      en: 'a PDF: its tables cannot be read reliably; check the Word original (.docx)'
    }
  },
  ...[
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
    [0x52, 0x49, 0x46, 0x46]
  ].map(starts => ({
    starts,
    wording: {
      zh: '这是图片，没有可检查的文字；请检查报告的原稿（.docx、.md、.html 或 .txt）',
      en: 'an image without text; check the original of the report (.docx, .md, .html or .txt)'
    }
  })),
  {
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    wording: {
      zh: '这是 RTF；请在 Word 或 WPS 中选“文件 › 另存为 › .docx”后再查',
      en: 'an RTF file: save it as .docx in Word or WPS and check that'
    }
  },
  {
    starts: [...'MIME-Version:'].map(letter => letter.charCodeAt(0)),
    wording: {
      zh: '这是单个文件的网页（.mht）；请在 Word 或 WPS 中打开，选“文件 › 另存为 › .docx”后再查',
      en: 'a web page in a single file (.mht): open it in Word or WPS, save it as .docx and check that'
    }
  }
]

/**
 * The format of a draft: the one asked for, else by its name, else by its content where that is certain.
 *
 * @throws ReadError `unsupported-format` where there is none, or where the content is of another kind.
 */
export function formatOf(path: string, bytes: Uint8Array, asked?: Format, encoding?: string): Format {
  if (isOwnerFile(path, bytes)) throw unsupported(ownerFile(path))
  const extension = /\.([^./\\]{1,20})$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const format = asked ?? extensions[extension] ?? formatByContent(bytes)
  if (format === null) throw unsupported(foreignKind(bytes, encoding) ?? unknownName(extension))
  const foreign = format === 'docx' ? disguisedKind(bytes) : foreignKind(bytes, encoding)
  if (foreign) throw unsupported(foreign)
  return format
}

/** Word and WPS keep beside an open document who has it open: `~$draft.docx`, of some hundred bytes. */
function isOwnerFile(path: string, bytes: Uint8Array): boolean {
  return bytes.length < 1024 && !isZip(bytes) && /(?:^|[/\\])~\$[^/\\]{0,255}$/.test(path)
}

function ownerFile(path: string): Wording {
  const name = path.slice(path.lastIndexOf('~$') + 2)
  return {
    zh: `这不是文档，是 Word 或 WPS 打开文档时留在旁边的临时文件（~$ 开头）；请检查文档本身（文件名以“${name}”结尾）`,
    en: `no document but what Word or WPS keeps beside an open one (~$…); check the document itself (its name ends in “${name}”)`
  }
}

function opensWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return bytes[0] === starts[0] && starts.every((byte, index) => bytes[index] === byte)
}

function formatByContent(bytes: Uint8Array): Format | null {
  if (isZip(bytes)) return zipHolds(bytes, 'word/document.xml') ? 'docx' : null
  const head = asciiHead(bytes).toLowerCase()
  return /^\s{0,200}(?:<!doctype html|<html)[\s>]/.test(head) ? 'html' : null
}

/** What a file that is no text is, or null for text. */
function foreignKind(bytes: Uint8Array, encoding: string | undefined): Wording | null {
  for (const {starts, wording} of signatures) {
    if (opensWith(bytes, starts)) return wording
  }
  if (isZip(bytes)) return zipKind(bytes)
  // Four bytes a character are text, which its decoder refuses with a sentence of its own.
  if (encoding === undefined && isBinary(bytes) && !isUtf32(bytes)) {
    return {
      zh: '这是二进制文件，不是文字；支持 .docx、.md、.html、.txt',
      en: 'a binary file, not text; .docx, .md, .html and .txt are supported'
    }
  }
  return null
}

/** What a file is that is called .docx and is certainly another kind. An encrypted document is told by its reader. */
function disguisedKind(bytes: Uint8Array): Wording | null {
  if (isZip(bytes)) {
    const others = ['xl/workbook.xml', 'OFD.xml', 'application/vnd.oasis.opendocument']
    const isOther = !zipHolds(bytes, 'word/') && others.some(name => zipHolds(bytes, name))
    return isOther ? zipKind(bytes) : null
  }
  const isCompound = bytes[0] === 0xd0
  const found = signatures.find(({starts}) => opensWith(bytes, starts))
  return isCompound ? null : (found?.wording ?? null)
}

function zipKind(bytes: Uint8Array): Wording {
  if (zipHolds(bytes, 'word/document.xml')) {
    return {
      zh: '内容是 Word 文档（.docx），文件名却不是；请把扩展名改为 .docx，或用 --as docx',
      en: 'the content is a Word document (.docx) under another name: rename it to .docx or use --as docx'
    }
  }
  if (zipHolds(bytes, 'xl/workbook.xml')) {
    return {
      zh: '这是 Excel 工作簿（.xlsx），不是报告文稿；请检查报告的 .docx',
      en: 'an Excel workbook (.xlsx), not a report; check the .docx of the report'
    }
  }
  if (zipHolds(bytes, 'OFD.xml')) {
    return {
      zh: '这是 OFD 版式文件，不能可靠地读出表格；请检查它的 Word 原稿（.docx）',
      en: 'an OFD file: its tables cannot be read reliably; check the Word original (.docx)'
    }
  }
  if (zipHolds(bytes, 'opendocument')) {
    return {
      zh: '这是 OpenDocument 文件（.odt 一类）；请另存为 .docx 后再查',
      en: 'an OpenDocument file (.odt): save it as .docx and check that'
    }
  }
  return {
    zh: '这是压缩包，不是报告文稿；请解压后检查其中的文件',
    en: 'an archive, not a report; unpack it and check the files inside'
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] ?? 0) < 8
}

/** Entry names stand in a zip as they are, in the directory at its end. */
function zipHolds(bytes: Uint8Array, name: string): boolean {
  const sought = new TextEncoder().encode(name)
  const first = sought[0] as number
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** Bytes in which zeros, and those in which control characters are looked for. */
const sampledForZeros = 65_536
const sampledForControls = 8192

/** Zero bytes that are no UTF-16, or control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  if (bytes.subarray(0, sampledForZeros).includes(0)) return wideEncoding(bytes) === null
  const length = Math.min(bytes.length, sampledForControls)
  let controls = 0
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number
    if (byte < 32 && !isSpacing(byte)) controls++
  }
  // A few come with copied text.
  return controls * 100 > length && wideEncoding(bytes) === null
}

function asciiHead(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '')
}

function unknownName(extension: string): Wording {
  return {
    zh: `${extension === '' ? '文件没有扩展名' : `不支持 .${extension} 文件`}；支持 .docx、.md、.html、.txt，或用 --as 指明格式`,
    en: `${extension === '' ? 'a file without an extension' : `.${extension} is not supported`}; use .docx, .md, .html or .txt, or name the format with --as`
  }
}

function unsupported(wording: Wording): ReadError {
  return new ReadError('unsupported-format', wording)
}
