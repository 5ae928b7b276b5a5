import type {RuleSetting} from '../../../check/check.ts'
import type {Language} from '../../../source/wording.ts'

/** Where the time goes: each rule, and the rest. */
export interface Timing {
  /** Rules that are timed as they run. */
  readonly watch: (settings: readonly RuleSetting[]) => readonly RuleSetting[]
  readonly print: (language: Language) => string
}

export function createTiming(): Timing {
  const start = performance.now()
  const spent = new Map<string, number>()
  return {
    watch: settings =>
      settings.map(setting => {
        const {rule} = setting
        const check: typeof rule.check = (report, options) => {
          const before = performance.now()
          const found = [...rule.check(report, options)]
          spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - before)
          return found
        }
        return {...setting, rule: {...rule, check}}
      }),
    print: language => {
      const all = performance.now() - start
      const rules = [...spent].sort(([, a], [, b]) => b - a)
      const rest = all - rules.reduce((sum, [, time]) => sum + time, 0)
      const rows: [string, number][] = [
        [language === 'zh' ? '读入、建模和其他' : 'reading, model and the rest', rest],
        ...rules
      ]
      const lines = rows.map(
        ([name, time]) =>
          `${time.toFixed(1).padStart(9)} ms ${((100 * time) / all).toFixed(1).padStart(5)}%  ${name}`
      )
      return `${lines.join('\n')}\n`
    }
  }
}
