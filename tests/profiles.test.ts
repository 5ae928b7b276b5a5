import {describe, expect, test} from 'vitest'
import {profiles} from '../rules/profiles/index.ts'

describe.each(profiles.map(profile => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('gives every section, table, row and column one id', () => {
    for (const entries of [
      profile.sections,
      profile.tables,
      ...profile.tables.flatMap(({rows, columns}) => [rows, columns])
    ]) {
      const ids = entries.map(({id}) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('places every table in a section that it has', () => {
    const ids = new Set(profile.sections.map(({id}) => id))
    for (const {section} of profile.tables) if (section !== undefined) expect(ids).toContain(section)
  })

  test('accepts no title for two sections', () => {
    const titles = profile.sections.flatMap(({title, variants}) => [title, ...variants])
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('doubts only columns and rows that it has', () => {
    for (const table of profile.tables) {
      const columns = new Set(table.columns.map(({id}) => id))
      const rows = new Set(table.rows.map(({id}) => id))
      for (const doubt of table.improbable) {
        for (const condition of [...doubt.every, ...doubt.some]) {
          expect(columns).toContain(condition.split(' ')[0])
        }
        for (const row of doubt.rows ?? []) expect(rows).toContain(row)
      }
    }
  })
})
