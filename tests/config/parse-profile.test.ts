import {describe, expect, test} from 'vitest'
import {ConfigError, describeMistake} from '../../src/config/config-error.ts'
import {parseProfile} from '../../src/config/parse-profile.ts'
import {profiles} from '../../src/index.ts'
import {findProfileMistakes} from '../../src/model/profiles/profile-mistakes.ts'

function mistakes(path: string, text: string): string[] {
  try {
    parseProfile(path, text)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes.map(mistake => describeMistake(mistake).en)
    throw error
  }
}

const profile = `{
  "id": "foi",
  "title": {"zh": "信息公开", "en": "freedom of information"},
  "sections": [{"id": "figures", "title": "Figures"}],
  "tables": [
    {
      "id": "requests",
      "title": "Requests",
      "section": "figures",
      "rows": [
        {"id": "pending-start", "label": "Pending at start"},
        {"id": "received", "label": "Received"},
        {"id": "processed", "label": "Processed"},
        {"id": "pending-end", "label": "Pending at end"}
      ],
      "columns": [{"id": "simple", "label": "Simple"}, {"id": "total", "label": "Total"}],
      "identities": [
        {"equation": "pending-start + received = processed + pending-end", "forEvery": "column"},
        {"equation": "simple <= total", "forEvery": "row", "only": ["received"]}
      ]
    }
  ]
}
`

describe('a profile of the user’s own', () => {
  test('is read from JSON and YAML', () => {
    expect(parseProfile('foi.json', profile).tables[0]?.identities[0]?.severity).toBe('error')
    expect(parseProfile('foi.yaml', 'id: foi\ntitle: {zh: 信息公开, en: FOI}\n').tables).toEqual([])
  })

  test.each([
    [
      'processed + pending-end',
      'processd + pending-end',
      '18:50: there is no row or column “processd”; did you mean processed'
    ],
    [
      'pending-start + received',
      'pending-start+received =',
      '18:48: expected a row, a column or a number, found “=”'
    ],
    [
      'pending-start + received',
      'pending-start-received',
      '18:23: there is no “pending-start-received”; a minus needs a space'
    ],
    [
      'simple <= total',
      'received <= processed',
      '19:59: the equation speaks of rows, so forEvery should be column'
    ],
    ['"only": ["received"]', '"only": ["recieved"]', '19:69: there is no “recieved”, did you mean received?'],
    ['"section": "figures"', '"section": "figure"', '9:18: there is no “figure”, did you mean figures?'],
    ['{"id": "processed", ', '{"id": "received", ', '13:16: “received” is already taken']
  ])('with %j written %j is told where', (right, wrong, message) => {
    expect(mistakes('foi.json', profile.replace(right, wrong))).toContainEqual(
      expect.stringContaining(`foi.json:${message}`)
    )
  })

  test('is told all mistakes at once', () => {
    const wrong = profile.replace('simple <= total', 'simple < total').replace('= processed', '= procesed')
    expect(mistakes('foi.json', wrong)).toEqual([
      'foi.json:18:50: there is no row or column “procesed”; did you mean processed',
      'foi.json:19:30: “<” should be one of =, <= and >='
    ])
  })

  test('is told the place in YAML, too', () => {
    const yaml = [
      'id: foi',
      'title: {zh: 信息公开, en: FOI}',
      'tables:',
      '  - id: t',
      '    title: T',
      '    rows: [{id: a, label: A}, {id: bb, label: B}]',
      '    columns: [{id: c, label: C}]',
      '    identities:',
      '      - {forEvery: column, equation: a <= bbb}',
      "      - {forEvery: column, equation: 'a = “C”'}"
    ].join('\n')
    expect(mistakes('foi.yaml', yaml)).toEqual([
      'foi.yaml:9:43: there is no row or column “bbb”; did you mean bb',
      'foi.yaml:10:43: there is no row or column “C”'
    ])
  })
})

test.each(profiles.map(shipped => [shipped.id, shipped] as const))(
  'the shipped profile %s has no mistake',
  (_id, shipped) => {
    expect(findProfileMistakes(shipped)).toEqual([])
  }
)
