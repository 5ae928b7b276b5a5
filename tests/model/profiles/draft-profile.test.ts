import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {languages} from '../../../rules/language/index.ts'
import {lint, profiles} from '../../../src/index.ts'
import {profileSchema} from '../../../src/model/profile.ts'
import {draftProfile} from '../../../src/model/profiles/draft-profile.ts'
import {findProfileMistakes} from '../../../src/model/profiles/profile-mistakes.ts'

async function read(text: string, profile = profiles.find(({id}) => id === 'generic')) {
  const bytes = new TextEncoder().encode(text)
  return (await lint({path: 'draft.md', bytes, languages, profiles, profile, rules: [], language: 'en'}))
    .report
}

const english = readFileSync(new URL('../../../fixtures/own-profile/draft.md', import.meta.url), 'utf8')

const chinese = `# 云溪县图书馆2023年服务报告

## 一、接待情况

| 馆舍 | 成人 | 少儿 | 合计 |
| --- | --- | --- | --- |
| 总馆 | 12 | 3 | 15 |
| 东分馆 | 4 | 5 | 9 |
| 合计 | 16 | 8 | 24 |
`

describe('draftProfile', () => {
  test('drafts a profile that reads the report it was drafted from', async () => {
    const drafted = profileSchema.parse(draftProfile(await read(english)))
    expect(findProfileMistakes(drafted)).toEqual([])
    expect(drafted.keywords).toEqual(['Annual Freedom of Information Report'])
    const report = await read(english, drafted)
    expect(report.tables.map(({id, cells}) => `${id}: ${cells.length}`)).toEqual([
      'requests: 16',
      'disposition-of-requests: 24',
      'response-times: 6',
      'fees: 9'
    ])
    expect(report.sections.map(({id}) => id)).toEqual([
      'requests',
      'disposition-of-requests',
      'response-times',
      'fees',
      'outlook'
    ])
  })

  test('writes down what the totals claim', async () => {
    const {tables} = draftProfile(await read(english))
    expect(tables?.[1]?.identities).toEqual([
      {
        equation:
          'granted-in-full + granted-in-part + denied-under-an-exemption + no-records + withdrawn = total-processed',
        forEvery: 'column'
      },
      {equation: 'simple + complex + expedited = total', forEvery: 'row'}
    ])
    expect(draftProfile(await read(chinese)).tables?.[0]?.identities).toEqual([
      {equation: 'row-2 + row-3 = row-4', forEvery: 'column'},
      {equation: 'column-2 + column-3 = column-4', forEvery: 'row'}
    ])
  })

  test('numbers what has no name in Latin letters', async () => {
    const drafted = draftProfile(await read(chinese))
    expect(drafted.tables?.[0]).toMatchObject({title: '接待情况', section: 'section-1'})
    expect(drafted.tables?.[0]?.rows.map(({label}) => label)).toEqual(['总馆', '东分馆', '合计'])
    expect(findProfileMistakes(profileSchema.parse(drafted))).toEqual([])
    const again = await read(chinese, profileSchema.parse(drafted))
    expect(again.tables.map(({cells}) => cells.length)).toEqual([9])
  })

  test('drafts an empty profile from a report without tables', async () => {
    const drafted = draftProfile(await read('Nothing but words.\n'))
    expect(profileSchema.parse(drafted)).toMatchObject({id: 'my-report', tables: [], sections: []})
  })
})
