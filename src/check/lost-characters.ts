import type {Report} from '../model/report.ts'
import type {Wording} from '../source/wording.ts'
import type {CommonCause} from './diagnostic.ts'

/** The cause that a damaged place shares with others, where characters are missing throughout the report. */
export function lossOf(report: Report): CommonCause | null {
  return report.lostCharacters.length > 0 ? 'lost-characters' : null
}

/** The end of a message about a damaged place: that the export is the likely cause. */
export function lossHint(cause: CommonCause | null | undefined): Wording {
  if (!cause) return {zh: '', en: ''}
  return {
    zh: '；全文多处缺同样的字，很可能是网页导出时丢失，请与原稿核对',
    en: '; the same characters are missing throughout, which is probably a page export’s doing: compare with the original'
  }
}
