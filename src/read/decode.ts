import {ReadError} from '../source/read-error.ts'
import type {Wording} from '../source/wording.ts'

/** Far beyond any report; keeps a mistaken file from filling the memory. */
const maximumBytes = 32 * 1024 * 1024

/** Labels that mean gb18030: Node 20 mishandles four-byte sequences under the older names. */
const gb18030Labels = new Set([
  'gbk',
  'gb2312',
  'gb18030',
  'x-gbk',
  'cp936',
  'gb_2312-80',
  'gb_2312',
  'chinese'
])

/** Decodes UTF-8 without a byte order mark; null for bytes that are none. */
export type DecodeUtf8 = (bytes: Uint8Array) => string | null

/**
 * Decodes a text draft: a byte order mark, else strict UTF-8, else UTF-16 by its pattern of zero bytes, else strict
 * GB18030. The text has no byte order mark.
 *
 * @throws ReadError `empty`, `undecodable` or `beyond-limits`.
 */
export function decode(bytes: Uint8Array, encoding?: string, decodeUtf8: DecodeUtf8 = strictUtf8): string {
  if (bytes.length > maximumBytes) throw tooLarge()
  if (bytes.length === 0) throw empty()
  const text = encoding === undefined ? detect(bytes, decodeUtf8) : decodeAs(bytes, encoding)
  if (!/[^\s\u200b\u2060]/.test(text)) throw empty()
  return text
}

function detect(bytes: Uint8Array, decodeUtf8: DecodeUtf8): string {
  if (isUtf32(bytes)) throw undecodable('utf-32')
  const marked = markedEncoding(bytes)
  if (marked !== null) return strict(bytes, marked) ?? fail(undecodable(marked))
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null && !utf8.includes('\u0000')) return utf8
  const wide = wideEncoding(bytes)
  if (wide !== null) {
    const text = strict(bytes, wide)
    if (text !== null) return text
  }
  if (utf8 !== null) return utf8
  if (isDamagedUtf8(bytes)) throw undecodable('utf-8')
  const text = strict(bytes, 'gb18030')
  if (text === null || !isPlausible(text)) throw undecodable(null)
  return text
}

/**
 * Four bytes a character, of which two at one end are zero. Nothing decodes it any more, and read as UTF-16 every character would have a
 * zero behind it.
 */
export function isUtf32(bytes: Uint8Array): boolean {
  const count = Math.min(bytes.length >> 2, sampledUnits)
  if (bytes.length % 4 !== 0 || count === 0) return false
  if (bytes[0] !== 0 && bytes[3] !== 0) return false
  let little = 0
  let big = 0
  for (let at = 0; at < 4 * count; at += 4) {
    const [first, second, third, fourth] = bytes.subarray(at, at + 4)
    if (third === 0 && fourth === 0) little++
    if (first === 0 && second === 0) big++
  }
  return little === count || big === count
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const wording = unknownEncoding(label)
  if (wording) throw new ReadError('undecodable', wording)
  return strict(bytes, decoderName(label)) ?? fail(undecodable(label))
}

function decoderName(label: string): string {
  return gb18030Labels.has(label.trim().toLowerCase()) ? 'gb18030' : label
}

/** What is wrong with the name of an encoding, if anything is. */
export function unknownEncoding(label: string): Wording | null {
  try {
    new TextDecoder(decoderName(label))
    return null
  } catch {
    return {
      zh: `不认识编码“${label}”；可用 utf-8、gb18030、gbk、utf-16le、utf-16be、big5`,
      en: `unknown encoding “${label}”; use utf-8, gb18030, gbk, utf-16le, utf-16be or big5`
    }
  }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  return strict(bytes, 'utf-8')
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030'
  return null
}

/** Units looked at to tell UTF-16 from other bytes with zeros. */
const sampledUnits = 8192

/** UTF-16 without a mark: read in the right order nearly all of it is ASCII, Chinese or its punctuation. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const count = Math.min(bytes.length >> 1, sampledUnits)
  if (bytes.length % 2 !== 0 || count === 0) return null
  let little = 0
  let big = 0
  for (let index = 0; index < count; index++) {
    const [first, second] = [bytes[2 * index] as number, bytes[2 * index + 1] as number]
    if (isCommon(first | (second << 8))) little++
    if (isCommon(second | (first << 8))) big++
  }
  if (little > big && little * 10 >= count * 9) return 'utf-16le'
  if (big > little && big * 10 >= count * 9) return 'utf-16be'
  return null
}

function isCommon(unit: number): boolean {
  if (unit < 128) return unit >= 32 || isSpacing(unit)
  return (
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0xff00 && unit < 0xfff0) ||
    unit === 0xfeff ||
    (unit >= 0x2010 && unit < 0x2040) ||
    unit === 0xa0
  )
}

/** Mostly well-formed UTF-8 with a broken byte: as GB18030 it would come out as other characters, not as an error. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let good = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd) broken++
    else if (unit >= 0x800) good++
  }
  return good > broken
}

/** Bytes that only happen to be GB18030 give private-use characters and control characters by the dozen. */
function isPlausible(text: string): boolean {
  let strange = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (
      (unit >= 0xe000 && unit <= 0xf8ff) ||
      (unit < 32 && !isSpacing(unit)) ||
      (unit >= 0x7f && unit < 0xa0)
    )
      strange++
  }
  return strange * 50 <= text.length
}

/** Tab, line feed, vertical tab, form feed, carriage return. */
export function isSpacing(unit: number): boolean {
  return unit >= 9 && unit <= 13
}

function fail(error: ReadError): never {
  throw error
}

function empty(): ReadError {
  return new ReadError('empty', {
    zh: '文件是空的，没有可检查的内容',
    en: 'the file is empty: nothing to check'
  })
}

function tooLarge(): ReadError {
  const limit = maximumBytes / 1024 / 1024
  return new ReadError('beyond-limits', {
    zh: `文件超过 ${limit} MB，不像是一份报告，未予检查`,
    en: `the file is larger than ${limit} MB and was not checked`
  })
}

function undecodable(encoding: string | null): ReadError {
  if (encoding === 'utf-32') {
    return new ReadError('undecodable', {
      zh: '文件是 UTF-32 编码，无法读取；请另存为 UTF-8',
      en: 'the file is encoded as UTF-32, which is not read; save it as UTF-8'
    })
  }
  return encoding === null
    ? new ReadError('undecodable', {
        zh: '无法辨认文字编码：不是 UTF-8、UTF-16 或 GB18030；请另存为 UTF-8，或用 --encoding 指明',
        en: 'cannot decode: neither UTF-8, UTF-16 nor GB18030; save it as UTF-8 or name the encoding with --encoding'
      })
    : new ReadError('undecodable', {
        zh: `按 ${encoding} 解码时遇到坏字节，文件可能已损坏；请重新导出，或用 --encoding 指明编码`,
        en: `not valid ${encoding}: the file may be damaged; export it again or name the encoding with --encoding`
      })
}
