import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {checkSync} from 'recheck'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every regular expression literal of the code that reads an author's text. */
function expressions(): {place: string; source: string; flags: string}[] {
  const found: {place: string; source: string; flags: string}[] = []
  for (const folder of ['src', 'rules']) {
    for (const entry of readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})) {
      if (!entry.endsWith('.ts')) continue
      const path = `${folder}/${entry.replaceAll('\\', '/')}`
      const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest)
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const text = node.text
          const end = text.lastIndexOf('/')
          const {line} = file.getLineAndCharacterOfPosition(node.getStart(file))
          found.push({place: `${path}:${line + 1}`, source: text.slice(1, end), flags: text.slice(end + 1)})
        }
        ts.forEachChild(node, visit)
      }
      visit(file)
    }
  }
  return found
}

describe('regular expressions', () => {
  test('none can be made to run longer than in proportion to the text', () => {
    const seen = new Set<string>()
    const slow: string[] = []
    for (const {place, source, flags} of expressions()) {
      const key = `${source}/${flags}`
      if (seen.has(key)) continue
      seen.add(key)
      const verdict = checkSync(source, flags.replace('v', 'u'), {timeout: 2000, checker: 'automaton'})
      if (verdict.status === 'vulnerable')
        slow.push(`${place} /${source}/${flags}: ${verdict.complexity.summary}`)
    }
    expect(seen.size).toBeGreaterThan(50)
    expect(slow).toEqual([])
  }, 60_000)
})
