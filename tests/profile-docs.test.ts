import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseProfile} from '../src/config/parse-profile.ts'
import {parseEquation} from '../src/model/relations/equation.ts'

describe.each(['docs/profiles.md', 'docs/profiles.en.md'])('%s', path => {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

  test('shows a profile that loads', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? []
    expect(parseProfile('example.json', example).tables).toHaveLength(1)
  })

  test('shows equations that parse', () => {
    const equations = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, equation = '']) => equation)
    const ids = [
      ...['received', 'carried-in', 'handled', 'carried-out', 'published.website', 'published', 'last-year'],
      ...['change', 'granted', 'refused.secret', 'all', 'withdrawn', 'pending']
    ]
    const named = ids.map(id => ({
      id,
      label: id === 'received' ? '本年新收' : id,
      aliases: ['Received'].filter(() => id === 'received')
    }))
    expect(equations).toHaveLength(6)
    for (const equation of equations)
      expect([equation, parseEquation(equation, named).mistake]).toEqual([equation, null])
  })
})
