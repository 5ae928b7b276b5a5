import {expect, test} from 'vitest'
import {fingerprint} from '../../src/check/fingerprint.ts'

test('a fingerprint is FNV-1a with 64 bits', () => {
  const expected = (text: string) => {
    let hash = 0xcbf29ce484222325n
    for (const byte of new TextEncoder().encode(text))
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
    return hash.toString(16).padStart(16, '0')
  }
  expect(fingerprint('', [])).toBe('cbf29ce484222325')
  for (const text of ['a', '收到申请12件', '𠮷', 'x'.repeat(3000), '共1,234条']) {
    expect(fingerprint('wrong-tally', [{text}])).toBe(expected(`wrong-tally\0\0${text}`))
  }
})

test('spacing and the width of characters change no fingerprint', () => {
  expect(fingerprint('r', [{text: '１２ 件'}])).toBe(fingerprint('r', [{text: '12件'}]))
})
