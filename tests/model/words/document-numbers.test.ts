import {expect, test} from 'vitest'
import {findDocumentNumbers} from '../../../src/model/words/document-numbers.ts'
import {verbatimPassage} from '../../../src/read/tree.ts'

const read = (text: string) =>
  findDocumentNumbers(verbatimPassage(text, {start: 0, end: text.length})).map(found => [
    found.text,
    found.faults.join(' '),
    found.expected
  ])

test.each([
  ['根据《通知》（云政办〔2023〕15号）要求', '云政办〔2023〕15号', '', '云政办〔2023〕15号'],
  ['按照国办公开办函〔2021〕30号文件要求', '国办公开办函〔2021〕30号', '', '国办公开办函〔2021〕30号'],
  ['（云政办〔2018285号）', '云政办〔2018285号', 'missing-close', '云政办〔2018〕285号'],
  ['（云政办2018〕285号）', '云政办2018〕285号', 'missing-open', '云政办〔2018〕285号'],
  ['（云政办发2018285号）', '云政办发2018285号', 'missing-open missing-close', '云政办发〔2018〕285号'],
  ['(云政办[2018]285号)', '云政办[2018]285号', 'brackets', '云政办〔2018〕285号'],
  ['（云政办（2018）285号）', '云政办（2018）285号', 'brackets', '云政办〔2018〕285号'],
  ['（云政办【2018】285号）', '云政办【2018】285号', 'brackets', '云政办〔2018〕285号'],
  ['（云政办﹝2018﹞285号）', '云政办﹝2018﹞285号', 'brackets', '云政办〔2018〕285号'],
  ['（云政办〔18〕5号）', '云政办〔18〕5号', 'short-year', null],
  ['（云政办〔2018〕第5号）', '云政办〔2018〕第5号', 'ordinal', '云政办〔2018〕5号'],
  ['（云政办〔2018〕005号）', '云政办〔2018〕005号', 'leading-zero', '云政办〔2018〕5号'],
  ['（云政办〔2018〕号）', '云政办〔2018〕号', 'missing-number', null],
  ['（云政办〔2018〕5）', '云政办〔2018〕5', 'missing-mark', '云政办〔2018〕5号']
])('reads “%s”', (text, printed, faults, expected) => {
  expect(read(text)).toEqual([[printed, faults, expected]])
})

test.each([
  '（2018）云01行初23号',
  '商务部公告（2021）第5号',
  '云房许字（2018）第12号',
  '海星街100号东海大厦（2018）',
  '第12345号热线，截至2018年底共28号楼',
  '国务院令第711号'
])('takes “%s” for no damaged number', text => {
  expect(read(text).filter(([, faults]) => faults !== '')).toEqual([])
})
