import type {Report} from '../../model/report.ts'
import type {Language} from '../../source/wording.ts'
import {convertDraft, isConvertible} from '../convert-draft.ts'
import {readDraft} from '../files.ts'
import type {FileRequest} from './check-file.ts'
import type {OptionValues} from './options.ts'
import {readStdin, say} from './streams.ts'

/** How one draft is had and read, as the command line wants it. */
export function requestFor(path: string, values: OptionValues): FileRequest {
  const {as: format, encoding, revisions} = values
  if (values.convert && !values.stdin && isConvertible(path)) {
    return {path, bytes: () => convertDraft(path), format: 'docx', encoding, revisions, isConverted: true}
  }
  const bytes = values.stdin ? readStdin : () => readDraft(path)
  return {path, bytes, format, encoding, revisions, isConverted: false}
}

/** Tells what the reader of the report should know of how the draft was read. */
export function tellNotices(
  {path, isConverted}: FileRequest,
  report: Report | null,
  language: Language
): void {
  if (!report) return
  if (isConverted) {
    say(
      {
        zh: `${path}：检查的是 LibreOffice 转换出的 .docx，所说的位置以转换后的文字为准`,
        en: `${path}: what was checked is the .docx that LibreOffice made of it; places refer to that copy`
      },
      language
    )
  }
  for (const {wording} of report.notices) {
    say({zh: `${path}：${wording.zh}`, en: `${path}: ${wording.en}`}, language)
  }
}
