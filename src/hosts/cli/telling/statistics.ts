import type {Rule} from '../../../check/rule.ts'
import type {CheckedFile} from '../../../reporters/reporter.ts'
import type {Language} from '../../../source/wording.ts'
import type {FileWork} from '../running/file-work.ts'

/** Sums up a run: files by state, findings by rule. */
export interface Statistics {
  readonly add: (work: FileWork) => void
  readonly print: (rules: readonly Rule[], language: Language) => string
}

type State = 'clean' | 'found' | Exclude<CheckedFile['status'], 'checked'>

const stateWords: Readonly<Record<State, Readonly<Record<Language, string>>>> = {
  clean: {zh: '没有问题', en: 'nothing found'},
  found: {zh: '有问题', en: 'with findings'},
  failed: {zh: '没有查成', en: 'not completed'},
  ignored: {zh: '略过', en: 'ignored'}
}

export function createStatistics(): Statistics {
  const states: Record<State, number> = {clean: 0, found: 0, failed: 0, ignored: 0}
  const findings = new Map<string, {count: number; files: number}>()
  return {
    add: ({status, findings: own}) => {
      const state = status === 'checked' ? (Object.keys(own).length > 0 ? 'found' : 'clean') : status
      states[state]++
      for (const [ruleId, count] of Object.entries(own)) {
        const sum = findings.get(ruleId) ?? {count: 0, files: 0}
        findings.set(ruleId, {count: sum.count + count, files: sum.files + 1})
      }
    },
    print: (rules, language) => {
      const zh = language === 'zh'
      const lines = Object.entries(states)
        .filter(([, count]) => count > 0)
        .map(([state, count]) => `${String(count).padStart(6)}  ${stateWords[state as State][language]}`)
      const sorted = [...findings].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
      const titles = new Map(rules.map(({id, title}) => [id, title[language]]))
      for (const [ruleId, {count, files}] of sorted) {
        const where = zh ? `${files} 份` : `${files} file${files === 1 ? '' : 's'}`
        lines.push(
          `${String(count).padStart(6)}  ${ruleId}  ${titles.get(ruleId) ?? ''}${zh ? '，' : ', '}${where}`
        )
      }
      return `${lines.join('\n')}\n`
    }
  }
}
