import {expect, test} from 'vitest'
import {cutPassage, passageRange} from '../../src/hosts/page/draft/marks.ts'
import {Passage, verbatimPassage} from '../../src/read/tree.ts'

const source = '共公开信息81条，其中动态6条。'

test('a passage is cut where marks begin and end', () => {
  const passage = verbatimPassage(source, {start: 0, end: source.length})
  const at = {span: {start: 5, end: 7}, finding: 0, role: 'at' as const, severity: 'error' as const}
  const because = {
    span: {start: 13, end: 14},
    finding: 0,
    role: 'because' as const,
    severity: 'error' as const
  }
  const elsewhere = {span: {start: 40, end: 42}, finding: 1, role: 'at' as const, severity: 'error' as const}
  const pieces = cutPassage(passage, [at, because, elsewhere])
  expect(pieces.map(({text, marks}) => [text, marks.length])).toEqual([
    ['共公开信息', 0],
    ['81', 1],
    ['条，其中动态', 0],
    ['6', 1],
    ['条。', 0]
  ])
})

test('a mark over markup covers the letters that a person sees', () => {
  // <b>8</b>1: the source span runs over the tags, the passage has two letters.
  const passage = new Passage('81', 3, [
    {at: 0, length: 1, span: {start: 3, end: 4}, verbatim: true},
    {at: 1, length: 1, span: {start: 8, end: 9}, verbatim: true}
  ])
  expect(passageRange(passage, {start: 3, end: 9})).toEqual({start: 0, end: 2})
  expect(passageRange(passage, {start: 4, end: 8})).toBeNull()
})
