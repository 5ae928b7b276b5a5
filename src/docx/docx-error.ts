import {ReadError} from '../source/read-error.ts'
import type {Wording} from '../source/wording.ts'

export function damaged(detail: {zh: string; en: string}): ReadError {
  return new ReadError('damaged', {
    zh: `文件已损坏，无法读取：${detail.zh}。请用 Word 或 WPS 打开后另存为 .docx，或重新取得该文件`,
    en: `the file is damaged and cannot be read: ${detail.en}; open it in Word or WPS and save it as .docx, or get it anew`
  })
}

export function beyondLimit(detail: {zh: string; en: string}): ReadError {
  return new ReadError('beyond-limits', {
    zh: `文件超出可读取的限度：${detail.zh}`,
    en: `the file is beyond the limits of what is read: ${detail.en}`
  })
}

export function entityDeclarations(): ReadError {
  return new ReadError('entity-declarations', {
    zh: '文件的 XML 中含有文档类型或实体声明，Word 文档不应有，为安全起见不予读取',
    en: 'the XML of the file declares a document type or entities, which no Word document does; it is not read for safety'
  })
}

export function passwordProtected(): ReadError {
  return new ReadError('protected', {
    zh: '文件设有打开密码，无法读取。请在 Word 中依次点“文件”“信息”“保护文档”“用密码进行加密”，清空密码后再保存',
    en: 'the file is protected by a password; in Word, clear it under File, Info, Protect Document, Encrypt with Password, and save'
  })
}

export function macroDocument(): ReadError {
  return new ReadError('unsupported-format', {
    zh: '文件是启用宏的 Word 文档（.docm），不予读取。请在 Word 中点“文件”“另存为”，选“Word 文档(*.docx)”',
    en: 'the file is a macro-enabled Word document (.docm); in Word, use File, Save As, Word Document (*.docx)'
  })
}

export function notWord(): ReadError {
  return new ReadError('unsupported-format', {
    zh: '文件是压缩包，但不是 Word 文档（.docx）。请在 Word 或 WPS 中打开原稿，点“文件”“另存为”，选“Word 文档(*.docx)”',
    en: 'the file is an archive but not a Word document (.docx); open the draft in Word or WPS and use File, Save As, Word Document (*.docx)'
  })
}

/** Why an object whose content lies in another file is not read. */
export function embeddedObject(program: string): Wording {
  const name = program.replace(/[^\w.]/g, '').slice(0, 40)
  const named = name === '' ? '' : ` (${name})`
  return {
    zh: `此处嵌入了另一个文件的内容${name === '' ? '' : `（${name}）`}，其中的文字和数字没有读取；请改为 Word 自己的表格或文字`,
    en: `content of another file is embedded here${named}; its text and figures were not read; make it a table or text of Word's own`
  }
}

export function signedDocument(): ReadError {
  return new ReadError('protected', {
    zh: '文件带有数字签名，写入批注会使签名失效，因此不写。请用未签名的原稿',
    en: 'the file carries a digital signature, which comments would break; use the draft from before it was signed'
  })
}
