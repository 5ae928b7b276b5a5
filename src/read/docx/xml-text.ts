import type {ReadError} from '../read-error.ts'
import {damaged} from './docx-error.ts'

/** What no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
])

/** @throws ReadError where a part holds characters that no XML may hold. */
export function refuseIllegal(xml: string): void {
  if (illegal.test(xml)) throw wrongXml()
}

/** Text between tags: line ends made one, references decoded. */
export function decodeText(text: string): string {
  if (text.includes(']]>')) throw wrongXml()
  return decodeReferences(unifyLineEnds(text))
}

export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The value of an attribute, in which every blank is a space. */
export function decodeAttribute(value: string): string {
  if (value.includes('<')) throw wrongXml()
  return decodeReferences(/[\t\r\n]/.test(value) ? value.replace(/\r\n|[\t\r\n]/g, ' ') : value)
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, semicolon: string) => {
    const character = semicolon === '' ? undefined : (predefined.get(name) ?? numbered(name))
    if (character === undefined || illegal.test(character)) throw wrongXml()
    return character
  })
}

/** `#20320` and `#x4F60`; an entity with a name of its own would have to be declared. */
function numbered(name: string): string | undefined {
  const digits = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
  if (!digits) return undefined
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code)
}

export function wrongXml(): ReadError {
  return damaged({zh: '其中的 XML 有误', en: 'its XML is wrong'})
}
