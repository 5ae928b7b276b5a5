import {createRequire} from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type {Log} from 'sarif'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {reporters} from '../../src/reporters/reporters.ts'
import {checkDraft, printReport} from './check-draft.ts'
import {wrongWord} from './wrong-word.ts'

// 一般😀 takes 3 code points, 4 UTF-16 units and 10 bytes of UTF-8.
const line = '一般😀错字在前，对字在后。'
const draft = `# 某市某局2022年报告\n\n${line}\n`
const errors = [{path: 'no,such:file.md', code: 'missing', message: '找不到\n100%'}]

async function printed(
  format: keyof typeof reporters,
  path = 'drafts/稿 1.md',
  text = draft
): Promise<string> {
  return printReport(await reporters[format](), [await checkDraft(path, text, [wrongWord])], errors, [
    wrongWord
  ])
}

describe('a finding stands at its characters', () => {
  test('json counts UTF-16 units', async () => {
    const {files, errors: told, exitCode} = JSON.parse(await printed('json'))
    expect(files[0].path).toBe('drafts/稿 1.md')
    expect(files[0].diagnostics[0]).toMatchObject({
      ruleId: 'wrong-word',
      text: '错字',
      expected: '对字',
      cell: null,
      range: {start: {line: 3, column: 5, offset: 19}, end: {line: 3, column: 7, offset: 21}},
      because: [{text: '对字', range: {start: {line: 3, column: 10}}}],
      suppressed: null
    })
    expect(told).toEqual(errors)
    expect(exitCode).toBe(2)
  })

  test('json has its fields in the order that is promised', async () => {
    const {files, ...rest} = JSON.parse(await printed('json'))
    expect(Object.keys(rest)).toEqual(['schemaVersion', 'tool', 'errors', 'summary', 'exitCode'])
    expect(Object.keys(files[0])).toEqual(
      'path status format profile agency year coverage diagnostics'.split(' ')
    )
    expect(Object.keys(files[0].diagnostics[0])).toEqual(
      'ruleId severity message place range text details expected cell because suggestions fingerprint suppressed'.split(
        ' '
      )
    )
  })

  test('jsonl tells the same, a file a line', async () => {
    const [file, end] = (await printed('jsonl'))
      .trimEnd()
      .split('\n')
      .map(each => JSON.parse(each))
    expect(file).toEqual(JSON.parse(await printed('json')).files[0])
    expect(end).toMatchObject({schemaVersion: 1, errors, summary: {files: 1, error: 1}, exitCode: 2})
  })

  test('text draws the caret under Chinese characters and emoji', async () => {
    const lines = (await printed('text')).split('\n')
    const at = lines.findIndex(each => each.includes(line))
    // The gutter takes ten columns, 一般😀 six.
    expect(lines[at + 1]).toMatch(/^ {9}│ {7}\^{4}$/)
  })

  test('compact is one line', async () => {
    expect(await printed('compact')).toBe('drafts/稿 1.md:3:5: error: 这里[有]错字, 100% 不对 [wrong-word]\n')
  })

  test('github escapes what would end a property', async () => {
    const [finding, error] = (await printed('github')).split('\n')
    expect(finding).toBe(
      '::error file=drafts/稿 1.md,line=3,endLine=3,col=5,endColumn=7,title=wrong-word::这里[有]错字, 100%25 不对' +
        '%0A对照：“对字”，同一处（第 3 行第 10 列）'
    )
    expect(error).toBe('::error file=no%2Csuch%3Afile.md,title=missing::找不到%0A100%25')
  })

  test('gitlab gives lines and a fingerprint that differs between files', async () => {
    const [finding, error] = JSON.parse(await printed('gitlab'))
    expect(finding).toMatchObject({
      check_name: 'wrong-word',
      severity: 'major',
      location: {path: 'drafts/稿 1.md', lines: {begin: 3, end: 3}}
    })
    expect(error).toMatchObject({check_name: 'missing', severity: 'blocker'})
    const [other] = JSON.parse(await printed('gitlab', 'other.md'))
    expect(other.fingerprint).not.toBe(finding.fingerprint)
  })

  test('rdjson counts bytes', async () => {
    const {diagnostics} = JSON.parse(await printed('rdjson'))
    expect(diagnostics[0]).toMatchObject({
      location: {path: 'drafts/稿 1.md', range: {start: {line: 3, column: 11}, end: {line: 3, column: 17}}},
      severity: 'ERROR',
      suggestions: [{text: '对字'}]
    })
  })

  test('junit is well-formed and counts', async () => {
    const text = await printed('junit')
    new SaxesParser().write(text).close()
    expect(text).toContain('tests="2" failures="1"')
    expect(text).toContain('<error type="missing"')
  })

  test('markdown lets no word of the draft become markup', async () => {
    const text = await printed('markdown', 'drafts/a.md', '# 报告\n\n错字 对字 <b>@who</b>\n')
    expect(text).toContain('- **错误** 这里\\[有\\]错字, 100% 不对 `wrong-word`')
    expect(text).not.toContain('<b>')
  })

  test('html marks both sides in the text of the draft', async () => {
    const text = await printed('html')
    expect(text).toMatch(
      /一般😀<a class="error" href="#f[^"]+" id="m[^"]+">错字<\/a>在前，<a class="related" href="#f[^"]+">对字<\/a>/
    )
    expect(text).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|<link|<img|src=/)
  })
})

describe('sarif', () => {
  test('has places in UTF-16 units, links to the other side and a percent-encoded name', async () => {
    const log = JSON.parse(await printed('sarif')) as Log
    const run = log.runs[0]
    const result = run?.results?.[0]
    expect(run?.columnKind).toBe('utf16CodeUnits')
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: {uri: 'drafts/%E7%A8%BF%201.md'},
      region: {startLine: 3, startColumn: 5, endLine: 3, endColumn: 7, charOffset: 19, charLength: 2}
    })
    expect(result?.message.text).toBe('这里\\[有\\]错字, 100% 不对 ([“对字”](0))')
    expect(result?.relatedLocations?.[0]?.id).toBe(0)
    expect(result?.partialFingerprints?.['reportlint/v1']).toMatch(/^[\da-f]{16}$/)
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('wrong-word')
    expect(run?.invocations?.[0]).toMatchObject({executionSuccessful: false, exitCode: 2})
  })

  test('keeps what an author has accepted, with the reason', async () => {
    const allowed = `<!-- reportlint-allow wrong-word: 引文如此 -->\n\n${line}\n`
    const log = JSON.parse(await printed('sarif', 'a.md', allowed)) as Log
    expect(log.runs[0]?.results?.[0]?.suppressions).toEqual([{kind: 'inSource', justification: '引文如此'}])
  })

  test('is valid by the official schema', async () => {
    const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
    const ajv = new Ajv.default({strict: false, allErrors: true, unicodeRegExp: false})
    addFormats.default(ajv as never)
    const validate = ajv.compile(schema)
    const allowed = `<!-- reportlint-allow wrong-word: 引文如此 -->\n\n${line}\n`
    for (const log of [await printed('sarif'), await printed('sarif', 'a.md', allowed)]) {
      validate(JSON.parse(log))
      expect(validate.errors).toBe(null)
    }
    validate({...JSON.parse(await printed('sarif')), version: '2.0.0'})
    expect(validate.errors).not.toBe(null)
  })
})
