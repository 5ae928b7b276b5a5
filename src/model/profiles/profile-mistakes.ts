import {nearestName} from '../../source/nearest-name.ts'
import type {Wording} from '../../source/wording.ts'
import type {IdentitySpec, Profile, TableSpec} from '../profile.ts'
import {parseEquation} from '../relations/equation.ts'
import {namesFor} from '../relations/identities.ts'

/** What no schema can see: an entry that speaks of something that the profile does not have. */
export interface ProfileMistake {
  /** The keys and indices that lead to the entry. */
  readonly path: readonly (string | number)[]
  /** Where in its text, as an offset; null where the whole entry is meant. */
  readonly offset: number | null
  readonly message: Wording
}

/** Every equation, id and reference of a profile that cannot be meant so. */
export function findProfileMistakes(profile: Profile): ProfileMistake[] {
  const sections = profile.sections.map(({id}) => id)
  return [
    ...repeats(profile.sections, ['sections']),
    ...repeats(profile.tables, ['tables']),
    ...profile.tables.flatMap((table, index) => tableMistakes(table, ['tables', index], sections))
  ]
}

function tableMistakes(
  table: TableSpec,
  path: ProfileMistake['path'],
  sections: readonly string[]
): ProfileMistake[] {
  const rows = table.rows.map(({id}) => id)
  const columns = table.columns.map(({id}) => id)
  return [
    ...(table.section === undefined ? [] : unknownIds([table.section], sections, path, 'section')),
    ...repeats(table.rows, [...path, 'rows']),
    ...repeats(table.columns, [...path, 'columns']),
    ...table.identities.flatMap((identity, index) =>
      identityMistakes(identity, table, [...path, 'identities', index])
    ),
    ...table.improbable.flatMap((doubt, index) => {
      const at = [...path, 'improbable', index]
      return [
        ...unknownIds(doubt.rows ?? [], rows, [...at, 'rows']),
        ...(['every', 'some'] as const).flatMap(key =>
          doubt[key].flatMap((condition, place) =>
            unknownIds([condition.split(' ')[0] ?? ''], columns, [...at, key], place)
          )
        )
      ]
    })
  ]
}

function identityMistakes(
  identity: IdentitySpec,
  table: TableSpec,
  path: ProfileMistake['path']
): ProfileMistake[] {
  const {equation, forEvery, only} = identity
  const other = forEvery === 'column' ? 'row' : 'column'
  const {mistake} = parseEquation(equation, namesFor(table, forEvery))
  const lines = namesFor(table, other).map(({id}) => id)
  const mistakes = unknownIds(only ?? [], lines, [...path, 'only'])
  if (!mistake) return mistakes
  // A form is often written down with rows and columns confused.
  if (!parseEquation(equation, namesFor(table, other)).mistake) {
    const [zh, en] = forEvery === 'column' ? ['列名', 'columns'] : ['行名', 'rows']
    const message = {
      zh: `等式里是${zh}，forEvery 应写 ${other}`,
      en: `the equation speaks of ${en}, so forEvery should be ${other}`
    }
    return [{path: [...path, 'forEvery'], offset: null, message}, ...mistakes]
  }
  return [{path: [...path, 'equation'], offset: mistake.start, message: mistake.message}, ...mistakes]
}

function unknownIds(
  ids: readonly string[],
  known: readonly string[],
  path: ProfileMistake['path'],
  at?: string | number
): ProfileMistake[] {
  return ids.flatMap((id, index) => {
    if (known.includes(id)) return []
    const nearest = nearestName(id, known)
    const message = {
      zh: `没有“${id}”${nearest ? `，是不是 ${nearest}？` : ''}`,
      en: `there is no “${id}”${nearest ? `, did you mean ${nearest}?` : ''}`
    }
    return [{path: [...path, at ?? index], offset: null, message}]
  })
}

function repeats(entries: readonly {readonly id: string}[], path: ProfileMistake['path']): ProfileMistake[] {
  return entries.flatMap(({id}, index) => {
    if (entries.findIndex(other => other.id === id) === index) return []
    const message = {zh: `“${id}”已经用过了`, en: `“${id}” is already taken`}
    return [{path: [...path, index, 'id'], offset: null, message}]
  })
}
