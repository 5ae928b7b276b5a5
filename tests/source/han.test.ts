import {expect, test} from 'vitest'
import {han} from '../../src/source/han.ts'

test('has the characters of the Han script, and no others', () => {
  const own = new RegExp(`^[${han}]$`, 'u')
  const script = /^\p{Script=Han}$/u
  const assigned = /^\p{Assigned}$/u
  const differing: string[] = []
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCodePoint(code)
    // The marks of Khitan and Vietnamese writing, of Unicode's Ideographic Symbols and Punctuation, print in no report.
    if (code >> 5 === 0x16fe0 >> 5) continue
    if (own.test(character) !== script.test(character) && assigned.test(character))
      differing.push(code.toString(16))
  }
  expect(differing).toEqual([])
})
