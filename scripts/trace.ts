import {readFileSync} from 'node:fs'
import {languages} from '../rules/language/index.ts'
import {lint, profiles, rules} from '../src/index.ts'
import {traceFigure} from './trace-figure.ts'

/** npm run trace -- draft.md 412 · npm run trace -- draft.docx 共公开信息120条 */
async function main(): Promise<void> {
  const [path, place] = process.argv.slice(2)
  if (!path || !place) throw new Error('expected a draft, and an offset or words that stand in it')
  const linted = await lint({
    path,
    bytes: readFileSync(path),
    languages,
    profiles,
    rules: rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})})),
    language: 'zh'
  })
  process.stdout.write(traceFigure(linted, place))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
