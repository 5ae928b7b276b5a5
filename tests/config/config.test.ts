import {describe, expect, test} from 'vitest'
import {type Config, parseConfig} from '../../src/config/config.ts'
import {ConfigError, describeMistake} from '../../src/config/config-error.ts'
import {rules} from '../../src/index.ts'

function parse(text: string, path = '.reportlintrc.json', key?: string): Config {
  return parseConfig(path, text, rules, key)
}

function mistakes(text: string, path?: string, key?: string): string[] {
  try {
    parse(text, path, key)
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes.map(mistake => describeMistake(mistake).en)
    throw error
  }
  return []
}

test('every setting of the contract is understood', () => {
  const config = parse(
    JSON.stringify({
      $schema: 'x',
      profile: 'auto',
      rules: {'wrong-tally': 'off', 'missing-table': ['warning']},
      overrides: [{files: ['archive/**'], rules: {'wrong-tally': 'note'}}],
      ignore: ['**/~$*'],
      failOn: 'never',
      previous: '2023.docx',
      parts: 'offices/*.docx',
      baseline: 'b.json',
      lang: 'en'
    })
  )
  expect(config).toMatchObject({profile: 'auto', failOn: 'never', lang: 'en', ignore: ['**/~$*']})
  expect(config.rules.map(([id, {level}]) => [id, level])).toEqual([
    ['wrong-tally', 'off'],
    ['missing-table', 'warning']
  ])
  expect(config.overrides[0]?.files).toEqual(['archive/**'])
})

test('an empty file and an empty object are configurations', () => {
  expect(parse('', '.reportlintrc.yaml').rules).toEqual([])
  expect(parse('{}').rules).toEqual([])
})

describe('mistakes are told all at once, each at its place and with the nearest name', () => {
  test('in JSON', () => {
    expect(
      mistakes(
        '{\n  "profil": "auto",\n  "rules": {"wrong-taly": "off", "wrong-tally": "eror"},\n  "failOn": "errr"\n}'
      )
    ).toEqual([
      '.reportlintrc.json:2:3: unknown key “profil”, did you mean profile?',
      '.reportlintrc.json:3:13: unknown rule wrong-taly, did you mean wrong-tally? (reportlint rules lists them)',
      '.reportlintrc.json:3:49: expected one of off, note, warning, error, or [level, {options}], found "eror", did you mean error?',
      '.reportlintrc.json:4:13: expected one of error, warning, note, never, found "errr", did you mean error?'
    ])
  })

  test('in YAML', () => {
    expect(
      mistakes('rules:\n  wrong-tally: [warning, {x: 1}]\nlang: fr\noverrides:\n  - rules: {}\n', 'c.yaml')
    ).toEqual([
      'c.yaml:2:26: rule wrong-tally has no options',
      'c.yaml:3:7: expected one of zh, en, found "fr"',
      'c.yaml:5:5: missing “files”, expected a list'
    ])
  })

  test('under a key of package.json', () => {
    expect(mistakes('{"name": "x",\n "reportlint": {"lange": "zh"}}', 'package.json', 'reportlint')).toEqual([
      'package.json:2:17: unknown key “lange”, did you mean lang?'
    ])
  })

  test('where the file cannot be parsed', () => {
    expect(mistakes('{"profile": "auto",}')[0]).toMatch(/^\.reportlintrc\.json:1:20: cannot be parsed/)
    expect(mistakes('# a comment\n{}')[0]).toMatch(/cannot be parsed/)
    expect(mistakes('a: [1', 'c.yaml')[0]).toMatch(/^c\.yaml:1:/)
    expect(mistakes('a: 1\na: 2\n', 'c.yaml')[0]).toMatch(/^c\.yaml:2:1: cannot be parsed/)
  })

  test('where it is no object', () => {
    expect(mistakes('[]')).toEqual(['.reportlintrc.json:1:1: expected keys with values, found []'])
    expect(mistakes('"auto"')).toHaveLength(1)
  })
})

test('hostile data stays data', () => {
  expect(mistakes('{"__proto__": {"lang": "en"}}')).toHaveLength(1)
  expect(mistakes('{"rules": {"__proto__": "off", "constructor": "off"}}')).toHaveLength(2)
  expect(mistakes('profile: !!js/function "function () {}"\n', 'c.yaml').length).toBeLessThanOrEqual(1)
  const bomb = `a: &a [x,x,x,x,x,x,x,x]\n${[...'bcdefg'].map((name, index) => `${name}: &${name} [${Array(8).fill(`*${'abcdef'[index]}`).join(',')}]`).join('\n')}\n`
  expect(mistakes(bomb, 'c.yaml').length).toBeGreaterThan(0)
})

test('why a file cannot be read stands in Chinese, with the place and the parser’s own words', () => {
  const told = (text: string, path?: string) => {
    try {
      parse(text, path)
      return []
    } catch (error) {
      if (error instanceof ConfigError) return error.mistakes.map(mistake => describeMistake(mistake).zh)
      throw error
    }
  }
  const [yaml, json] = ['.reportlintrc.yaml', '.reportlintrc.json']
  expect(told('profile: "auto', yaml)).toEqual([
    `${yaml} 第 1 行第 15 列：写法不对：引号没有合上（Missing closing "quote）`
  ])
  expect(told('a: 1\nb: *c\n', yaml)[0]).toContain('第 2 行第 4 列：写法不对：用 * 引用的名字没有定义')
  expect(told('profile: auto: x\n', yaml)[0]).toContain('一行里有两个冒号；值里有冒号时要加引号')
  expect(told('\tprofile: auto\n', yaml)[0]).toContain('缩进要用空格，不能用制表符')
  expect(told('a: 1\na: 2\na: 3\n', yaml)).toHaveLength(2)
  expect(told('{"profile": tru}', json)[0]).toContain('第 1 行第 13 列：写法不对：这里多出了不该有的内容（')
  expect(told('{"ignore": ["a",]}', json)[0]).toContain('第 1 行第 17 列：写法不对')
  expect(told('{"profile": "auto" "lang": "zh"}', json)).toHaveLength(1)
  expect(told('{"profile": ""}', json)).toEqual([`${json} 第 1 行第 13 列：不能是空的`])
})
