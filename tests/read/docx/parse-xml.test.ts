import {describe, expect, test} from 'vitest'
import {parseXml} from '../../../src/read/docx/parse-xml.ts'
import {ReadError} from '../../../src/read/read-error.ts'

function events(xml: string): readonly string[] {
  const found: string[] = []
  parseXml(xml, {
    open: (name, attributes, {start, end}) =>
      found.push(`<${name} ${JSON.stringify(attributes)} ${xml.slice(start, end)}`),
    close: (name, {start, end}) => found.push(`/${name} ${xml.slice(start, end)}`),
    text: text => found.push(text)
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
  expect(events('<?xml version="1.0"?>\n<a x = \'1>2\' y="&lt;"><b/>文</a >\n')).toEqual([
    '<a {"x":"1>2","y":"<"} <a x = \'1>2\' y="&lt;">',
    '<b {} <b/>',
    '/b <b/>',
    '文',
    '/a </a >'
  ])
})

test('references, CDATA and line ends are read, comments and instructions are not', () => {
  expect(events('<a>&#20320;&#x1F600;&amp;<![CDATA[<&]]><!-- - --><?p ?>1\r\n2</a>')).toEqual([
    '<a {} <a>',
    '你😀&',
    '<&',
    '1\n2',
    '/a </a>'
  ])
})

describe('what is not well formed is damaged', () => {
  test.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
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
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<a><!ELEMENT b></a>',
    '< a/>'
  ])('%j', xml => {
    expect(codeOf(xml)).toBe('damaged')
  })
})

test('a document type is refused wherever it stands', () => {
  expect(codeOf('<!DOCTYPE a><a/>')).toBe('entity-declarations')
  expect(codeOf('<a><!DOCTYPE a></a>')).toBe('entity-declarations')
})
