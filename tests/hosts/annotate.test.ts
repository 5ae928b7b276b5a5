import {linkSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readDocx} from '../../src/read/docx/docx.ts'
import {soffice} from '../docx/soffice.ts'
import {paragraph, run, wordDocument} from '../docx/word-xml.ts'
import {directoryWith, reportlint} from './command.ts'

const draft = wordDocument(
  paragraph('青山市水务局2022年政府信息公开工作年度报告') +
    paragraph('一、总体情况') +
    paragraph('全年共收到申请12件，其中自然人申请5件、法人申请6件。')
)

test('the copy carries the findings as comments, and the draft stays', () => {
  const cwd = directoryWith({'draft.docx': draft})
  const {code, stdout, stderr} = reportlint(
    ['annotate', 'draft.docx', '-o', 'copy.docx', '--only', 'wrong-tally'],
    {
      cwd
    }
  )
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('新加批注 1 条')
  const {comments, source} = readDocx({path: '', bytes: readFileSync(join(cwd, 'copy.docx'))})
  expect(comments.map(({span}) => source.text.slice(span.start, span.end))).toEqual(['12'])
  expect(Buffer.compare(readFileSync(join(cwd, 'draft.docx')), draft)).toBe(0)
  expect(readdirSync(cwd).sort()).toEqual(['copy.docx', 'draft.docx'])
})

test('annotating the copy adds nothing', () => {
  const cwd = directoryWith({'draft.docx': draft})
  reportlint(['annotate', 'draft.docx', '-o', 'copy.docx'], {cwd})
  reportlint(['annotate', 'copy.docx', '-o', 'again.docx'], {cwd})
  const [copy, again] = ['copy.docx', 'again.docx'].map(name => readFileSync(join(cwd, name)))
  expect(copy && again && Buffer.compare(copy, again)).toBe(0)
})

test('a mended copy loses the comments that are settled, and says so', () => {
  const cwd = directoryWith({'draft.docx': draft})
  const only = ['--only', 'wrong-tally']
  reportlint(['annotate', 'draft.docx', '-o', 'copy.docx', ...only], {cwd})
  const parts = unzipSync(readFileSync(join(cwd, 'copy.docx')))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  writeFileSync(
    join(cwd, 'mended.docx'),
    zipSync({...parts, 'word/document.xml': strToU8(xml.replace('>12<', '>11<'))})
  )
  const {code, stderr} = reportlint(['annotate', 'mended.docx', '-o', 'again.docx', ...only], {cwd})
  expect(code).toBe(0)
  expect(stderr).toContain('新加批注 0 条，去掉已不适用的旧批注 1 条')
  expect(readDocx({path: '', bytes: readFileSync(join(cwd, 'again.docx'))}).comments).toEqual([])
})

/** What is missing here is known; of a total and its parts each may be what is wrong. */
const reference = '根据年度报告格式要求（国办公开办函〔2021 30号）编制。'

test('with --suggest the copy has what is right as tracked changes, beside the comments', () => {
  const bytes = wordDocument(
    paragraph('青山市水务局2022年政府信息公开工作年度报告') + paragraph('一、总体情况') + paragraph(reference)
  )
  const cwd = directoryWith({'draft.docx': bytes})
  const only = ['--only', 'malformed-document-number', '--fail-on', 'warning']
  const {code, stderr} = reportlint(['annotate', 'draft.docx', '-o', 'copy.docx', '--suggest', ...only], {
    cwd
  })
  expect(code).toBe(1)
  expect(stderr).toContain('新加批注 1 条，改了 1 处，都是修订')
  const copy = readFileSync(join(cwd, 'copy.docx'))
  expect(readDocx({path: '', bytes: copy}).source.text).toContain('〔2021〕30号')
  expect(readDocx({path: '', bytes: copy, revisions: 'original'}).source.text).toContain('〔2021 30号')
  expect(reportlint(['check', 'copy.docx', ...only], {cwd}).code).toBe(0)
})

test('with --suggest a text draft is corrected as such, and the copy has its ending', () => {
  const text = `# 总结\r\n\r\n${reference}\r\n`
  const cwd = directoryWith({'draft.md': text})
  const {stderr} = reportlint(['annotate', 'draft.md', '-o', 'copy.md', '--suggest'], {cwd})
  expect(stderr).toContain('改了 1 处')
  expect(readFileSync(join(cwd, 'copy.md'), 'utf8')).toBe(text.replace('〔2021 30号', '〔2021〕30号'))
  expect(reportlint(['annotate', 'draft.md', '-o', 'copy.docx', '--suggest'], {cwd}).code).toBe(2)
})

test('with --suggest nothing is changed where it is open what is wrong', () => {
  const text = '# 总结\n\n全年公开信息12条，其中动态5条、通知4条、其他2条。\n'
  const cwd = directoryWith({'draft.md': text})
  reportlint(['annotate', 'draft.md', '-o', 'copy.md', '--suggest'], {cwd})
  expect(readFileSync(join(cwd, 'copy.md'), 'utf8')).toBe(text)
})

test.each(['draft.docx', './draft.docx', 'link.docx'])('the draft is never replaced: -o %s', output => {
  const cwd = directoryWith({'draft.docx': draft})
  linkSync(join(cwd, 'draft.docx'), join(cwd, 'link.docx'))
  const {code, stderr} = reportlint(['annotate', 'draft.docx', '-o', output], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('副本不能写到草稿自己身上')
  expect(Buffer.compare(readFileSync(join(cwd, 'draft.docx')), draft)).toBe(0)
})

test.each([
  [['annotate', 'draft.docx'], '要用 -o 说明'],
  [['annotate', 'draft.md', '-o', 'copy.docx'], '批注只能写进 Word 文档'],
  [['annotate', 'nothing.docx', '-o', 'copy.docx'], '找不到 nothing.docx'],
  [['annotate', 'draft.docx', '-o', 'nowhere/copy.docx'], '副本写不到 nowhere/copy.docx（没有这个目录）'],
  [['annotate', '-o', 'copy.docx'], '要给出一个草稿']
])('%j is told and leaves no copy', (args, message) => {
  const cwd = directoryWith({'draft.docx': draft, 'draft.md': '# 标题\n\n正文。\n'})
  const {code, stderr} = reportlint(args, {cwd})
  expect(stderr).toContain(message)
  expect(code).toBe(2)
  expect(readdirSync(cwd).sort()).toEqual(['draft.docx', 'draft.md'])
})

test('what Word keeps beside an open document is told from a document', () => {
  const cwd = directoryWith({'draft.docx': draft, '~$draft.docx': new Uint8Array(162)})
  const {code, stderr} = reportlint(['annotate', '~$draft.docx', '-o', 'copy.docx'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('临时文件')
  expect(reportlint(['annotate', 'draft.docx', '-o', 'copy.docx'], {cwd}).code).toBe(1)
})

test('pending changes are told, and the text before them can be checked', () => {
  const changed = wordDocument(
    paragraph('一、总体情况') +
      `<w:p>${run('全年共收到申请')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('11')}</w:ins>${run('件，其中自然人申请5件、法人申请6件。')}</w:p>`
  )
  const cwd = directoryWith({'draft.docx': changed})
  const accepted = reportlint(['draft.docx', '--only', 'wrong-tally'], {cwd})
  expect(accepted.code).toBe(0)
  expect(accepted.stderr).toContain('2 处修订尚未接受或拒绝')
  const original = reportlint(['draft.docx', '--only', 'wrong-tally', '--revisions', 'original'], {cwd})
  expect(original.code).toBe(1)
  expect(original.stderr).toContain('全部拒绝后的文字')
})

test.skipIf(soffice === null)(
  'a file of another word processor is converted where asked',
  () => {
    const rtf = '{\\rtf1\\ansi\\uc1 \\u20840?\\u24180?\\u20844?\\u24320? 20.\\par}'
    const cwd = directoryWith({'draft.rtf': rtf})
    const {stdout, stderr, code} = reportlint(['facts', 'draft.rtf', '--convert', '-f', 'json'], {cwd})
    expect(stderr).toContain('以转换后的文字为准')
    expect(JSON.parse(stdout).files[0].text).toContain('全年公开 20.')
    expect(code).toBe(0)
    expect(readdirSync(cwd)).toEqual(['draft.rtf'])
  },
  60_000
)

test('what cannot be converted without being asked says what to do', () => {
  const cwd = directoryWith({'draft.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])})
  const {stderr, code} = reportlint(['draft.doc'], {cwd})
  expect(stderr).toContain('另存为')
  expect(code).toBe(2)
})
