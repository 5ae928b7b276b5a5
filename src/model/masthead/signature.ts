import type {DateMention} from '../dates/dates.ts'
import {findDates} from '../dates/dates.ts'
import type {Phrase} from '../figure.ts'
import {agencyEnd, fourCharacters, type Line, linePassage, longestName, part, phraseOf} from '../lines.ts'
import {plainDate} from '../words/mentions.ts'

export interface Signature {
  readonly signature: Phrase | null
  readonly signedOn: DateMention | null
}

/**
 * The date that stands alone near the end, with the agency above it, below it or before it on the line. An appendix may
 * follow, so the last such date counts wherever it is, as long as running text came before it; the one of the agency that the
 * title names before one of another, whose document may be the appendix. A date without an agency counts where there is none
 * with it, and not in a list of dates.
 */
export function findSignature(lines: readonly Line[], title: Line | null): Signature {
  const first = Math.max(
    title ? lines.indexOf(title) : -1,
    lines.findIndex(({text, isCell}) => !isCell && text.length > 30 && /[。]/.test(text))
  )
  let [signed, alone]: (Signature | null)[] = [null, null]
  for (let index = lines.length - 1; index > first; index--) {
    const found = signatureAt(lines, index)
    if (!found) continue
    const {signature} = found
    if (signature && title?.text.includes(signature.text)) return found
    if (signature) signed ??= found
    else if (!signatureAt(lines, index - 1) && !signatureAt(lines, index + 1)) alone ??= found
  }
  if (signed) return signed
  if (alone) return {...alone, signature: nameAtTheEnd(lines, first)}
  const last = lines.findLast(({text, isCell}) => !isCell && text.length > 70)
  const inside = last && signatureInside(last)
  return inside ?? {signature: nameAtTheEnd(lines, first), signedOn: dateBelowTitle(lines, title)}
}

/** What stands around the date and the name: 2024年1月5日（盖章） · 2024年1月5日印发 · 单位：某某局（公章） */
const seal = /\((?:盖章|公章|章|印章|签章)\)/gu
/** 云岭县农业农村局（县乡村振兴局） */
const alias = /\([^)]{2,20}\)$/u
const issued = /(?:印发|发布|公布)$/u
const dateLabel = /^\(?(?:(?:日期|成文日期|编制日期|报告日期|落款日期|公布日期|发布日期) ?: ?)?$/u
const nameLabel = /^(?:(?:编制|填报|报送|发布)?(?:单位|机关|机构)(?:名称)?) ?: ?/u

/** Whether a line can end in a date, a bracket or a full stop behind it. */
function mayEndInDate(text: string): boolean {
  const isClosed = text.endsWith(')') || text.endsWith('。')
  return /[\d年月日号度章发布]$/.test(isClosed ? text.slice(0, -1).trimEnd() : text)
}

function signatureAt(lines: readonly Line[], index: number): Signature | null {
  const line = lines[index]
  if (!line || line.isCell || line.text.length > 70 || !/[\d〇○零O一二]/.test(line.text)) return null
  if (!mayEndInDate(line.text)) return null
  const date = findDates(linePassage(line)).find(
    ({year, month, lost}) => year !== null && (month !== null || lost !== '')
  )
  if (!date) return null
  const before = line.text.slice(0, date.at.start).replace(seal, '').trim()
  const after = line.text.slice(date.at.end).replace(seal, '').trim().replace(issued, '')
  if (!/^[)。]?$/u.test(after)) return null
  if (dateLabel.test(before)) {
    return {signature: nameOn(lines[index - 1]) ?? nameOn(lines[index + 1]), signedOn: plainDate(date)}
  }
  if (before.length > longestName || /[。,;:]/.test(before) || !agencyEnd.test(before)) return null
  return {signature: part(line, 0, before.length), signedOn: plainDate(date)}
}

/** The agency's name alone on the last line, where the date stands below the title. */
function nameAtTheEnd(lines: readonly Line[], first: number): Phrase | null {
  const index = lines.findLastIndex(({isCell}) => !isCell)
  const line = lines[index]
  if (!line || index <= first || line.heading !== null || line.text.length > longestName) return null
  return /[。,;:\d|、]/.test(line.text) || !agencyEnd.test(line.text) || !fourCharacters.test(line.text)
    ? null
    : phraseOf(line)
}

/** （2022年1月20日） on its own line below the title, as documents print the day of their adoption. */
function dateBelowTitle(lines: readonly Line[], title: Line | null): DateMention | null {
  const below = title && lines[lines.indexOf(title) + 1]
  if (!below || !/^\(.{6,20}日\)$/u.test(below.text)) return null
  const date = findDates(linePassage(below)).find(({year, day}) => year !== null && day !== null)
  return date ? plainDate(date) : null
}

/** The name that a line beside the date consists of. */
function nameOn(line: Line | undefined): Phrase | null {
  if (!line || line.isCell) return null
  const start = nameLabel.exec(line.text)?.[0].length ?? 0
  const name = line.text.slice(start).replace(seal, '').replace(alias, '').trimEnd()
  if (name.length > longestName || name.length < 3) return null
  return /[。,;:\d|]/.test(name) || !agencyEnd.test(name) ? null : part(line, start, start + name.length)
}

/** …整体水平。 某某市某某局 2019年3月22日: the end of a report that stands on one line. */
function signatureInside(line: Line): Signature | null {
  const tailStart = Math.max(0, line.text.length - 80)
  const tail = line.text.slice(tailStart)
  const match =
    /[。;] {0,8}([^。,;:\d]{4,40}?) {0,8}((?:\d{4}|[一二][〇○零O一二三四五六七八九]{3}) ?年.{2,12}日)[)。 ]{0,3}$/u.exec(
      tail
    )
  if (!match?.[1] || !match[2] || !agencyEnd.test(match[1])) return null
  const nameAt = tailStart + match.index + match[0].indexOf(match[1])
  const date = findDates(linePassage(line)).findLast(({day}) => day !== null)
  return date ? {signature: part(line, nameAt, nameAt + match[1].length), signedOn: plainDate(date)} : null
}
