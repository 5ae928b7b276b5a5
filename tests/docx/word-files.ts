import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Files saved by real Word and WPS; they are no part of the project, and tests skip where they are absent. */
export const wordFolder = join(import.meta.dirname, '../../../shared/word-files')

// Files that hold a chart and no word.
const wordless = new Set(['wps-mobile-zh.docx', 'wps-tables-zh.docx'])

export const wordFiles = existsSync(wordFolder)
  ? readdirSync(wordFolder).filter(name => name.endsWith('.docx') && !wordless.has(name))
  : []

/** Whether to put every file through LibreOffice and the validator; else a few that differ most. */
export const isThorough = process.env.CI !== undefined || process.env.REPORTLINT_THOROUGH !== undefined

const few = [
  'content-controls-zh.docx',
  'numbering-zh.docx',
  'strict-format.docx',
  'text-box.docx',
  'wps-payment-zh.docx'
]

export const sampledFiles = isThorough ? wordFiles : wordFiles.filter(name => few.includes(name))
