import {describe, expect, test} from 'vitest'
import {parseXml} from '../../src/docx/parse-xml.ts'
import {ReadError} from '../../src/source/read-error.ts'

function events(xml: string): readonly string[] {
  const found: string[] = []
  let text = ''
  const tell = (event: string) => {
    if (text !== '') found.push(text)
    text = ''
    found.push(event)
  }
  parseXml(xml, {
    open: (name, attributes, {start, end}) =>
      tell(`<${name} ${JSON.stringify(attributes)} ${xml.slice(start, end)}`),
    close: (name, {start, end}) => tell(`/${name} ${xml.slice(start, end)}`),
    text: value => {
      text += value
    }
  })
  return found
}

function codeOf(xml: string): string {
  try {
    events(xml)
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
  return 'read'
}

test('elements are told with their attributes and where they stand', () => {
  expect(events('<?xml version="1.0"?><a x = \'1>2\' y="&lt;"><b/>文</a >')).toEqual([
    '<a {"x":"1>2","y":"<"} <a x = \'1>2\' y="&lt;">',
    '<b {} <b/>',
    '/b <b/>',
    '文',
    '/a </a >'
  ])
})

test('references, CDATA and line ends are read, comments and instructions are not', () => {
  expect(events('<a b="1\r\n2\t3">&#20320;&#x1F600;&amp;<![CDATA[<&]]><!-- - --><?p ?>1\r\n2</a>')).toEqual([
    '<a {"b":"1 2 3"} <a b="1\r\n2\t3">',
    '你😀&<&1\n2',
    '/a </a>'
  ])
})

test('a prefix of another name is told by its usual one, from where it is declared', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  expect(
    events(`<a><x:p/><b xmlns:x="${main}"><x:p x:v="1"/></b></a>`).filter(event => /p\b/.test(event))
  ).toEqual([
    '<x:p {} <x:p/>',
    '/x:p <x:p/>',
    expect.stringContaining('<b '),
    '<w:p {"w:v":"1"} <x:p x:v="1"/>',
    '/w:p <x:p x:v="1"/>'
  ])
})

describe('what is not well formed is damaged', () => {
  test.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a></ab>',
    '<a/><b/>',
    '<a/>text',
    '<a x></a>',
    '<a x=1/>',
    '<a x="1"y="2"/>',
    '<a x="1" x="2"/>',
    '<a x="<"/>',
    '<a x="1',
    '<a>& </a>',
    '<a>&unknown;</a>',
    '<a>&constructor;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>\u0001</a>',
    '<a>]]></a>',
    '<a><!-- </a>',
    '<a><!-- a -- b --></a>',
    '<a><![CDATA[</a>',
    '<a><!ELEMENT b></a>',
    '< a/>'
  ])('%j', xml => {
    expect(codeOf(xml)).toBe('damaged')
  })
})

test('a document type is refused', () => {
  expect(codeOf('<!DOCTYPE a><a/>')).toBe('entity-declarations')
  expect(codeOf('<a><!DOCTYPE a></a>')).toBe('damaged')
})
