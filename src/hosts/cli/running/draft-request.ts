import type {Report} from '../../../model/report.ts'
import type {Notice} from '../../../read/tree.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import {readDraft} from '../../files.ts'
import type {OptionValues} from '../arguments/options.ts'
import {readStdin, say} from '../writing/streams.ts'
import type {FileRequest} from './check-file.ts'

/** What LibreOffice makes a DOCX of. */
const convertible = /\.(?:doc|wps|odt|rtf)$/i

/** How one draft is had and read, as the command line wants it. */
export function requestFor(path: string, values: OptionValues): FileRequest {
  const {as: format, encoding, revisions} = values
  if (values.convert && !values.stdin && convertible.test(path)) {
    return {path, bytes: () => convertedBytes(path), format: 'docx', encoding, revisions, isConverted: true}
  }
  const bytes = values.stdin ? readStdin : values.staged ? () => stagedBytes(path) : () => readDraft(path)
  return {path, bytes, format, encoding, revisions, isConverted: false}
}

async function convertedBytes(path: string): Promise<Uint8Array> {
  const {convertDraft} = await import('../../convert-draft.ts')
  return convertDraft(path)
}

async function stagedBytes(path: string): Promise<Uint8Array> {
  const {readStaged} = await import('../inputs/staged.ts')
  return readStaged(path)
}

/** What the reader of the report should know of how the draft was read. */
export function noticesOf(
  {path, isConverted}: FileRequest,
  report: Report | null,
  language: Language,
  isWanted: (notice: Notice) => boolean = () => true
): string[] {
  if (!report) return []
  const converted: Wording = {
    zh: '检查的是 LibreOffice 转换出的 .docx，所说的位置以转换后的文字为准',
    en: 'what was checked is the .docx that LibreOffice made of it; places refer to that copy'
  }
  const wordings = [
    ...(isConverted ? [converted] : []),
    ...report.notices.filter(isWanted).map(({wording}) => wording)
  ]
  return wordings.map(wording => `${path}${language === 'zh' ? '：' : ': '}${wording[language]}`)
}

export function tellNotices(request: FileRequest, report: Report | null, language: Language): void {
  for (const notice of noticesOf(request, report, language)) say({zh: notice, en: notice}, language)
}
