import {ReadError} from '../source/read-error.ts'
import {type Edit, orderEdits} from './edits.ts'

/**
 * A copy of a draft in Markdown, HTML or plain text with edits made. All else keeps its bytes, whatever its encoding.
 *
 * @param text The draft as decoded, to which the places of the edits refer.
 * @throws ReadError where a character has no form in the draft's encoding.
 */
export function correctText(bytes: Uint8Array, text: string, edits: readonly Edit[]): Uint8Array {
  const encoding = encodings.find(each => each.fits(bytes, text))
  if (!encoding) throw undecodable()
  const parts: Uint8Array[] = []
  let [from, at] = [0, bytes.length - encoding.length(text)]
  parts.push(bytes.subarray(0, at))
  for (const {span, text: replacement} of orderEdits(edits)) {
    const kept = encoding.length(text.slice(from, span.start))
    parts.push(bytes.subarray(at, at + kept), encoding.encode(replacement))
    at += kept + encoding.length(text.slice(span.start, span.end))
    from = span.end
  }
  parts.push(bytes.subarray(at))
  return joined(parts)
}

/** How a text stands in bytes. */
interface Encoding {
  readonly fits: (bytes: Uint8Array, text: string) => boolean
  readonly encode: (text: string) => Uint8Array
  readonly length: (text: string) => number
}

const encodings: readonly Encoding[] = [
  encodingOf('utf-8', text => new TextEncoder().encode(text)),
  encodingOf('utf-16le', text => encodeUtf16(text, true)),
  encodingOf('utf-16be', text => encodeUtf16(text, false)),
  encodingOf('gb18030', encodeGb18030)
]

function encodingOf(label: string, encode: (text: string) => Uint8Array): Encoding {
  return {
    fits: (bytes, text) => {
      try {
        return new TextDecoder(label, {fatal: true}).decode(bytes) === text
      } catch {
        return false
      }
    },
    encode,
    length: text => encode(text).length
  }
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle)
  return new Uint8Array(view.buffer)
}

let pairs: ReadonlyMap<string, readonly number[]> | null = null

/** The forms of two bytes; those of four stand for characters that no report prints, and are worked out. */
function encodeGb18030(text: string): Uint8Array {
  pairs ??= twoByteForms()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes.push(...(code < 0x80 ? [code] : (pairs.get(character) ?? fourByteForm(character))))
  }
  return Uint8Array.from(bytes)
}

function twoByteForms(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if (character.length === 1 && character !== '\ufffd') found.set(character, [first, second])
    }
  }
  return found
}

/** Beyond the basic plane the forms of four bytes count on from 0x90308130; those within it are found by trying. */
function fourByteForm(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x10000) return fourBytes(189_000 + code - 0x10000)
  const decoder = new TextDecoder('gb18030')
  // The forms stand in the order of the characters that have no shorter one.
  let [low, high] = [0, 39_419]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = decoder.decode(Uint8Array.from(fourBytes(middle))).codePointAt(0) ?? 0
    if (found < code) low = middle + 1
    else high = middle
  }
  const bytes = fourBytes(low)
  if (decoder.decode(Uint8Array.from(bytes)) !== character) throw undecodable()
  return bytes
}

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10)
  ]
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function undecodable(): ReadError {
  return new ReadError('undecodable', {
    zh: '改动写不进原来的编码，请把草稿另存为 UTF-8 再改',
    en: 'a change cannot be written in the draft’s encoding; save the draft as UTF-8 first'
  })
}
