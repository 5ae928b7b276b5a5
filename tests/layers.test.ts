import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = join(import.meta.dirname, '..')

/** From what everything may use to what nothing may use. A layer may import itself and those before it. */
const layers: readonly (readonly [string, RegExp])[] = [
  ['source', /^src\/source\//],
  ['docx', /^src\/docx\//],
  ['read', /^src\/read\//],
  ['model', /^src\/model\//],
  ['check', /^src\/check\//],
  ['lint', /^src\/lint\.ts$/],
  ['config, annotate and reporters', /^src\/(?:config|annotate|reporters)\//],
  ['rules', /^rules\//],
  ['index', /^src\/index\.ts$/],
  ['hosts', /^src\/hosts\//]
]

const files = ['src', 'rules'].flatMap(directory =>
  readdirSync(join(root, directory), {recursive: true, encoding: 'utf8'})
    .map(name => join(directory, name))
    .filter(name => /\.tsx?$/.test(name))
)

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from |import |import\()'([^'\n]+)'/g)].map(match => match[1] ?? '')
}

/** Those of the project's own that a file imports, types and late imports included. */
function filesImportedBy(file: string): string[] {
  return importsOf(file)
    .map(name => (name === '#rule' ? 'src/check/rule.ts' : join(dirname(file), name)))
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => files.includes(path))
}

function layerOf(file: string): number {
  return layers.findIndex(([, pattern]) => pattern.test(file))
}

describe('imports point one way', () => {
  test.each(files)('%s', file => {
    expect(layerOf(file), 'stands in no layer').not.toBe(-1)
    for (const target of filesImportedBy(file)) {
      expect(layerOf(target), `${file} imports ${target}`).toBeLessThanOrEqual(layerOf(file))
    }
  })
})

test('no files import each other in a circle', () => {
  let left = files
  for (let before = 0; before !== left.length; ) {
    before = left.length
    left = left.filter(file => filesImportedBy(file).some(imported => left.includes(imported)))
  }
  expect(left).toEqual([])
})

/** Folders below a layer, each with those it imports from. What stands in the layer's own folder is shared by its rooms. */
function roomsOf(layer: string): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>()
  const inRooms = files.filter(file => dirname(file).startsWith(`${layer}/`))
  for (const file of inRooms) {
    const targets = filesImportedBy(file)
      .filter(target => inRooms.includes(target))
      .map(dirname)
    const known = rooms.get(dirname(file)) ?? new Set()
    rooms.set(dirname(file), new Set([...known, ...targets.filter(target => target !== dirname(file))]))
  }
  return rooms
}

test.each(['src/read', 'src/model', 'src/check', 'src/hosts/cli', 'src/hosts/page'])(
  'no rooms of %s import each other in a circle',
  layer => {
    const rooms = roomsOf(layer)
    for (let before = 0; before !== rooms.size; ) {
      before = rooms.size
      for (const [room, targets] of rooms) {
        if (![...targets].some(target => rooms.has(target))) rooms.delete(room)
      }
    }
    expect([...rooms.keys()].filter(room => !room.startsWith('src/model/claims'))).toEqual([])
  }
)

/** Lists of like things, of which there may be any number. */
const lists = /^(?:src\/reporters|src\/model\/claims\/\w{1,20}|rules\/\w{1,20})$/

test('a room of more than fifteen files is a list of like things', () => {
  const folders = new Set(files.map(dirname))
  const crowded = [...folders].filter(folder => files.filter(file => dirname(file) === folder).length > 15)
  expect(crowded.filter(folder => !lists.test(folder))).toEqual([])
})

test('rules know the machine through #rule alone', () => {
  const rules = files.filter(file => /^rules\/(?!profiles\/)[^/]+\//.test(file))
  for (const file of rules) {
    for (const imported of importsOf(file)) expect(imported, file).toMatch(/^(?:#rule|\.\/|\.\.\/)/)
    for (const imported of importsOf(file)) expect(imported, file).not.toContain('src/')
  }
})

test('only the hosts touch the world', () => {
  const pure = files.filter(file => !file.startsWith('src/hosts/'))
  for (const file of pure) {
    for (const imported of importsOf(file)) expect(imported, file).not.toMatch(/^node:/)
    expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/\bprocess\.(?:env|argv|stdout|stderr)/)
  }
})
